var Ii=".jp-OutputArea-output",$i=".jp-OutputArea",Ns="data:image/png;base64,";var Ni="beholder_widget";function Kt(){return document.querySelector(`${$i}, ${Ii}`)!==null}function Ri(i,t){return i instanceof
HTMLElement?(i instanceof HTMLImageElement?[i]:Array.from(i.getElementsByTagName("img"))).filter(s=>_r(s.src)===t).map(s=>s.
closest(Ii)).filter(s=>s instanceof HTMLElement):[]}function _i(i){return!i.isConnected&&i.closest($i)===null}function _r(i){
if(!i.startsWith(Ns))return"";let[t=""]=/^[A-Za-z0-9+/]*/.exec(i.slice(Ns.length,Ns.length+160))??[],e=atob(t.slice(0,t.
length-t.length%4)),s=e.indexOf(`tEXt${Ni}\0`);if(s<4)return"";let n=[0,1,2,3].reduce((o,r)=>256*o+e.charCodeAt(s-4+r),0);
return e.slice(s+4+Ni.length+1,s+4+n)}var qt=class{#e;#t=new Map;#s=null;#i=1/0;constructor(t){this.#e=t,t.addEventListener("scroll",({target:e})=>this.#o(e),
{capture:!0,passive:!0}),t.addEventListener("focusin",({target:e})=>{this.#s=e instanceof HTMLElement?e:null,this.#i=1/0}),
t.addEventListener("focusout",()=>{this.#i=performance.now()})}resume(){for(let[s,n]of this.#t)this.#e.contains(s)?s.scrollTop=
n:this.#t.delete(s);let t=document.activeElement!==null&&document.activeElement!==document.body,e=performance.now()-this.#i>
100;!t&&!e&&this.#s&&this.#e.contains(this.#s)&&this.#s.focus({preventScroll:!0})}#o(t){t instanceof Element&&t.isConnected&&
this.#t.set(t,t.scrollTop)}};var b=i=>typeof i=="string",j=i=>typeof i=="boolean",E=i=>typeof i=="number"&&Number.isFinite(i),M=i=>Number.isSafeInteger(
i)&&Number(i)>=0,zi=i=>M(i)||b(i),z=i=>typeof i=="object"&&i!==null&&!Array.isArray(i),T=i=>t=>t===null||i(t),A=i=>t=>Array.
isArray(t)&&t.every(i),G=i=>A(E)(i)&&i.length===2&&Number(i[0])<=Number(i[1]);function mt(i,t){return!Array.isArray(i)||
!Array.isArray(t)?i===t:i.length===t.length&&i.every((e,s)=>e===t[s])}function O(i){let t=Object.entries(i);return(e=>z(
e)&&t.every(([s,n])=>n(Object.hasOwn(e,s)?e[s]:void 0)))}var zr=300,Cr=1e3,Pr=1e3,Dr=32,Ci=O({check:b,source:b,section:b,step:E,value:T(E),threshold:T(E),clean:T(E),index:T(A(M)),
message:b,whole:j,others:A(b),call:M});function Pi(i){let{check:t,source:e,section:s,message:n,index:o,others:r}=i,h=l=>l.
slice(0,zr);return{...i,check:h(t),source:h(e),section:h(s),message:n.slice(0,Cr),index:o&&o.length<=Dr?o:null,others:r.
slice(0,Pr).map(h)}}var Fr=100,V="metrics",Di="nonfinite",Yt=class{#e;#t=[];#s=0;#i=new Set;#o="";constructor(t){this.#e=t}get list(){return this.#t}get total(){
return this.#s}get next(){let t=this.#t.filter(e=>!this.#i.has(Is(e)));return t.find(({message:e})=>e===this.#o)??t[0]??
null}get cause(){return this.#t.find(({message:t})=>t===this.#o)??null}hold(t){t!==this.#o&&(this.#o=t,this.#e())}take({
total:t,alerts:e}){this.#t=e.slice(-Fr).map(Pi),this.#s=Math.max(t,this.#t.length);let s=new Set(this.#t.map(Is));this.#i=
new Set([...this.#i].filter(n=>s.has(n))),this.#e()}open(t){this.#i.add(Is(t)),this.#e()}clear(){this.#s!==0&&(this.#t=[],
this.#s=0,this.#i.clear(),this.#e())}over(t){return this.#t.filter(e=>e.source===t||e.source===V)}sectionsOf(t){let e=new Map;
for(let s of this.#t){if(s.source!==t)continue;let n=s.check===Di;for(let o of[s.section,...s.others])!n&&e.get(o)?.alert.
check===Di||e.set(o,{alert:s,count:n&&o===s.section?s.value:null})}return e}},Is=({check:i,source:t,section:e,call:s})=>JSON.
stringify([i,t,e,s]);var Xt=class{#e;#t=null;#s="there";#i;#o=!1;#r={call:0,values:""};constructor(t){this.#e=t}get alert(){return this.#t}open(t,e){
this.#t=t,this.#s="source",this.#o=!1;let{source:s}=t,o=!(s===V||e?.values===s)&&this.#e.choose(s);this.#i=this.#e.values(),
e&&!o&&this.#h(t,e)}leave(){this.#t=null}follow(t){let e=this.#t;e&&(this.#e.values()!==this.#i?this.leave():this.#s==="\
source"?this.#n(e,t):this.#s==="step"?this.#l(e,t):(t.call!==this.#r.call||t.values!==this.#r.values)&&this.leave())}#n(t,e){
(t.source===V||e.values===t.source)&&this.#h(t,e)}#h(t,e){if(e.call!==t.call){this.#s="step",this.#e.lookBack(t);return}
(!(!e.past&&e.values===t.source&&Fi(e,t)<0)||!this.#f())&&this.#a(t,e)}#l(t,e){e.past&&(e.call===t.call||this.#e.missed()===
t.call?this.#a(t,e):this.leave())}#a(t,e){this.#s="there",this.#r={call:e.call,values:e.values};let s=Fi(e,t);s>=0&&t.source!==
V&&this.#e.point(s,t.index)}#f(){return this.#o?!1:(this.#o=!0,this.#e.widen())}},Fi=({sections:i},{section:t})=>i.findIndex(
({name:e})=>e===t);var kt=[["nan","NaN"],["posinf","+Inf"],["neginf","-Inf"]];var Hr=new Intl.NumberFormat("en-US"),x=i=>Hr.format(i),Ur=1e4,Wr=[[1e3,"k"],[1e6,"M"],[1e9,"G"]];function Hi(i){if(i<Ur)
return x(i);let[t,e]=Wr.find(([n])=>i<999.5*n)??[1e9,"G"],s=i/t;return`${s<9.95?Number(s.toFixed(1)):x(Math.round(s))}${e}`}
function Ui(i){let t=Math.floor(i),e=n=>String(n).padStart(2,"0"),s=`${e(Math.floor(t/60)%60)}:${e(t%60)}`;return t<3600?
s:`${Math.floor(t/3600)}:${s}`}function Zt(i){return i.length===1?`(${i[0]},)`:`(${i.join(", ")})`}var Wi=i=>i.replaceAll(
"-","−");function Lt(i,t){let e=i.toFixed(t);return Wi(Number(e)===0?e.replace("-",""):e)}var wt=(i,t)=>Wi(i.toExponential(
t).replace("e+","e"));function I(i,t){if(i===null)return"none";if(i===0)return"0";let e=Math.abs(i);return e<.001||e>=10**
Math.max(5,t)?wt(i,t-1):Lt(i,Math.max(0,t-1-Math.floor(Math.log10(e))))}var H=i=>i.join("×")||"scalar";function K(i){let t=100*
i;return`${t>0&&t<.1?"under 0.1":t.toFixed(t>=99.95||t===0?0:1)} %`}function Bi(i){return i<.05||i>500?"":`${i<99.95?i.toFixed(
1):i.toFixed(0)} pictures a second`}var ji={update_ratio:"update/weight",gradient_spike:"gradient spike",gradient_vanished:"gradient vanished",no_gradient:"\
no gradient",unchanged:"unchanged",dead:"dead units",constant:"constant",loss:"loss"};function Jt({check:i,message:t}){return i===
"nonfinite"?/^(First|Another) NaN\b/.test(t)?"NaN":"Not finite":Object.hasOwn(ji,i)?String(ji[i]):i.replaceAll("_"," ")}
var Qt=({step:i})=>`at step ${x(i)}`,Gi=i=>[x(i),i===1?"alert":"alerts"],$s=({section:i,index:t})=>`${i}${t?.length?`[${t.
join(", ")}]`:""}`;var te=class{#e;#t;#s;#i="";#o={list:[],values:""};constructor(t,e){this.#e=t,this.#t=e;let{session:s}=t,{settings:n,past:o}=s;
this.#s=new Xt({values:()=>n.value("values"),choose:r=>this.#a(r),widen:()=>s.gone||!n.value("select")?!1:(n.choose("sel\
ect",""),!0),lookBack:({call:r,step:h})=>o.goTo({from:r,to:r,step:h}),missed:()=>o.missed?.from??null,point:(r,h)=>this.#h(
r,h)})}get told(){let{alert:t}=this.#s;if(t)return{message:t.message,link:this.#l(t)<0?"":$s(t)};let{status:e,past:s,alerts:n}=this.#e.
session,o=s.shown?"":e?.held?.message;if(!o)return null;let{cause:r}=n;return{message:o,link:r&&r.source!==V?$s(r):""}}show(){
let{alerts:t}=this.#e.session;t.total===0&&this.#s.leave(),this.#e.toolbar.showAlerts(t),(t.list!==this.#o.list||this.#i!==
this.#o.values)&&this.#r(t),this.#t()}#r(t){let{stage:e,gutter:s,strip:n}=this.#e;this.#o={list:t.list,values:this.#i};let o=t.
sectionsOf(this.#i);s.mark(o),e.mark(new Set(o.keys())),n.mark(t.over(this.#i))}follow(t){t.values!==this.#i&&(this.#i=t.
values,this.show()),this.#s.follow(t)}open(){let{next:t,list:e}=this.#e.session.alerts,s=t??e.at(-1);s&&this.#n(s)}#n(t){
let{session:e,painted:s}=this.#e;this.#s.open(t,s()),e.alerts.open(t)}goTo(){let{stage:t,session:e}=this.#e,{alert:s}=this.#s,
n=s?null:e.alerts.cause;if(n)return this.#n(n);let o=s?this.#l(s):-1;!s||o<0||(this.#h(o,s.index),s.index&&t.pointed&&t.
goTo(o,s.index))}#h(t,e){let{stage:s,gutter:n}=this.#e;s.lead(t,e),s.pointed===null&&n.point(t)}#l({source:t,section:e}){
let s=this.#e.painted();return t===V||s?.values!==t?-1:s.sections.findIndex(({name:n})=>n===e)}#a(t){let{settings:e,gone:s}=this.#e.
session;return s||!e.choices.values.some(({value:n})=>n===t)?!1:(e.choose("values",t),!0)}};var y={gap:0,nan:1,posinf:2,neginf:3,first:4,levels:252},ee=y.levels/2,Br=255;function gt({low:i,high:t,floor:e}){return i===
null||t===null?null:{low:i,high:t,floor:e}}function _s(i,t){if(i===y.nan||i===y.gap||!t)return{value:NaN,near:0};if(i===
y.posinf)return{value:1/0,near:0};if(i===y.neginf)return{value:-1/0,near:0};let e=i-y.first,{low:s,high:n}=t;if(s===n)return{
value:s,near:0};let[o,r]=jr(e,t);return{value:o/2+r/2,near:Math.abs(r/2-o/2)}}function jr(i,t){let{low:e,floor:s}=t,[n,o]=[
Rs(i,t),Rs(i+1,t)];return s===null||e>=0?[n,o]:i===ee?[-o,o]:[n,i===ee-1?-s:o]}function Y(i,{low:t,high:e,floor:s}){if(t===
e)return .5;if(s===null)return(i/2-t/2)/(e/2-t/2);let n=t<0,o=s<e?Math.log(Math.abs(i)/s)/Math.log(e/s):1;return n?.5+(i===
0?0:Math.sign(i)*Math.max(0,o)/2):i===0?0:Math.max(0,o)}function zs(i,t){return Rs(i*y.levels,t)}function Gr(i,t){let e=Math.
floor(Y(i,t)*y.levels);return y.first+Math.min(Math.max(e,0),y.levels-1)}function se(i,t,e=t){let s=new Uint32Array(256),
n=new Uint8ClampedArray(s.buffer);for(let o=1;o<256;o+=1){let r=3*Vr(o,t,e);n.set([i[r]??0,i[r+1]??0,i[r+2]??0,Br],4*o)}
return s}function Vr(i,t,e){return i<y.first||!t||!e||Kr(t,e)?i:Gr(_s(i,t).value,e)}var Kr=(i,t)=>i.low===t.low&&i.high===
t.high&&i.floor===t.floor;function Rs(i,{low:t,high:e,floor:s}){let n=i/y.levels;if(s===null)return t*(1-n)+e*n;if(t>=0)
return s*(e/s)**n;let o=(i-ee)/ee;return o===0?0:Math.sign(o)*s*(e/s)**Math.abs(o)}function c(i,t,e={},s=[]){let n=document.createElement(i);n.className=t;for(let[o,r]of Object.entries(e))n.setAttribute(
o,r);return n.append(...s),n}function m(i,t){i.textContent!==t&&(i.textContent=t)}var qr=16,Yr=new Set(["parameters","gradients","updates","optimizer"]);function Ki(i,t,e){let{plan:s,shape:n}=i;if(!s||n.
length<2)return"";let o=qi(s),r=Yr.has(t)&&Xr(i,e),h=r?`${x(Cs(s.rows.outer))} in`:Vi(s.rows),l=r?`${x(Cs(s.columns.outer))}\
 out`:Vi(s.columns);return[...[h&&`${h} down`,l&&`${l} across`].filter(Boolean),o.length&&r?`${H(o)} each`:""].filter(Boolean).
join(", ")}function qi({rows:i,columns:t}){return[...i.inner,...t.inner].sort(([s],[n])=>s-n).map(([,s])=>s)}var Cs=i=>i.
reduce((t,[,e])=>t*e,1);function Xr({name:i,plan:t,shape:e},s){if(!t||!/(weight|kernel)$/.test(i))return!1;let n=qi(t);if(e.
length>2)return n.length>0&&Math.max(...n)<=qr;let o=i.replace(/(weight|kernel)$/,"bias"),r=Cs(t.columns.outer);return s.
some(h=>h.name===o&&h.shape.length===1&&h.shape[0]===r)}function Vi({outer:i,inner:t}){let e=[...i,...t.map(([n,o])=>[n,
o])];if(e.length===0)return"";let s=H(e.map(([,n])=>n));return`${e.length===1?"axis":"axes"} ${e.map(([n])=>n).join(", ")}\
 (${s})`}var Zr=/(?=[./])/;function ie(i){if(i.length<=12)return[];let t=i.map(e=>e.split(Zr));return Yi(t,0,t.length,0).map(({start:e,
end:s,depth:n})=>({name:(t[e]??[]).slice(0,n).join(""),start:e,end:s}))}function Nt(i,t){return i.slice(t.name.length+1)||
i}function Yi(i,t,e,s){return Jr(i,t,e,s).flatMap(n=>{let o=n.end-n.start;if(o<3||(i[n.start]?.length??0)<n.depth)return[];
let r=o>16?Yi(i,n.start,n.end,n.depth):[];return 2*r.reduce((l,a)=>l+a.end-a.start,0)>=o?r:[n]})}function Jr(i,t,e,s){let n=[];
for(let o=t;o<e;){let r=o,h=i[r]?.[s];for(;o<e&&i[o]?.[s]===h;)o+=1;n.push({start:r,end:o,depth:Qr(i.slice(r,o),s+1)})}return n}
function Qr(i,t){let[e=[]]=i,s=t;for(;s<e.length&&i.every(n=>n[s]===e[s]);)s+=1;return s}var Xi=4,ne=class{#e=c("span","beholder-module-name");#t=0;#s="";constructor(t,e){this.group=t,this.#t=e+2*Xi;let s=t.end-
t.start;this.el=c("div","beholder-module",{role:"treeitem",tabindex:"-1","aria-level":"1","aria-expanded":"true","aria-l\
abel":`${t.name}, ${s} sections`,title:`${t.name}, ${s} sections`}),m(this.#e,t.name),this.el.append(this.#e)}place(t,e,s,n){
let o=Math.max(0,s-t),r=Math.min(t+e,n)-Math.max(t,s),h=`${t} ${e} ${o} ${r>=this.#t}`;h!==this.#s&&(this.#s=h,this.el.style.
top=`${t}px`,this.el.style.height=`${e}px`,this.#e.style.top=`${o+Xi}px`,this.#e.hidden=r<this.#t)}};var th=3,eh=1e5,sh=1e-4,It=class{#e;#t=!1;#s=0;constructor(t){this.#e=t}take(t){let[e,s]=[1/0,0];for(let r of t)r===null||
r===0||(e=Math.min(e,Math.abs(r)),s=Math.max(s,Math.abs(r)));if(s===0)return;(s>e*10**th||s>=eh||e<sh)&&(this.#t=!0);let o=this.#e-
1-Math.floor(Math.log10(e));this.#s=Math.max(this.#s,o,0)}write(t){return t===null?"":t===0?"0":this.#t?wt(t,this.#e-1):
Lt(t,this.#s)}},Zi=4,J=class{#e;#t;#s;#i=new Set;constructor(t,{least:e=0,most:s=1/0}={}){this.#e=t,this.#t=s,this.#s=e}get width(){
return this.#s}take(t){let e=this.#s;for(let s of t){let n=s.replace(/\d/g,"0");if(this.#i.has(n))continue;this.#i.size>=
ih&&this.#i.clear(),this.#i.add(n);let o=Math.ceil(this.#e(n)/Zi)*Zi;this.#s=Math.max(this.#s,Math.min(this.#t,o))}return this.#s>
e}},ih=4096;function Ps(i){let t=document.createElement("canvas").getContext("2d");if(!t)throw new Error("this browser h\
as no canvas");return t.font=i,e=>t.measureText(e).width}var Ji=20,Qi=8,nh=4,oh=168,rh=48,hh=15,lh="0,000",ah={bar:24,flags:40},ch={bar:32,flags:56},uh=1400,fh=340,dh=256,ph=124,
mh=12,wh=11,gh=2,bh=3,oe=class{#e=new It(gh);#t=new It(bh);#s;measure;constructor(t){this.measure=Ps(`${wh}px ${t}`),this.#s=
{name:new J(Ps(`${mh}px ${t}`),{most:oh}),shape:new J(this.measure),limit:new J(this.measure),rms:new J(this.measure,{least:rh}),
count:new J(this.measure)},this.#s.count.take([lh])}take(t,e){this.#e.take(t.flatMap(({low:a,high:u})=>[a,u])),this.#t.take(
t.map(({rms:a})=>a));let s=t.map(a=>this.write(a)),{name:n,shape:o,limit:r,rms:h}=this.#s;return[n.take(e),o.take(t.map(
a=>H(a.shape))),r.take(s.flatMap(({low:a,high:u})=>[a,u])),h.take(s.map(a=>a.rms))].includes(!0)}write({low:t,high:e,rms:s}){
return{low:this.#e.write(t),high:this.#e.write(e),rms:this.#t.write(s)}}layout(t,e){let{bar:s,flags:n}=e>=uh?ch:ah,{name:o,
shape:r,limit:h,rms:l,count:a}=this.#s,u=Math.max(n,hh+a.width),f=2*(h.width+nh)+s,d=`${h.width}px ${s}px ${h.width}px`;
if(t==="narrow")return{width:ph,columns:"minmax(0, 1fr)",limits:d};if(t==="middle")return{width:Math.max(dh,Ji+f+Qi+Math.
min(o.width,96)),columns:`minmax(0, 1fr) ${f}px`,limits:d};let p=[o.width,r.width,f,l.width,u],w=Ji+p.reduce((g,v)=>g+v,
0)+(p.length-1)*Qi;return{width:Math.max(fh,w),columns:`minmax(0, 1fr) ${p.slice(1).map(g=>`${g}px`).join(" ")}`,limits:d}}};function tn(i){let t=i.map(({top:s,height:n})=>s+Math.min(0,(n-16)/2)),e=-1/0;for(let s of Ds(t)){let n=Math.max(t[s]??0,
e);t[s]=n,e=n+16}return t}function Ds(i){return[...i.keys()].sort((t,e)=>(i[t]??0)-(i[e]??0)||t-e)}function en(i,t,e,s){
let[n,o]=[0,t.length];for(;n<o;){let h=n+o>>1;(i[t[h]??0]??0)+16>e?o=h:n=h+1}let r=[];for(let h=n;h<t.length;h+=1){let l=t[h]??
0;if((i[l]??0)>=s)break;r.push(l)}return r}var xh={more:"M3 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm5 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm5 0a1.5 1.5 0 1 0 0 3\
 1.5 1.5 0 0 0 0-3z",minus:"M3 7.25h10v1.5H3z",plus:"M7.25 3h1.5v4.25H13v1.5H8.75V13h-1.5V8.75H3v-1.5h4.25z",fit:"M2 2h4\
v1.5H3.5V6H2zM10 2h4v4h-1.5V3.5H10zM2 10h1.5v2.5H6V14H2zM12.5 10H14v4h-4v-1.5h2.5z",pin:"M5.5 2h5v1.5l-.75.5v3.5L12 9.5V\
11H8.75v3.5h-1.5V11H4V9.5l2.25-2V4l-.75-.5z",before:"M11 2.5v11L4.5 8z",after:"M5 2.5v11L11.5 8z",pause:"M4 3h3v10H4zM9 \
3h3v10H9z",next:"M3 2.5v11L9 8zM10 2.5h3v11h-3z",diamond:"M8 2l6 6-6 6-6-6z"},sn="http://www.w3.org/2000/svg";function S(i,t=16){
let e=document.createElementNS(sn,"svg");for(let[n,o]of Object.entries({viewBox:"0 0 16 16",width:t,height:t}))e.setAttribute(
n,String(o));e.setAttribute("aria-hidden","true");let s=document.createElementNS(sn,"path");return s.setAttribute("d",xh[i]),
e.append(s),e}var re=class{#e=c("bdi","");#t=c("span","beholder-row-seen",{},[this.#e]);#s=c("span","beholder-row-whole");#i=c("span",
"beholder-row-shape");#o=c("span","beholder-figure");#r=c("i","beholder-needle",{hidden:""});#n=c("span","beholder-bar",
{},[this.#r]);#h=c("span","beholder-figure beholder-figure-high");#l=c("span","beholder-limits",{},[this.#o,this.#n,this.#h]);#a=c(
"span","beholder-row-note");#f=c("span","beholder-figure");#u=c("span","");#c=c("span","beholder-flag",{},[S("diamond",11),
this.#u]);#d=NaN;constructor(){let e=[c("span","beholder-row-name",{},[this.#t,this.#s]),this.#i,this.#l,this.#f,this.#c,
this.#a];for(let s of e.slice(1))s.setAttribute("aria-hidden","true");this.el=c("div","beholder-row beholder-columns",{role:"\
treeitem",tabindex:"-1"},e)}rename(t,e,s){let n=e!==t.name;m(this.#e,e),m(this.#s,n?t.name:""),this.#t.setAttribute("ari\
a-hidden",String(n)),m(this.#i,H(t.shape)),this.el.title=[`${t.name} ${Zt(t.shape)}`,s].filter(Boolean).join(`
`)}show(t,{low:e,high:s,rms:n},o){let h=t.min!==null&&t.low!==null?"":t.note||(t.size===0?"empty":"no finite value");this.
el.classList.toggle("beholder-noted",h!==""),m(this.#a,h),m(this.#o,e),m(this.#h,s),m(this.#f,n);let l=kt.reduce((d,[p])=>d+
t[p],0),a=t.shown<t.size?`${Mh(t)} %`:"",u=l||(o?.count??0),f=u?Hi(u):o?"":a;this.#c.title=u?x(u):"",this.#c.classList.toggle(
"beholder-odd",l>0||o!==void 0),this.el.classList.toggle("beholder-alerting",o!==void 0),m(this.#u,f),this.#p(t,{low:e,high:s,
rms:n},h,o)}place(t){t!==this.#d&&(this.#d=t,this.el.style.top=`${t}px`)}point(t){this.el.classList.toggle("beholder-poi\
nted",t),t||this.needle(null)}needle(t){this.#r.hidden=t===null||!Number.isFinite(t),t!==null&&(this.#r.style.left=`${100*
Math.min(1,Math.max(0,t))}%`)}#p(t,{low:e,high:s,rms:n},o,r){let h=kt.flatMap(([d,p])=>t[d]?`${x(t[d])} ${p}`:[]),l=t.shown<
t.size?`${K(t.shown/t.size)} shown`:"",a=o||`colours ${e} to ${s}, RMS ${n}`,u=r?`alert: ${Jt(r.alert)} ${Qt(r.alert)}`:
"",f=[H(t.shape),a,...h,l,u].filter(Boolean).join(", ");this.el.getAttribute("aria-description")!==f&&this.el.setAttribute(
"aria-description",f)}};function Mh({shown:i,size:t}){let e=Math.floor(100*i/t);return e>0?String(e):"<1"}var $t=class{#e;#t=[];#s=0;constructor(t,e){this.#e=t;for(let s=0;s<e;s+=1){let n=t.find(({start:o})=>o===s);n&&this.#t.
push({group:n,section:s}),this.#t.push({group:null,section:s})}}get active(){return this.#t[this.#s]}groupOf(t){return this.#e.
find(({start:e,end:s})=>t>=e&&t<s)}stopAt(t,e){let s=this.#t.findIndex(n=>n.section===t&&n.group===e);s>=0&&(this.#s=s)}press(t){
let e=this.#i(t);return e===null?!1:(this.#s=Math.min(Math.max(e,0),Math.max(0,this.#t.length-1)),!0)}#i(t){let{active:e}=this,
s=e&&!e.group?this.groupOf(e.section):void 0;switch(t){case"ArrowDown":return this.#s+1;case"ArrowUp":return this.#s-1;case"\
Home":return 0;case"End":return this.#t.length-1;case"ArrowLeft":return s?this.#t.findIndex(n=>n.group===s):this.#s;case"\
ArrowRight":return e?.group?this.#s+1:this.#s;default:return null}}};var he=class{#e;#t=c("div","beholder-gutter-inner");#s=[];#i="";#o="";#r=[];#n=new $t([],0);#h=-1;#l=[];#a=[];#f=[];#u={
top:0,height:0};#c=new Map;#d=new Map;#p=new Map;#w=null;constructor(t){this.#e=t,this.el=c("div","beholder-gutter",{role:"\
tree","aria-label":"Sections"},[this.#t]),this.el.addEventListener("keydown",e=>this.#L(e)),this.el.addEventListener("cl\
ick",({target:e})=>this.#S(this.#O(e))),this.el.addEventListener("pointerover",({target:e})=>this.#v(e)),this.el.addEventListener(
"pointerleave",()=>t.pointed(-1)),this.el.addEventListener("focusin",({target:e})=>this.#A(e)),this.el.addEventListener(
"wheel",e=>this.#k(e),{passive:!1})}get columns(){return this.#w??=new oe(getComputedStyle(this.el).fontFamily),this.#w}paint({
kind:t,sections:e,table:s,values:n}){this.#s=t==="sections"?e:[];let o=s!==this.#i||n!==this.#o;o&&(this.#i=s,this.#o=n,
this.#m());let r=this.columns.take(this.#s,o?this.#s.map((h,l)=>this.#M(l)):[]);for(let[h,l]of this.#c)this.#E(h,l);return r||
o}arrange(t,e){this.#l=t.slice(0,this.#s.length),this.#a=tn(this.#l),this.#f=Ds(this.#a),this.#u={...e},this.#g()}scroll(t){
this.#u.top=t,this.#g()}point(t,e=null){t!==this.#h&&this.#c.get(this.#h)?.point(!1),this.#h=t;let s=this.#c.get(t);s?.point(
!0),s?.needle(e)}mark(t){this.#p=t;for(let[e,s]of this.#c)this.#E(e,s)}groupOf(t){return this.#n.groupOf(t)}axesOf(t){return Ki(
t,this.#o,this.#s)}focus(){this.#N()?.focus({preventScroll:!0})}#m(){let t=this.#s.map(({name:e})=>e);this.#r=ie(t),this.#n=
new $t(this.#r,t.length),this.#h=-1,this.#a=[],this.#f=[],this.#l=[],this.#t.replaceChildren(),this.#c.clear(),this.#d.clear()}#g(){
let{top:t,height:e}=this.#u;this.#t.style.transform=`translateY(${-t}px)`;let s=new Set(en(this.#a,this.#f,t-16,t+e+16)),
{active:n}=this.#n;n&&!n.group&&n.section<this.#a.length&&s.add(n.section);for(let[o,{el:r}]of this.#c)s.has(o)||(r.remove(),
this.#c.delete(o));for(let o of[...s].sort((r,h)=>r-h)){let r=this.#c.get(o)??this.#b(o);r.place(this.#a[o]??0),r.el.tabIndex=
n&&!n.group&&n.section===o?0:-1}for(let o of this.#r)this.#x(o)}#b(t){let e=new re,s=this.#s[t];s&&e.rename(s,this.#M(t),
this.axesOf(s)),e.el.setAttribute("aria-level",this.#n.groupOf(t)?"2":"1"),this.#c.set(t,e),this.#E(t,e),e.point(t===this.#h);
let n=Math.min(...[...this.#c.keys()].filter(o=>o>t));return this.#t.insertBefore(e.el,this.#c.get(n)?.el??null),e}#x(t){
let{top:e,height:s}=this.#u,n=this.#l.slice(t.start,t.end);if(n.length===0)return;let o=Math.min(...n.map(a=>a.top)),r=Math.
max(...n.map(a=>a.top+a.height)),h=this.#n.active?.group===t;if((r<e||o>e+s)&&!h){this.#d.get(t)?.el.remove(),this.#d.delete(
t);return}let l=this.#d.get(t)??this.#y(t);l.place(o,r-o,e,e+s),l.el.tabIndex=h?0:-1}#y(t){let e=new ne(t,this.columns.measure(
t.name));return this.#d.set(t,e),this.#t.insertBefore(e.el,this.#c.get(t.start)?.el??null),e}#E(t,e){let s=this.#s[t];s&&
e.show(s,this.columns.write(s),this.#p.get(s.name))}#M(t){let e=this.#s[t]?.name??"",s=this.#n.groupOf(t);return s?Nt(e,
s):e}#O(t){if(!(t instanceof Node))return null;for(let[e,{el:s}]of this.#c)if(s.contains(t))return{section:e,group:null};
for(let[e,{el:s}]of this.#d)if(s.contains(t))return{section:e.start,group:e};return null}#v(t){let e=this.#O(t);this.#e.
pointed(e&&!e.group?e.section:-1)}#A(t){let e=this.#O(t);e&&this.#n.stopAt(e.section,e.group),this.#v(t)}#S(t){t&&(this.#n.
stopAt(t.section,t.group),t.group?this.#e.singledModule(t.group):this.#e.singled(t.section))}#L(t){if(t.ctrlKey||t.altKey||
t.metaKey)return;let e=t.key==="Enter"||t.key===" ";if(!e&&!this.#n.press(t.key))return;t.preventDefault(),t.stopPropagation();
let{active:s}=this.#n;if(e)return this.#S(s);s&&this.#T(s.section),this.#g(),this.focus()}#N(){let{active:t}=this.#n;if(t)
return t.group?this.#d.get(t.group)?.el:this.#c.get(t.section)?.el}#T(t){let{top:e,height:s}=this.#u,n=this.#a[t]??0;n<e?
this.#e.scrolled(Math.max(0,n-16)):n+16>e+s&&this.#e.scrolled(n+32-s)}#k(t){if(t.ctrlKey||t.deltaY===0)return;let e=t.deltaY*
(t.deltaMode===WheelEvent.DOM_DELTA_LINE?16:1);this.#e.scrolled(this.#u.top+e)&&t.preventDefault()}};var vh="data-lm-suppress-shortcuts";function on(i,t){let e=s=>{let n=s.composedPath(),[o]=n;n.includes(i)&&o instanceof Element&&
o.toggleAttribute(vh,nn(s))};window.addEventListener("keydown",e,{capture:!0,signal:t}),i.addEventListener("keydown",s=>{
nn(s)&&s.stopPropagation()})}function nn(i){return i.key==="Enter"?!0:!(i.ctrlKey||i.metaKey)||i.getModifierState("AltGr\
aph")}function Rt(i,t=0){return Number.isFinite(i)?t>0?Math.abs(i)<t/2?"0":rn(i,yh(i,t)):Number.isInteger(i)&&Math.abs(i)<1e15?
String(i):rn(i,6):String(i)}function Q(i){return i.replaceAll("Infinity","Inf").replaceAll("-","−").replace(/^Inf/,"+I\
nf")}function hn(i,t){if(!Number.isFinite(i))return Q(Rt(i));if(Number.isInteger(i)&&Math.abs(i)<1e5)return Q(String(i));
if(!(t>=.01&&t<1e4))return Q(i.toExponential(1).replace("e+","e"));let s=i.toFixed(t<10?3:1);return Q(Number(s)===0?s.replace(
"-",""):s)}function yh(i,t){let e=Math.floor(Math.log10(Math.abs(i)/(2*t)))+1;return Math.min(6,Math.max(1,e))}function rn(i,t){
let e=Math.abs(i);if(!(i===0||e>=.001&&e<1e6))return i.toExponential(t-1).replace("e+","e");let n=i.toPrecision(t);return n.
includes("e")?String(Number(n)):n}var U=class{#e=!1;#t=null;#s=!1;constructor(t){t.addEventListener("abort",()=>{this.#s=!0,this.#t=null})}ask(t,e){this.#s||
(this.#t=async()=>{let s=await Eh(t(),4e3);s!==null&&!this.#s&&e(s)},this.#e||this.#i())}drop(){this.#t=null}async#i(){for(this.#e=
!0;this.#t;){let t=this.#t;this.#t=null,await t()}this.#e=!1}};function Eh(i,t){return new Promise(e=>{let s=setTimeout(
()=>e(null),t),n=o=>{clearTimeout(s),e(o)};i.then(n,()=>n(null))})}var ln=1e3,le=class{#e;#t;#s;#i=null;#o=-ln;#r="";constructor(t,e,s){this.#e=t,this.#t=e,this.#s=new U(s)}of(t,e){let s=t.
sections[e];return!s||s.shown>=s.size||t.past?null:(this.#n({table:t.table,section:e}),this.#i?.table===t.table&&this.#i.
section===e?this.#i.figures:null)}#n(t){let[e,s]=[performance.now(),`${t.section} ${t.table}`];s===this.#r&&e-this.#o<ln||
([this.#o,this.#r]=[e,s],this.#s.ask(()=>this.#e.whole(t),n=>{this.#i=n,this.#t()}))}};var Oh={parameters:"parameter",gradients:"gradient",updates:"update",optimizer:"optimizer state",activations:"activation",
arrays:"array",frame:"frame"},Sh={below:"below the colour scale",above:"above the colour scale"};function an({kind:i,sections:t,
settings:e,colormap:s}){if(i==="frame")return"Picture of a frame";let[n,o]=[t.at(0)?.name,t.at(-1)?.name];return`Picture\
 of ${t.length>1?`${t.length} sections, ${n} to ${o}`:n}, ${e.mode} values, colormap ${s}`}function ot({variance_of:i,change_since:t}){
return t!==null?`change since step ${x(t)}`:i?`variance of ${i}`:""}function cn({values:i,step:t,...e},s){let n=[ot(e),Oh[i]??
i].filter(Boolean).join(", "),o=t===null?n:`${n}, step ${x(t)}`;return s?`${o}, ${Sh[s]}`:o}function ae(i,t){return i.values===
t.values&&i.change_since===t.change_since&&i.variance_of>0==t.variance_of>0}var ce=class{opened="";#e;#t;#s;#i;#o;constructor(t,e,s,n,{told:o,signal:r}){this.#o=new le(t,o,r),this.#e=t,this.#t=e,this.#s=
s,this.#i=n}section(t){if(!t)return-1;let{sections:e}=t,{zoom:s}=this.#t;return s?s.section:e.length===1?0:this.opened?e.
findIndex(({name:n})=>n===this.opened):-1}show(t){let e=this.section(t);if(this.#s.el.hidden=e<0,!t||e<0)return;let{settings:s}=this.#e,
n=t.sections[e];this.#s.show({sections:t.sections,section:e,indices:this.#t.levels(e),colors:this.#t.colors(e),wanted:this.#t.
scale(e),step:t.step,of:ot(t),whole:this.#o.of(t,e),limits:s.value("limits")??null,waits:s.waits("limits"),scaling:Fs(s),
axes:n?this.#i.axesOf(n):"",zoom:this.#t.zoom,pointed:this.#r(e)})}point(t){!t||this.#s.el.hidden||this.#s.point(this.#r(
this.section(t)))}#r(t){let{pointed:e}=this.#t;if(!e||e.section!==t)return null;let{index:s,value:n,near:o,exact:r,of:h}=e,
l=Q(Rt(n,r?0:o));return{index:s,value:n,words:r?l:`about ${l}`,of:h}}};function Fs(i){let t=i.value("scaling")??"";return i.
choices.scalings.find(e=>e.value===t)?.label??t}function Hs(i,{first:t,levels:e}){let s=new Uint32Array(256);for(let n of i)s[n]=(s[n]??0)+1;return s.slice(t,t+e)}function un(i,t){
let e=Math.max(1,Math.min(t,i.length));return Array.from({length:e},(s,n)=>{let o=Math.floor(n*i.length/e),r=Math.floor(
(n+1)*i.length/e),h=0;for(let l=o;l<r;l+=1)h+=i[l]??0;return h/(r-o)})}function Us(i,t){let e=i.length-1,[s,n]=[i[0]??0,
i[e]??0],o=Math.min(t,s+n);if(o===0||e<2)return{counts:i,below:0,above:0};let r=[Math.max(0,s-(i[1]??0)),Math.max(0,n-(i[e-
1]??0))],[h=0,l=0]=r,a=h+l>0?h/(h+l):s/(s+n),u=Math.min(s,Math.max(o-n,Math.round(o*a))),f=i.slice();return f[0]=s-u,f[e]=
n-(o-u),{counts:f,below:u,above:o-u}}function fn(i,t,e){let[s,n,o]=[0,0,0];return i.forEach((r,h)=>{let l=(h+.5)/i.length;
o+=r,l<t&&(s+=r),l>e&&(n+=r)}),o?[s/o,n/o]:[0,0]}var Th=[1,2,5,10],rt=1e-9,kh=4,Lh=1e5;function ue({low:i,high:t,floor:e},s){if(!(t>i)||s<1)return[];if(e===null)return Nh(
i,t,s);if(i>=0)return dn(e,t,s).map(pn);let n=dn(e,t,Math.max(1,Math.floor((s-1)/2))).map(pn);return[...n.map(({value:r,
words:h})=>({value:-r,words:"−"+h})).reverse(),{value:0,words:"0"},...n]}function Nh(i,t,e){let s=(t-i)/e,n=10**Math.floor(
Math.log10(s)),o=(Th.find(d=>d*n>=s*(1-rt))??10)*n,r=Math.ceil(i/o-rt),h=Math.floor(t/o+rt);if(h-r>e)return[];let l=Array.
from({length:Math.max(0,h-r+1)},(d,p)=>(r+p)*o),a=Math.max(0,-Math.floor(Math.log10(o)+rt)),u=a<=kh&&Math.max(-i,t)<Lh,f=Ih(
l,o);return l.map(d=>({value:d,words:d===0?"0":u?Lt(d,a):wt(d,f)}))}function Ih(i,t){let e=Math.max(...i.map(Math.abs));
return e>0?Math.max(0,Math.round(Math.floor(Math.log10(e))-Math.floor(Math.log10(t)+rt))):0}function dn(i,t,e){let s=Math.
ceil(Math.log10(i)-rt),n=Math.floor(Math.log10(t)+rt),o=Math.max(1,Math.ceil((n-s+1)/e)),r=[];for(let h=n;h>=s;h-=o)r.unshift(
h);return r}function pn(i){let t=10**i;return{value:t,words:wt(t,0)}}var Ws=104,fe=4,Bs=64,de=.01,mn=.1,$h=.04,Rh=1.8,_h=3,zh=.62,Ch=.25,pe=class{#e;#t=c("canvas","beholder-bars",{"aria-hid\
den":"true"});#s=c("div","beholder-bar-ramp");#i=c("i","beholder-needle",{hidden:""});#o=c("div","beholder-ticks",{"aria\
-hidden":"true"});#r;#n=null;#h={low:0,high:1,floor:null};#l="";#a=!1;#f="";constructor(t){this.#e=t,this.#r=["Low end o\
f the colours","High end of the colours"].map((s,n)=>this.#w(s,n));let e=c("div","beholder-bar-track",{},[this.#s,this.#i]);
this.el=c("div","beholder-colorbar",{},[this.#t,e,this.#o,...this.#r])}show(t,e){this.el.hidden=t===null,this.#n=t,t&&(this.#a||
this.#u(t,e),this.draw())}point(t){this.#i.hidden=t===null||!Number.isFinite(t),t!==null&&(this.#i.style.left=_t(this.#c(
t)))}get outside(){let t=this.#n;if(!t)return[0,0];let e=Hs(t.indices,y),{below:s,above:n}=Us(e,t.clipped),o=e.reduce((u,f)=>u+
f,0)||1,r=Y(t.wanted.low,t.drawn),h=Y(t.wanted.high,t.drawn),[l,a]=fn(e,r,h);return[Math.max(l,r>=0?s/o:0),Math.max(a,h<=
1?n/o:0)]}draw(){let t=this.el.clientWidth;if(!this.#n||t===0)return;this.#d(this.#n,t),this.#p(t);let{wanted:e}=this.#n;
[e.low,e.high].forEach((s,n)=>{let o=this.#r[n];if(!o)return;let{low:r,high:h}=this.#h;o.style.left=_t(this.#c(s)),o.setAttribute(
"aria-valuemin",String(r)),o.setAttribute("aria-valuemax",String(h)),o.setAttribute("aria-valuenow",String(s)),o.setAttribute(
"aria-valuetext",I(s,_h))}),this.#s.style.setProperty("--beholder-from",_t(this.#c(e.low))),this.#s.style.setProperty("-\
-beholder-to",_t(this.#c(e.high)))}#u({drawn:t,wanted:e,min:s,max:n},o){if(t.floor!==null&&e.floor!==null){this.#h=t;return}
let r=Math.min(s,e.low),h=Math.max(n,e.high),{low:l,high:a,floor:u}=this.#h,f=o===this.#l&&u===null&&l<=r&&h<=a&&a-l<=Rh*
(h-r);if(this.#l=o,f)return;let d=$h*(h-r)||Math.abs(r)||1;this.#h={low:r-d,high:h+d,floor:null}}#c(t){return Math.min(1,
Math.max(0,Y(t,this.#h)))}#d({indices:t,drawn:e,wanted:s,clipped:n},o){let r=this.#t.getContext("2d");if(!r||this.#t.offsetHeight===
0)return;let h=devicePixelRatio;this.#t.width=Math.round(o*h),this.#t.height=Math.round(Ws*h),r.scale(h,h),r.fillStyle=getComputedStyle(
this.el).color;let{counts:l,below:a,above:u}=Us(Hs(t,y),n),[f,d]=[this.#c(e.low)*o,this.#c(e.high)*o],p=un(l,Math.max(1,
Math.floor((d-f)/fe))),w=l.length/p.length,g=Math.max(...p,a/w,u/w)||1,v=(L,P,nt)=>{let Tt=P?Math.max(1,Math.round(P/g*(Ws-
4))):0;r.globalAlpha=nt?zh:Ch,r.fillRect(L,Ws-Tt,fe-1,Tt)};p.forEach((L,P)=>{let nt=(P+.5)/p.length,Tt=zs(nt,e);v(f+P/p.
length*(d-f),L,Tt>=s.low&&Tt<=s.high)}),a&&v(Math.max(0,f-fe),a/w,!1),u&&v(Math.min(o-fe,d),u/w,!1)}#p(t){let e=ue(this.#h,
Math.floor(t/Bs)),s=`${JSON.stringify(e)} ${JSON.stringify(this.#h)}`;if(s===this.#f)return;this.#f=s;let n=e.map(({value:o,
words:r})=>{let h=c("span","beholder-tick",{},[r]),l=this.#c(o);return h.style.left=_t(l),l*t<Bs/3&&h.classList.add("beh\
older-tick-first"),(1-l)*t<Bs/3&&h.classList.add("beholder-tick-last"),h});this.#o.replaceChildren(...n)}#w(t,e){let s=c(
"div","beholder-bar-end",{role:"slider",tabindex:"0","aria-label":t});return s.addEventListener("keydown",n=>{let o=Ph[n.
key];if(o===void 0||!this.#n||n.ctrlKey||n.altKey||n.metaKey)return;n.preventDefault(),n.stopPropagation();let{low:r,high:h}=this.#n.
wanted;this.#m(e,o===1/0?1:o===-1/0?0:this.#c(e?h:r)+o)}),s.addEventListener("pointerdown",n=>{n.button===0&&(n.preventDefault(),
s.focus(),s.setPointerCapture(n.pointerId),this.#a=!0)}),s.addEventListener("pointermove",n=>{if(!s.hasPointerCapture(n.
pointerId))return;let{left:o,width:r}=this.el.getBoundingClientRect();this.#m(e,(n.clientX-o)/r)}),s.addEventListener("l\
ostpointercapture",()=>{this.#a=!1}),m(s,""),s}#m(t,e){if(!this.#n)return;let s=zs(Math.min(1,Math.max(0,e)),this.#h),{low:n,
high:o}=this.#n.wanted;this.#e(t?[n,Math.max(n,s)]:[Math.min(o,s),o])}},Ph={ArrowLeft:-de,ArrowDown:-de,ArrowRight:de,ArrowUp:de,
PageDown:-mn,PageUp:mn,Home:-1/0,End:1/0},_t=i=>`${100*i}%`;function wn(i,t,e=-1){let{name:s,indices:n}=Fh(i.trim(),t),o=s===""?e:t.findIndex(a=>a.name===s),r=t[o];if(!r){let a=Dh(
s,t.map(u=>u.name));return{found:null,problem:s?`No section is named ${s}.`:"Type a name and an index.",near:a}}let{shape:h}=r,
l=n===null?h.map(()=>0):Hh(n,h);return typeof l=="string"?{found:null,problem:l,near:[]}:{found:{section:o,index:l},problem:"",
near:[]}}function Dh(i,t){let e=i.toLowerCase().slice(0,64);return e?t.slice(0,2e3).map(s=>({name:s,far:Uh(e,s.toLowerCase().
slice(0,64))})).filter(({far:s})=>s<=.5).sort((s,n)=>s.far-n.far).slice(0,3).map(({name:s})=>s):[]}function Fh(i,t){if(t.
some(({name:s})=>s===i))return{name:i,indices:null};let e=i.lastIndexOf("[");return e<0?{name:i,indices:null}:{name:i.slice(
0,e).trim(),indices:i.slice(e+1).replace(/\]\s*$/,"")}}function Hh(i,t){let e=i.trim()===""?[]:i.replace(/,\s*$/,"").split(
",");if(e.length!==t.length)return`The index has ${t.length} numbers, not ${e.length}.`;let s=e.map(n=>/^\s*[-\u2212]?\d+\s*$/.
test(n)?Number(n.replace("−","-")):NaN);for(let[n,o]of s.entries()){let r=t[n]??0,h=o<0?o+r:o;if(!Number.isSafeInteger(
o))return`${e[n]?.trim()} is no whole number.`;if(h<0||h>=r)return`${o} is outside: axis ${n} has 0 to ${r-1}.`;s[n]=h}return s}
function Uh(i,t){let e=Math.max(i.length,t.length);if(t.includes(i))return .25*(e-i.length)/e;let s=Array.from({length:t.
length+1},(n,o)=>o);for(let n=1;n<=i.length;n+=1){let o=[n];for(let r=1;r<=t.length;r+=1){let h=(s[r-1]??0)+(i[n-1]===t[r-
1]?0:1);o.push(Math.min(h,(s[r]??0)+1,(o[r-1]??0)+1))}s=o}return(s[t.length]??e)/e}var Wh=Math.random().toString(36).slice(2,10),gn=0;function C(i){return gn+=1,`beholder-${i}-${Wh}-${gn}`}var me=class{#e;#t=c("span","",{"aria-live":"polite"});#s=c("span","beholder-near");#i=[];#o=-1;#r;constructor(t){this.#r=
t;let e=C("control"),s=c("div","beholder-found",{id:C("found")},[this.#t,this.#s]);this.#e=c("input","beholder-text",{id:e,
type:"text",spellcheck:"false",autocomplete:"off","aria-describedby":s.id});let n=c("label","beholder-name",{for:e},["Go\
 to"]),o=c("div","beholder-control beholder-goto",{},[n,this.#e]);this.el=c("div","",{},[o,s]),this.#e.addEventListener(
"keydown",r=>{r.key==="Enter"&&this.#n()}),this.#e.addEventListener("input",()=>this.#h("",[]))}show(t,e){this.#i=t,this.#o=
e;let s=t[e],n=s?`${s.name}[${s.shape.map(o=>o>>1).join(", ")}]`:"";this.#e.placeholder!==n&&(this.#e.placeholder=n)}#n(){
let{found:t,problem:e,near:s}=wn(this.#e.value,this.#i,this.#o);this.#h(e,s),t&&this.#r(t.section,t.index)}#h(t,e){m(this.#t,
t),this.#e.setAttribute("aria-invalid",String(t!==""));let s=this.#e.value.match(/\[[^[\]]*\]?\s*$/)?.[0]??"",n=e.map(o=>{
let r=c("button","beholder-link",{type:"button"},[o]);return r.addEventListener("click",()=>{this.#e.value=o+s,this.#e.focus(),
this.#n()}),r});this.#s.replaceChildren(...n)}};var Bh="waits for the running cell";function W(i){let t=c("span","beholder-unseen",{id:C("waiting"),hidden:""}),e=i.getAttribute(
"aria-describedby");return i.setAttribute("aria-describedby",e?`${e} ${t.id}`:t.id),{el:t,show(s){m(t,s?Bh:""),t.hidden=
!s,i.classList.toggle("beholder-waits",s)}}}var bn=/\u2212/g;function we(i,t){let e=c("span","beholder-refusal",{id:C("limits")}),s=i.map(()=>c("input","beholder-te\
xt",{id:C("control"),type:"text",inputmode:"decimal",spellcheck:"false",autocomplete:"off","aria-describedby":e.id})),n=s.
map(W),[o,r]=s.map((f,d)=>c("div","beholder-control beholder-limit",{},[c("label","beholder-name",{for:f.id},[i[d]??""]),
f,...n[d]?[n[d].el]:[]]));if(!o||!r)throw new Error("limits have two names");let h=["",""],l=!1,a=f=>{m(e,f);for(let d of s)
d.setAttribute("aria-invalid",String(f!==""))},u=()=>{let f=s.map(({value:g})=>g.trim().replace(bn,"-"));if(f.every(g=>g===
""))return a(""),t(null);if(l&&f.includes(""))return;let d=f.map((g,v)=>g||(h[v]??"").replace(bn,"-")),[p=NaN,w=NaN]=d.map(
g=>g===""?NaN:Number(g));if(!Number.isFinite(p)||!Number.isFinite(w))return a("Limits are two numbers.");if(p>w)return a(
"The low limit is above the high one.");a(""),t([p,w])};for(let[f,d]of s.entries())d.addEventListener("change",u),d.addEventListener(
"keydown",p=>{p.key!=="Escape"||d.value===(h[f]??"")||(p.stopPropagation(),d.value=h[f]??"",a(""))});return{low:o,high:r,
problem:e,wait:f=>{for(let d of n)d.show(f)},show(f,d){let p=f?f.map(String):["",""];for(let[w,g]of s.entries()){g.placeholder!==
d[w]&&(g.placeholder=d[w]??"");let v=h[w]??"",L=p[w]??"";!(document.activeElement===g&&g.value!==v)&&g.value!==L&&(g.value=
L)}l=f!==null,h=p.map((w,g)=>w||(d[g]??""))}}}function ht(i){if(k(i).includes(0))return[0,0];let{groups:t,height:e,across:s,width:n}=Mt(i);return[t*i.wrap*e,i.fold*s*
n]}var k=({rows:i,columns:t})=>[ge(Ct(i)),ge(Ct(t))];function Vs(i,t,e){let[s,n]=ht(i);if(!be(s,t)||!be(n,e))throw new RangeError(
`there is no cell (${t}, ${e}) in a section of ${s} x ${n} cells`);let{group:o,part:r,y:h,nth:l,unit:a,x:u}=Gh(i,t,e),f=Math.
min(o*i.fold+l,i.rows.shown-1),d=Math.min(r*Mt(i).across+a,i.columns.shown-1);return[xn(i.rows,{unit:f,inside:h}),xn(i.columns,
{unit:d,inside:u})]}function xe(i,t,e){let[s,n]=Vs(i,t,e),o=[];for(let[r,h]of[[i.rows,s],[i.columns,n]]){let l=qs(h,Ct(r));
[...r.outer,...r.inner].forEach(([a],u)=>{o[a]=l[u]??0})}return o}function X(i,t){let s=[i.rows,i.columns].flatMap(({outer:r,
inner:h})=>[...r,...h]),n=s.every(([r,h])=>be(h,t[r]));if(s.length!==t.length||!n)throw new RangeError(`there is no inde\
x [${t}] in this array`);let o=({outer:r,inner:h})=>[...r,...h].map(([l])=>t[l]??0);return[Gs(o(i.rows),Ct(i.rows)),Gs(o(
i.columns),Ct(i.columns))]}function jh(i,t,e){let{height:s,across:n,width:o}=Mt(i),[r,h]=xt(t.unit,i.fold),[l,a]=xt(e.unit,
n);return[(r*i.wrap+l)*s+t.inside,(h*n+a)*o+e.inside]}function lt(i,t,e){let[s,n]=[zt(i.rows,t),zt(i.columns,e)];return s&&
n?jh(i,s,n):null}function Mt({fold:i,wrap:t,rows:e,columns:s}){let[n,o]=[Math.ceil(e.shown/i),Math.ceil(s.shown/t)];return{
groups:n,height:vn(e),across:o,width:vn(s)}}function Gh(i,t,e){let{height:s,across:n,width:o}=Mt(i),[r,h]=xt(t,s),[l,a]=xt(
e,o),[u,f]=xt(r,i.wrap),[d,p]=xt(l,n);return{group:u,part:f,y:h,nth:d,unit:p,x:a}}function xn({first:i,units:t,shown:e,inner:s},{
unit:n,inside:o}){let r=qs(o,Ks(s));return s.reduce((h,[,l,a,u,f],d)=>h*l+a+js(r[d]??0,u,f),i+js(n,t,e))}function zt({first:i,
units:t,shown:e,inner:s},n){let[o=0,...r]=qs(n,[1/0,...s.map(([,a])=>a)]),h=Mn(o-i,t,e),l=s.map(([,,a,u,f],d)=>Mn((r[d]??
0)-a,u,f));return h<0||l.some(a=>a<0)?null:{unit:h,inside:Gs(l,Ks(s))}}function Mn(i,t,e){if(!be(t,i))return-1;let s=Math.
min(e-1,Math.floor((i+1)*e/t));return[s+1,s,s-1].find(n=>n>=0&&n<e&&js(n,t,e)<=i)??-1}var yn=({inner:i})=>ge(i.map(([,t])=>t)),
js=(i,t,e)=>i*Math.floor(t/e)+Math.floor(i*(t%e)/e),Ks=i=>i.map(([,,,,t])=>t),vn=({inner:i})=>ge(Ks(i)),Ct=({outer:i,inner:t})=>[
...i,...t].map(([,e])=>e),ge=i=>i.reduce((t,e)=>t*e,1),xt=(i,t)=>[Math.floor(i/t),i%t],be=(i,t)=>t!==void 0&&Number.isInteger(
t)&&t>=0&&t<i;function qs(i,t){let e=[];for(let s of[...t].reverse()){let n=i%s;e.unshift(n),i=(i-n)/s}return e}var Gs=(i,t)=>i.
reduce((e,s,n)=>e*(t[n]??1)+s,0);var En=192,On=144,Sn=4,Me=class{#e=c("canvas","beholder-map-canvas",{"aria-hidden":"true"});#t=c("i","beholder-map-frame");#s=c(
"div","beholder-map-picture",{},[this.#e,this.#t]);#i=c("div","beholder-map-words");#o=c("div","");#r=c("div","beholder-\
map-range");#n=null;constructor(){this.#i.append(this.#o,c("div","beholder-map-view",{},["in view"]),this.#r),this.el=c(
"div","beholder-map",{hidden:""},[this.#s,this.#i])}show(t,e,s,{rows:n,columns:o},r){this.el.hidden=!t.plan,t.plan&&(this.#n=
t,this.#h(t,e,s),m(this.#o,r),this.frame(n,o))}frame(t,e){let s=this.#n;if(!s?.plan)return;let[n,o]=k(s.plan),{width:r,height:h}=An(
s),l={left:e[0]/o*r,top:t[0]/n*h,width:Math.max(Sn,(e[1]-e[0])/o*r),height:Math.max(Sn,(t[1]-t[0])/n*h)};for(let[a,u]of Object.
entries(l))this.#t.style.setProperty(a,`${u}px`);m(this.#r,`rows ${t[0]}–${t[1]-1}, columns ${e[0]}–${e[1]-1}`)}#h(t,e,s){
let{width:n,height:o}=An(t),r=this.#e.getContext("2d");if(!r)return;this.#e.width=n,this.#e.height=o;let h=r.createImageData(
n,o),l=new Uint32Array(h.data.buffer),a=new Uint32Array(256),u=new Uint8Array(a.buffer);for(let p=0;p<256;p+=1)u.set([...s.
subarray(3*p,3*p+3),255],4*p);let{rows:f,cols:d}=t;for(let p=0;p<o;p+=1){let w=Math.floor(p*f/o)*d;for(let g=0;g<n;g+=1)
l[p*n+g]=a[e[w+Math.floor(g*d/n)]??0]??0}r.putImageData(h,0,0)}};function An({rows:i,cols:t}){let e=Math.min(En/t,On/i),
s=n=>Math.max(12,Math.round(n*e));return{width:Math.min(En,s(t)),height:Math.min(On,s(i))}}var kn=4,Tn=3,ve=class{#e=c("h3","beholder-panel-name");#t=c("div","beholder-facts");#s=c("div","beholder-facts");#i=c("\
div","beholder-facts");#o=c("b","beholder-index");#r=c("span","beholder-facts");#n=c("div","beholder-value");#h;#l;#a=c(
"span","beholder-shares");#f=c("button","beholder-link",{type:"button"},["Limits by scaling"]);#u=new Me;#c=-1;#d;#p=c("\
th","",{scope:"col"});#w=c("th","",{scope:"col"});#m=new Map;#g=c("tbody","");constructor(t){this.#h=new pe(r=>t.limited(
r,{paced:!0})),this.#l=we(["Low","High"],r=>t.limited(r)),this.#d=new me((r,h)=>t.went(r,h)),this.#f.addEventListener("c\
lick",()=>t.limited(null));let e=c("thead","",{},[c("tr","",{},[c("td",""),this.#p,this.#w])]),s=c("table","beholder-fig\
ures-table",{"aria-label":"Figures"},[e,this.#g]),n=c("div","beholder-panel-limits",{},[this.#l.low,this.#a,this.#l.high]),
o=c("div","beholder-panel-pointed",{},[c("div","beholder-panel-index",{},[this.#o,this.#r]),this.#n]);this.el=c("section",
"beholder-panel",{"aria-label":"Section",hidden:""},[this.#e,this.#t,this.#s,this.#i,o,this.#h.el,n,this.#l.problem,c("d\
iv","beholder-panel-reset",{},[this.#f]),this.#u.el,s,this.#d.el])}show(t){let e=t.sections[t.section];e&&(this.el.classList.
toggle("beholder-panel-zoomed",t.zoom!==null),m(this.#e,e.name),m(this.#t,Yh(e)),m(this.#s,Xh(e)),m(this.#i,t.zoom?"":t.
axes),this.#d.show(t.sections,t.section),this.#b(e,t),this.#x(e,t),this.point(t.pointed),this.#c=t.zoom?t.section:-1,t.zoom?
this.#u.show(e,t.indices,t.colors,t.zoom,t.axes):this.#u.el.hidden=!0)}zoom({section:t,rows:e,columns:s}){let n=!this.el.
hidden&&t===this.#c;return n&&this.#u.frame(e,s),n}point(t){m(this.#o,t?`[${t.index.join(", ")}]`:""),m(this.#r,t?.of??"\
Point at a value to read it."),m(this.#n,t?.words??""),this.#h.point(t?.value??null)}fit(){this.#h.draw()}#b(t,e){let s=gt(
t),{min:n,max:o,clipped:r}=t,{indices:h,wanted:l,limits:a,waits:u,scaling:f}=e,d=s&&l&&n!==null&&o!==null;this.#h.show(d?
{indices:h,drawn:s,wanted:l,min:n,max:o,clipped:r}:null,t.name);let p=[I(s?.low??null,Tn),I(s?.high??null,Tn)];this.#l.show(
a,p),this.#l.wait(u);let[w,g]=this.#h.outside,v=`${K(w)} below, ${K(g)} above`;m(this.#a,w+g>0?v:a?"all inside":f),this.#f.
classList.toggle("beholder-away",!a),this.#f.disabled=!a}#x(t,{step:e,of:s,whole:n}){m(this.#p,[e===null?"":`step ${x(e)}`,
s].filter(Boolean).join(", ")),m(this.#w,n?`whole, ${qh(n)}`:"");let o=n?Kh(n,t.size):Vh;for(let[h,l]of Zh(t)){let a=this.#m.
get(h);a||(a=[c("td",""),c("td","")],this.#m.set(h,a),this.#g.append(c("tr","",{},[c("th","",{scope:"row"},[h]),...a]))),
m(a[0],l),m(a[1],o.get(h)??"")}for(let h of[this.#w,...[...this.#m.values()].map(([,l])=>l)])h.hidden=!n;let r=this.#m.get(
Ln)?.[0].parentElement;r&&(r.hidden=t.ratio===null)}},Ln="update/weight",Vh=new Map;function Kh({min:i,max:t,rms:e,zeros:s,
nonfinite:n},o){let r=h=>I(h,kn);return new Map([["min",r(i)],["max",r(t)],["RMS",r(e)],["zeros",Ys(s,o)],["not finite",
Ys(n,o)]])}function qh({step:i,first_step:t}){return t===i?`step ${x(i)}`:`steps ${x(t)} to ${x(i)}`}var Ys=(i,t)=>i&&t?
`${x(i)}, ${K(i/t)}`:"0";function Yh({shape:i,dtype:t,device:e,trainable:s}){let n=s==null?"":s?"trainable":"not trainab\
le";return[Zt(i),t,e,n].filter(Boolean).join(" · ")}function Xh({size:i,shown:t,note:e}){let s=`${x(i)} ${i===1?"value":
"values"}`;return[t<i?`${s}, ${x(t)} shown`:`${s}, all shown`,e].filter(Boolean).join(" · ")}function Zh(i){let{min:t,mean:e,
max:s,rms:n,std:o,zeros:r,nan:h,posinf:l,neginf:a,clipped:u,shown:f,ratio:d}=i,p=v=>I(v??null,kn),w=v=>Ys(v,f),g=[["min",
p(t)],["mean",p(e)],["max",p(s)],["RMS",p(n)],["standard deviation",p(o)],["zeros",w(r)],["not finite",w(h+l+a)],["clipp\
ed",w(u)]];return d==null?g:[...g,[Ln,p(d)]]}function vt({colors:i},t){let e=Object.hasOwn(i,t)?i[t]:void 0;if(e===void 0)return null;try{return Uint8Array.from(atob(
e),s=>s.charCodeAt(0))}catch{return null}}function Jh(i,{first:t,levels:e}){return!i||i.length<3*(t+e)?"none":`linear-gr\
adient(90deg, ${Array.from({length:13},(n,o)=>Pt(i,t+Math.round(o/12*(e-1)))).join(", ")})`}function Pt(i,t){let e=3*t;return!i||
t<0||e+3>i.length?"transparent":`rgb(${i.subarray(e,e+3).join(" ")})`}function Nn(i,t,e){let s=Jh(t,e);i.getPropertyValue(
"--beholder-ramp")!==s&&(i.setProperty("--beholder-ramp",s),i.setProperty("--beholder-first",Pt(t,e.first)),i.setProperty(
"--beholder-last",Pt(t,e.first+e.levels-1)))}function In(i){return i>=1e3?"full":i>=880?"slim":i>=560?"middle":"narrow"}var $n=8,Qh=40,Rn={wide:16,narrow:4},tl=64,ye=class{size="full";#e;#t;#s=new Map;#i="";constructor(t,e){this.#e=t,this.#t=
e}layOut(t,e){let s=this.#t.clientWidth;if(s===0)return!1;this.size=In(s);let n=this.size==="narrow",{columns:o,limits:r,
width:h}=t.layout(this.size,s),l=n?e>1:e>0,a=l?Math.max(h,this.#s.get(this.size)??0):0;l&&this.#s.set(this.size,a);let u=[
s,a,o,l].join();if(u===this.#i)return!1;this.#i=u;let f=n?0:Qh,d=n?Rn.narrow:Rn.wide,p=s-(l?$n+a+f:0),w=Math.max(tl,Math.
floor(p/d)*d),{style:g}=this.#e;return this.#e.dataset.size=this.size,g.setProperty("--beholder-picture",`${w}px`),g.setProperty(
"--beholder-beside",`${Math.max(0,s-w-$n-f)}px`),g.setProperty("--beholder-columns",o),g.setProperty("--beholder-limits",
r),!0}};var el="›",Ee=class{#e=c("nav","beholder-trail",{"aria-label":"Sections shown"});#t=c("span","beholder-count");#s=c("d\
iv","beholder-legend");#i=new Map([...kt,["clipped","clipped"]].map(([t,e])=>{let s=c("i","beholder-swatch"),n=c("span",
""),o=c("span","beholder-mark",{hidden:""},[s,n]);return[t,{word:e,swatch:s,words:n,mark:o}]}));#o=c("span","beholder-sc\
ale");#r;#n;#h=["section","shape","colours","RMS","flags"].map(t=>c("span",`beholder-head-${t.toLowerCase()}`,{},[t]));#l="";#a;constructor(t,e){
this.#a=e,this.#r=Xs("Zoom out",S("minus"),()=>t.zoomOut()),this.#n=Xs("Fit",S("fit"),()=>t.fit());let s=Xs("Zoom in",S(
"plus"),()=>t.zoomIn());this.#s.append(...[...this.#i.values()].map(({mark:r})=>r));let n=c("div","beholder-zoom",{},[this.#o,
this.#r,s,this.#n]);this.left=c("div","beholder-sill-left",{},[this.#e,this.#s,n]);let o=c("div","beholder-heads beholde\
r-columns",{"aria-hidden":"true"},this.#h);this.heads=o,this.el=c("div","beholder-sill",{},[this.left,o])}showTrail(t){let e=JSON.
stringify(t);if(e===this.#l)return;this.#l=e;let s=this.#e.contains(document.activeElement),n=t.flatMap((o,r)=>{let h=r===
t.length-1,l=c("span","beholder-here",{"aria-current":"true"},[o]),a=h?l:c("button","beholder-step",{type:"button"},[o]);
return h||a.addEventListener("click",()=>this.#a(r)),r?[c("span","beholder-between",{"aria-hidden":"true"},[el]),a]:[a]});
this.#e.replaceChildren(...n,this.#t),s&&this.focus()}focus(){([...this.#e.querySelectorAll("button")].at(-1)??this.#n).
focus({preventScroll:!0})}showCount(t,e){let s=t>1||e?`${x(t)} section${t===1?"":"s"}`:"";m(this.#t,t?s:"")}showLegend(t,e,s){
for(let[n,{word:o,swatch:r,words:h,mark:l}]of this.#i){let a=t.reduce((u,f)=>u+(f[n]||0),0);l.hidden=a===0,!l.hidden&&(m(
h,n==="clipped"?`${x(a)} ${o}`:o),l.title=`${x(a)} ${n==="clipped"?"values outside the limits":o}`,n!=="clipped"?r.style.
background=Pt(e,s[n]):r.hidden=!0)}}showZoom(t){m(this.#o,t===null?"":`${t<10?Number(t.toPrecision(2)):Math.round(t)} px\
 a value`);for(let e of[this.#r,this.#n])e.setAttribute("aria-disabled",String(t===null))}showScaling(t){let[,,e]=this.#h;
e&&m(e,t?`colours, ${t}`:"colours, by hand")}};function Xs(i,t,e){let s=c("button","beholder-button beholder-quiet",{type:"\
button","aria-label":i,title:i});return s.append(t),s.addEventListener("click",()=>{s.getAttribute("aria-disabled")!=="t\
rue"&&e()}),s}var $=-1;function D({px:i,depth:t,gap:e},s){return s*i+Math.floor(s/t)*e}function Dt({px:i,depth:t,gap:e},s){let n=t*i+e,
o=Math.floor(s/n),r=Math.floor((s-o*n)/i);return r<t?o*t+r:$}function Oe(i,t){let e=i.depth*i.px+i.gap,s=Math.floor(t/e);
return s*i.depth+Math.min(i.depth-1,Math.floor((t-s*e)/i.px))}function Zs(i,t,e,s){let n=new Int32Array(s);for(let o=0;o<
s;o+=1)n[o]=Math.floor((e+o)*i/t);return n}function _n(i){let[,t]=ht(i),{height:e,across:s,width:n}=Mt(i);return{row(o){
let r=zt(i.rows,o);return r?(Math.floor(r.unit/i.fold)*i.wrap*e+r.inside)*t+r.unit%i.fold*s*n:$},column(o){let r=zt(i.columns,
o);return r?Math.floor(r.unit/s)*e*t+r.unit%s*n+r.inside:$}}}var sl=6;function zn(i,t){let{width:e,height:s}=i.canvas;i.save(),i.lineWidth=t;for(let[n,o]of[["rgb(0 0 0 / 35%)",0],["\
rgb(255 255 255 / 35%)",1]]){i.strokeStyle=n,i.beginPath();for(let r=-s;r<e;r+=sl*t)i.moveTo(r+o*t,s),i.lineTo(r+s+o*t,0);
i.stroke()}i.restore()}function Cn(i){let t=document.createElement("canvas");return Object.assign(t,{width:i.width,height:i.
height}),t.getContext("2d")?.drawImage(i,0,0),t}function Js(i){let t=i.findIndex(s=>s!==$),e=i.length;for(;e>0&&i[e-1]===
$;)e-=1;return t<0?[0,0]:[t,e]}var il=7;function Dn(i,t,e,s,n,o){let{name:r,plan:h,indices:l,offset:a,cols:u,scale:f}=i,d=l[a+e*u+s]??y.gap,p=_s(d,f),w=n!==
null,g=n?.value??p.value,v=ol(g,w,f);return{name:r,section:t,index:xe(h,e,s),level:d,value:g,near:p.near,exact:w,of:cn(n?.
origin??o,v),clipped:v,around:nl(i,e,s)}}function Qs({plan:i,rows:t,cols:e},s,n){let[o,r]=[Pn(i.rows),Pn(i.columns)],h=o*
r>1&&Math.max(o,r)<=il,l=h?s-s%o:s-1,a=h?n-n%r:n-1,[u,f]=h?[o,r]:[3,3];return{rows:[Math.max(0,l),Math.min(t,l+u)],columns:[
Math.max(0,a),Math.min(e,a+f)]}}function nl({plan:i,rows:t,cols:e,indices:s,offset:n,pixels:o},r,h){let l=Qs({plan:i,rows:t,
cols:e},r,h),a=[];for(let u=l.rows[0];u<l.rows[1];u+=1)for(let f=l.columns[0];f<l.columns[1];f+=1)a.push(o[s[n+u*e+f]??0]??
null);return{rows:l.rows[1]-l.rows[0],columns:l.columns[1]-l.columns[0],pixels:a,at:[r-l.rows[0],h-l.columns[0]]}}var Pn=({
inner:i})=>i.reduce((t,[,,,,e])=>t*e,1);function ol(i,t,e){if(!t||!e||!Number.isFinite(i)||e.low===e.high)return"";if(e.
floor!==null&&i!==0&&Math.abs(i)<e.floor)return"below";let s=Y(i,e);return s<-1e-9?"below":s>1+1e-9?"above":""}var Z=(i,t,e)=>i>=t&&i<t+e,R=(i,t,e)=>Math.min(Math.max(i,t),e);var Un=96,rl=6,hl=32,ll=8,al=2,cl=4;function F({plan:i,px:t}){let e=s=>{let n=yn(s);return{px:t,depth:n,gap:n>1?Math.min(
cl,Math.floor(t/2)):0}};return{rows:e(i.rows),columns:e(i.columns)}}function Ft(i,t){let[e,s]=k(i);return Math.max(Math.
min(t.width/s,rl),Math.min(t.width/s,t.height/e))}function ti(i,t){return Math.max(al,(hl/Ft(i,t))**(1/ll))}function Wn(i,t,e){
let{plan:s,room:n}=i,o=i.px*ti(s,n)**t;return o<.999*Ft(s,n)?null:Gn({...i,px:Math.min(o,Un)},ul(i,e),e)}function Se(i,t,e,s,n){
return Gn({plan:i,room:t,px:Math.min(s,Un),left:0,top:0},e,n)}function Bn(i,t,e){return ei({...i,left:i.left+t,top:i.top+
e})}function jn(i,t){return ei({...i,room:t})}function B(i){let{rows:t,columns:e}=F(i),[s,n]=k(i.plan);return{rows:Hn(t,
i.top,i.room.height,s),columns:Hn(e,i.left,i.room.width,n)}}function ul(i,{x:t,y:e}){let{rows:s,columns:n}=F(i);return{down:Fn(
s,i.top+e),along:Fn(n,i.left+t)}}function Gn(i,{down:t,along:e},{x:s,y:n}){let{rows:o,columns:r}=F(i),h=(l,a)=>{let u=Math.
floor(a);return D(l,u)+(a-u)*l.px};return ei({...i,left:h(r,e)-s,top:h(o,t)-n})}function ei(i){let{rows:t,columns:e}=F(i),
[s,n]=k(i.plan),o=(r,h,l,a=0)=>{let u=D(h,l-1)+h.px-a;return Math.min(Math.max(r,Math.min(0,u)),Math.max(0,u))};return{...i,
left:o(i.left,e,n,i.room.width),top:o(i.top,t,s,i.room.height)}}function Fn(i,t){let e=Oe(i,t);return e+Math.min(1,Math.
max(0,(t-D(i,e))/i.px))}function Hn(i,t,e,s){let n=Math.min(Math.max(Oe(i,t),0),s-1),o=Math.min(Math.max(Oe(i,t+e-1e-6),
n),s-1);return[n,o+1]}var fl=700,dl=16384,Ae=class{#e;#t;#s;#i;#o;#r=null;#n=null;constructor(t,e,s,n){this.#e=t,this.#t=e,this.#s=s,this.#i=new U(
n),this.#o=new U(n)}ofPointed(t){return this.#h(t,this.#r)}inCell(t){return this.#h(t,this.#n)}leave(){this.#n=null}#h({
section:t,row:e,column:s,lens:n},o){let r=this.#t.lens.look;if(n)return Vn(r?.values?.[e*r.shown.cols+s],r?.message);if(o?.
answer.cells.section!==t||!this.#l(o))return null;let{rows:h,columns:l}=o.answer.cells;if(!Z(e,h[0],h[1]-h[0])||!Z(s,l[0],
l[1]-l[0]))return null;let a=o.answer.values[(e-h[0])*(l[1]-l[0])+s-l[0]];return Vn(a,{...o.frame,step:o.answer.step})}#l({
frame:t,at:e}){let s=this.#t.scene.frame;return!s||t===s?t===s:s.past||t.past?!1:s.table===t.table&&ae(t,s)&&performance.
now()-e<=fl}readPointed({section:t,row:e,column:s},n,o){let r={frame:o.number,section:t,...Qs(n,e,s),own:!!o.past};Kn(this.#r,
o,r)||this.#i.ask(()=>this.#e.read(r),h=>{this.#r={answer:h,frame:o,at:performance.now()},this.#s.pointed()})}readInSight(t,e){
let{rows:s,columns:n}=B(t),{frame:o}=this.#t.scene,r=lt(t.plan,s[0],n[0]),h=lt(t.plan,s[1]-1,n[1]-1);if(!o||!r||!h)return;
let[l,a]=ht(t.plan),u=t.plan.fold>1||t.plan.wrap>1,f={frame:o.number,section:e,rows:u?qn(l):[r[0],h[0]+1],columns:u?qn(a):
[r[1],h[1]+1],own:!!o.past};pl(f)>dl||Kn(this.#n,o,f)||this.#o.ask(()=>this.#e.read(f),d=>{this.#n={answer:d,frame:o,at:performance.
now()},this.#s.inCells()})}},Vn=(i,t)=>i===void 0||!t?null:{value:i,origin:t};function Kn(i,t,{section:e,rows:s,columns:n}){
let o=i?.answer.cells;return i?.frame===t&&o?.section===e&&String(o.rows)===String(s)&&String(o.columns)===String(n)}var qn=i=>[
0,i],pl=({rows:i,columns:t})=>(i[1]-i[0])*(t[1]-t[0]);var Yn={wide:72,narrow:48},ml=192,Te=4;function Le(i,t,{narrow:e=!1,square:s=!1}={}){return s?gl(i,t):wl(i,t,e?Yn.narrow:
Yn.wide)}function ii({rows:i,cols:t},e){let s=Math.min(e.width/t,e.height/i),n=s>=4?Math.floor(s):s;return{left:0,top:0,
width:t*n,height:i*n}}function wl(i,t,e){let s=0,n=0;return{places:i.map(({shape:r,rows:h})=>{let l=ke(r)||h===0?12:h*si(
Math.floor(e/h),1,8),a={left:0,top:s,width:t,height:l};return n=s+l,s=Math.ceil((n+4)/Te)*Te,a}),height:n}}function gl(i,t){
let e=[],[s,n,o,r]=[0,0,0,0],h=null;for(let l of i){let a=ke(l.shape)&&l.rows>0&&xl(l,h),u=a&&h?{width:h.width,height:12}:
bl(l,t);if(a)e.push({left:e.at(-1)?.left??0,top:r,...u});else{let d=l.rows===0;s>0&&(d||s+u.width>t)&&([s,n]=[0,o]),e.push(
{left:s,top:n,...u}),s=d?t:s+u.width+4,h=ke(l.shape)?null:{section:l,width:u.width}}let f=e.at(-1);r=Math.ceil(((f?.top??
0)+u.height+4)/Te)*Te,o=Math.max(o,r)}return{places:e,height:Math.max(0,...e.map(l=>l.top+l.height))}}function bl({shape:i,
rows:t,cols:e},s){if(t===0)return{width:s,height:12};if(ke(i))return{width:e*si(Math.floor(s/e),1,12),height:12};let n=si(
Math.floor(Math.min(ml/t,s/e)),1,8);return{width:Math.min(s,e*n),height:t*n}}function xl({plan:i},t){let e=t?.section.plan;
return!i||!e?!1:i.columns.shown===e.columns.shown&&i.fold===e.fold&&i.wrap===e.wrap}var ke=i=>i.length<2,si=(i,t,e)=>Math.
min(Math.max(i,t),e);var ni={wide:576,narrow:384},Xn={wide:16,narrow:4},Ml=24,Zn=ni.wide;function Jn(i,t){let e=t?Xn.narrow:Xn.wide;return{width:Math.
max(e,Math.floor(i/e)*e),height:t?ni.narrow:ni.wide,narrow:t}}function Qn({width:i,narrow:t},e){return[i,t,e.table,e.kind,
e.width,e.height,e.settings.square].join()}function to({narrow:i,...t},{sections:e,settings:s},n){if(n){let r=ii({rows:n.
height,cols:n.width},t);return{places:[r],height:r.height}}let[o]=e;if(e.length===1&&o?.plan&&o.rows>0){let h=o.shape.length<
2?{left:0,top:0,width:t.width,height:Ml}:ii(o,t);return{places:[h],height:h.height}}return Le(e,t.width,{narrow:i,square:s.
square??!1})}var Ne={version:-1,numbers:new Float64Array,steps:new Float64Array,orders:new Float64Array,calls:new Float64Array},eo=({
version:i,numbers:t})=>({version:i,first:t.length});function so(i,{message:t,moments:e}){let{version:s,first:n,count:o}=t;
if(n>0&&(s!==i.version||n>i.numbers.length))return null;let r=(f,d)=>{let p=new Float64Array(o);return p.set(f.subarray(
0,n)),p.set(e.subarray(d*(o-n),(d+1)*(o-n)),n),p},{numbers:h,steps:l,orders:a,calls:u}=i;return{version:s,numbers:r(h,0),
steps:r(l,1),orders:r(a,2),calls:r(u,3)}}var io=({first:i,count:t},e)=>i<=t&&e===32*(t-i);function no({calls:i},t,e){let s=-1,
n=1/0;for(let o=0;o<i.length;o+=1){let r=Number(i[o]),h=r<t?t-r:Math.max(0,r-e);(h<n||h===n&&r>e)&&([s,n]=[o,h])}return s}
function oi({numbers:i},t){let e=i.length-1;for(;e>=0&&Number(i[e])>t;)e-=1;return e}function oo({orders:i},t){let[e,s]=[
Math.max(0,t-1),Math.min(i.length-1,t+1)];return e<s?(Number(i[s])-Number(i[e]))/(s-e):1}function ho(i,t,e){return!i||i.source!==t||i.figure!==e?{source:t,figure:e,version:-1,first:0}:{source:t,figure:e,version:i.
version,first:Math.max(0,i.columns-4)}}function lo(i,{message:t,moments:e,figures:s}){let{source:n,figure:o,version:r,first:h,
columns:l,names:a,metrics:u}=t,f={source:n,figure:o,version:r,columns:l,names:a,metrics:u};if(h===0)return{...f,moments:e,
figures:s};if(!(i?.source===n&&i.figure===o&&i.version===r)||h>i.columns)return null;let p={first:h,before:i.columns,columns:l};
return{...f,moments:ro(new Float64Array((5+u.length)*l),i.moments,e,p),figures:ro(new Float32Array(a.length*l),i.figures,
s,p)}}function ro(i,t,e,{first:s,before:n,columns:o}){for(let r=0;r*o<i.length;r+=1)i.set(t.subarray(r*n,r*n+s),r*o),i.set(
e.subarray(r*(o-s),(r+1)*(o-s)),r*o+s);return i}var Ie=({figures:i,columns:t},e)=>i.subarray(e*t,(e+1)*t);function $e({moments:i,
columns:t}){return{first:i.subarray(0,t),last:i.subarray(t,2*t)}}function ri({moments:i,columns:t}){return{first:i.subarray(
2*t,3*t),last:i.subarray(3*t,4*t)}}function hi({moments:i,columns:t},e){return i.subarray((5+e)*t,(5+e+1)*t)}var yl=16,tt=class{#e=new Map;wait(t){return new Promise(e=>{this.#e.set(t,[...this.#e.get(t)??[],e]);let[s]=this.#e.keys();
this.#e.size>yl&&s!==void 0&&this.settle(s,null)})}settle(t,e){let s=this.#e.get(t)??[];this.#e.delete(t);for(let n of s)
n(e)}clear(){for(let t of[...this.#e.keys()])this.settle(t,null)}},Re=class{#e=new tt;#t=new tt;#s=new tt;#i=new tt;#o=new tt;#r=new tt;values(t){
return this.#e.wait(ao(t))}whole({table:t,section:e}){return this.#t.wait(`${e} ${t}`)}part(t,e){return this.#s.wait(`${t}\
 ${e}`)}columns({source:t,figure:e}){return this.#i.wait(`${t} ${e}`)}listing(){return this.#o.wait("")}frame(t){return this.#r.
wait(String(t))}valued(t,e){let{rows:s,columns:n,kept:o}=t,r=(s[1]-s[0])*(n[1]-n[0]),h=o&&e!==void 0&&e.byteLength===8*r;
this.#e.settle(ao(t),h?{values:Ht(e),cells:t,step:t.step}:null)}wholeTold(t){this.#t.settle(`${t.section} ${t.table}`,t)}filed(t,e){
this.#s.settle(`${t.file} ${t.part}`,{message:t,bytes:e??new Uint8Array})}stripped(t,e,s){let{source:n,figure:o,first:r,
columns:h,names:l,metrics:a}=t,u=h-r,d=u>=0&&e?.byteLength===8*(5+a.length)*u&&s?.byteLength===4*l.length*u?{message:t,moments:Ht(
e),figures:El(s)}:null;this.#i.settle(`${n} ${o}`,d)}listed(t,e){let s=e!==void 0&&io(t,e.byteLength);this.#o.settle("",
s?{message:t,moments:Ht(e)}:null)}recalled(t,e){this.#r.settle(String(t),e)}clear(){this.#e.clear(),this.#t.clear(),this.#s.
clear(),this.#i.clear(),this.#o.clear(),this.#r.clear()}},ao=({frame:i,section:t,rows:e,columns:s,own:n})=>`${i} ${t} ${e}\
 ${s} ${n}`;function Ht(i){let t=new DataView(i.buffer,i.byteOffset,i.byteLength);return Float64Array.from({length:i.byteLength/
8},(e,s)=>t.getFloat64(8*s,!0))}function El(i){let t=new DataView(i.buffer,i.byteOffset,i.byteLength);return Float32Array.
from({length:i.byteLength/4},(e,s)=>t.getFloat32(4*s,!0))}function _(i,t){let e=!1,s=null,n=()=>{e=!0,setTimeout(()=>{if(e=!1,!s)return;let{value:o}=s;s=null,i(o),n()},t)};return o=>{
if(e){s={value:o};return}i(o),n()}}var Ol=80,mo=.25,co=4096,Sl="Of the past only what the picture showed is kept.",Al=2,_e=class{#e;#t=_(t=>this.#n(t),Ol);#s="";#i=null;#o="";constructor(t){
this.#e=t}get look(){return this.#i}get note(){return this.#o}follow(t,e,s){let n=s.sections[e];if(!n||!s.frame||n.shown>=
n.size)return this.close();if(s.frame.past){this.close(),this.#o=Sl;return}this.#i&&!uo(this.#i.message,e,s.frame)&&this.#r();
let{rows:o,columns:r}=B(t),[h,l]=k(t.plan),a=u=>Math.min(co,Math.max(1,Math.ceil(u*(1+2*mo)*devicePixelRatio)));this.#t(
{table:s.frame.table,section:e,rows:fo(o,h),columns:fo(r,l),height:Math.min(a(t.room.height),co),width:Math.min(a(t.room.
width),Math.floor(2**20/a(t.room.height)))})}close(){this.#r(),this.#s&&this.#t(null)}take(t,e,s,n,o){let{frame:r}=n;if(!r||
r.past||!uo(t,o,r))return!1;this.#o=t.note;let{plan:h}=t,l=n.shown(o);if(!h||!e||!l)return!0;let[a,u]=ht(h);if(e.length<
a*u)return!0;let f=s!==null&&s.byteLength===8*a*u;return this.#i={message:t,shown:{...l,plan:h,rows:a,cols:u,indices:e,offset:0},
values:f?Ht(s):null},!0}covers(t){if(!this.#i)return!1;let{rows:e,columns:s}=B(t),{message:n,shown:o}=this.#i,r=Math.max(
1,Al/(t.px*devicePixelRatio));return[o.plan.rows,o.plan.columns].every(l=>Tl(l)<=r)&&po(e,n.rows)&&po(s,n.columns)}repeat(){
this.#s=""}#r(){this.#i=null,this.#o=""}#n(t){let e=t?JSON.stringify(t):"";e!==this.#s&&(this.#s=e,this.#e(t))}},uo=(i,t,e)=>i.
section===t&&i.table===e.table&&ae(i,e);function fo([i,t],e){let s=Math.ceil(mo*(t-i));return[Math.max(0,i-s),Math.min(e,
t+s)]}var Tl=({units:i,shown:t,inner:e})=>e.reduce((s,[,,,n,o])=>Math.max(s,n/o),i/t),po=(i,t)=>i[0]>=t[0]&&i[1]<=t[1];var kl=16,yt=class{#e;#t="";constructor(t){this.#e=t}show(t){let e=[...new Set(t.map(({x:o,y:r})=>`translate(${Math.round(
o)}px, ${Math.round(r)}px)`))],s=e.join();if(s===this.#t)return;this.#t=s;for(let o of this.#e.querySelectorAll(":scope \
> .beholder-diamond"))o.remove();let n=e.map(o=>{let r=c("span","beholder-diamond",{"aria-hidden":"true"},[S("diamond",kl)]);
return r.style.transform=o,r});this.#e.append(...n)}};function wo(i,t,{x:e,y:s},{rows:n,columns:o,indices:r,offset:h},l){let a=o.length,u=$-1;for(let f=0;f<n.length;f+=1){let d=n[f]??
$,p=(s+f)*t+e;if(d===u&&d!==$){i.copyWithin(p,p-t,p-t+a);continue}if(u=d,d===$)continue;let w=h+d;for(let g=0;g<a;g+=1){
let v=o[g];v!==$&&(i[p+g]=l[r[w+v]])}}}var Et=class{#e;#t=null;#s=new Uint32Array;constructor(t){this.#e=t.getContext("2d",{willReadFrequently:!0})}get context(){
return this.#e}get width(){return this.#t?.width??0}get height(){return this.#t?.height??0}begin(t,e){let{canvas:s}=this.#e;
(s.width!==t||s.height!==e)&&Object.assign(s,{width:t,height:e}),!this.#t||this.width!==t||this.height!==e?(this.#t=new ImageData(
Math.max(1,t),Math.max(1,e)),this.#s=new Uint32Array(this.#t.data.buffer)):this.#s.fill(0)}fill(t,e,s){wo(this.#s,this.width,
t,e,s)}show(){this.#t&&this.#e.putImageData(this.#t,0,0)}showPart(t,e,s,n){this.#t&&this.#e.putImageData(this.#t,0,0,t,e,
s,n)}};function ze({rows:i,cols:t},{left:e,top:s,width:n,height:o},r){let[h,l]=[Math.max(0,e),Math.max(0,s)],[a,u]=[Math.
min(r.width,e+n),Math.min(r.height,s+o)];if(a<=h||u<=l||i===0||t===0)return null;let f=Zs(i,o,l-s,u-l);for(let d=0;d<f.length;d+=
1)f[d]=(f[d]??0)*t;return{area:{x:h,y:l},rows:f,columns:Zs(t,n,h-e,a-h)}}function li(i,t,e,s){let n=F(i),o=_n(t),[r,h]=k(
t);return{area:{x:0,y:0},rows:h===0?new Int32Array:go(n.rows,i.top,e,s.height,r,o.row),columns:go(n.columns,i.left,e,s.width,
h,o.column)}}function go(i,t,e,s,n,o){let r=new Int32Array(s),[h,l]=[$,$];for(let a=0;a<s;a+=1){let u=Dt(i,t+(a+.5)/e);u!==
h&&([h,l]=[u,u<0||u>=n?$:o(u)]),r[a]=l}return r}var bo=32,Ll=4,Nl=-2,Ce=class{#e=c("canvas","beholder-overview-picture");#t=c("div","beholder-overview-window");#s=new Et(
this.#e);#i;#o=new Set;#r=1;#n=1;constructor(t,e){this.el=c("div","beholder-overview",{"aria-hidden":"true",hidden:""},[
this.#e,this.#t]),this.#i=new yt(this.el);let s=n=>{let o=this.#e.getBoundingClientRect();t((n.clientY-o.top)/Math.max(1,
o.height)*this.#r)};this.el.addEventListener("pointerdown",n=>{this.el.setPointerCapture(n.pointerId),s(n)},{signal:e}),
this.el.addEventListener("pointermove",n=>n.buttons&&s(n),{signal:e})}mark(t){this.#o=t}paint(t,e,{width:s,content:n,height:o}){
this.#r=Math.max(1,n),this.#n=o;let r=n>o;if(this.el.hidden=!r,!r)return;let h={width:bo,height:Math.round(o)};this.#s.begin(
h.width,h.height);let[l,a]=[bo/s,o/n];e.forEach((f,d)=>{let p=t.sections[d],w=Math.round(f.top*a),g={left:Math.round(f.left*
l),top:w,width:Math.max(1,Math.round(f.width*l)),height:Math.max(1,Math.round((f.top+f.height)*a)-w)},v=p&&ze(p,g,h);if(!v)
return;let{area:L,...P}=v,nt=t.offsets[d]??0;this.#s.fill(L,{...P,indices:t.indices,offset:nt},t.pixels(d))}),this.#s.show();
let u=e.filter((f,d)=>this.#o.has(t.sections[d]?.name??""));this.#i.show(u.map(f=>({x:Nl,y:(f.top+f.height/2)*a})))}frame(t,e){
let s=this.#n/this.#r;this.#t.style.top=`${t*s}px`,this.#t.style.height=`${Math.max(Ll,e*s)}px`}};var ci=24,ui=48,Il=.179,$l=8,Rl=.7;function xo(i,t,e,{ratio:s,font:n,reach:o}){let{rows:r,columns:h}=B(t),l=F(t),{px:a}=t;
if(a<ci)return;let u=a>=ui,f=Math.min(12,Math.max(8,a/3.4));i.save(),i.scale(s,s),i.textAlign="center",i.textBaseline="m\
iddle";for(let d=r[0];d<r[1];d+=1){let p=D(l.rows,d)-t.top+a/2;for(let w=h[0];w<h[1];w+=1){let g=e(d,w);if(!g)continue;let v=D(
l.columns,w)-t.left+a/2,{ink:L,isAmple:P}=_l(g.color);i.fillStyle=L,g.value!==null&&(i.font=`500 ${f}px ${n}`,i.fillText(
hn(g.value,o),v,u?p+a/6:p,a-2)),u&&(i.globalAlpha=P?Rl:1,i.font=`10px ${n}`,i.fillText(g.index.join(","),v,p-a/5,a-4),i.
globalAlpha=1)}}i.restore()}function _l(i){let t=.2126*ai(i&255)+.7152*ai(i>>8&255)+.0722*ai(i>>16&255),e=t>Il,s=e?(t+.05)/
.05:1.05/(t+.05);return{ink:e?"#000":"#fff",isAmple:s>$l}}function ai(i){let t=i/255;return t<=.04045?t/12.92:((t+.055)/
1.055)**2.4}var Pe=class{canvas=c("canvas","beholder-canvas",{role:"img",hidden:""});note=c("div","beholder-lens-note",{hidden:""});#e=new Et(
this.canvas);#t;#s;constructor(t,e,s){this.#t=t,this.#s=e,this.overview=s}name(t,e){this.canvas.dataset.frame=String(t.number),
this.canvas.dataset.step=String(t.step??""),this.canvas.hidden=!e;let s=an(t);e&&this.canvas.getAttribute("aria-label")!==
s&&this.canvas.setAttribute("aria-label",s)}draw(){let{width:t,height:e,content:s}=this.#t.size;if(!this.#t.scene.frame||
t===0||this.canvas.hidden)return;let n=devicePixelRatio,o={width:Math.round(t*n),height:Math.round(e*n)};if(this.canvas.
style.width=`${t}px`,this.canvas.style.height=`${e}px`,this.#e.begin(o.width,o.height),this.#t.image)return this.#o(this.#t.
image,n);this.#t.zoom?this.#n(this.#t.zoom,o,n):this.#r(o,n),this.overview.paint(this.#t.scene,this.#t.places,{width:t,content:s,
height:e}),this.overview.frame(...this.#i())}#i(){let t=this.#t.zoom&&this.#t.places[this.#t.zoom.section];if(!this.#t.zoom||
!t)return[this.#t.scrolled,this.#t.size.height];let{rows:e}=B(this.#t.zoom.view),[s]=k(this.#t.zoom.view.plan);return[t.
top+e[0]/s*t.height,(e[1]-e[0])/s*t.height]}#o(t,e){let[s]=this.#t.places;if(!s)return;let{context:n}=this.#e;n.clearRect(
0,0,n.canvas.width,n.canvas.height),n.imageSmoothingEnabled=s.width<t.width,n.drawImage(t,0,0,s.width*e,s.height*e)}#r(t,e){
let s=this.#t.scrolled;this.#t.places.forEach((n,o)=>{let r=this.#t.scene.sections[o],h=Math.round((n.top-s)*e),l=Math.round(
n.left*e),a={width:Math.round(n.width*e),height:Math.round(n.height*e)},u=r?.plan&&ze(r,{left:l,top:h,...a},t);if(!u)return;
let{area:f,...d}=u,p=this.#t.scene.offsets[o]??0;this.#e.fill(f,{...d,indices:this.#t.scene.indices,offset:p},this.#t.scene.
pixels(o))}),this.#e.show()}#n({section:t,view:e},s,n){let o=this.#t.scene.shown(t);if(!o)return;this.#h(o,e,s,n);let r=this.#t.
lens.look,h=this.#t.sampling!=="none";h&&!this.#t.lens.covers(e)?(this.#e.show(),zn(this.#e.context,n),r&&this.#l(r.shown,
e,s,n)):(r&&this.#h({...r.shown,pixels:o.pixels},e,s,n),this.#e.show()),this.note.hidden=!h||this.#t.lens.note==="",m(this.
note,this.#t.lens.note),this.#a(e,t,n)}#h(t,e,s,n){let{area:o,...r}=li(e,t.plan,n,s);this.#e.fill(o,{...r,indices:t.indices,
offset:t.offset},t.pixels)}#l(t,e,s,n){let{rows:o,columns:r}=li(e,t.plan,n,s),[h,l]=Js(o),[a,u]=Js(r);l<=h||u<=a||(this.#h(
t,e,s,n),this.#e.showPart(a,h,u-a,l-h))}#a(t,e,s){if(t.px<ci)return;let n=this.#t.scene.scale(e),o=n?Math.max(Math.abs(n.
low),Math.abs(n.high)):1,r=getComputedStyle(this.canvas).fontFamily;xo(this.#e.context,t,(h,l)=>this.#f(e,h,l),{ratio:s,
font:r,reach:o}),this.#t.sampling==="none"&&this.#s.readInSight(t,e)}#f(t,e,s){let n=this.#t.targetAt(t,e,s),o=n&&this.#t.
shownOf(n);if(!n||!o)return null;let{row:r,column:h}=n;if(!n.lens&&this.#t.sampling!=="none")return null;let a=o.indices[o.
offset+r*o.cols+h]??0;return{value:this.#s.inCell(n)?.value??null,index:xe(o.plan,r,h),color:o.pixels[a]??0}}};var Mo=16,zl=56,vo=12,yo=8,De=class{#e=c("canvas","beholder-loupe",{"aria-hidden":"true"});#t=c("bdi","");#s=c("div","be\
holder-inspected-value");#i=c("div","beholder-inspected-of");#o={width:0,height:0};#r=null;constructor(t){let e=c("div",
"beholder-inspected-name",{},[this.#t]),s=c("div","beholder-inspected",{},[e,this.#s,this.#i]);this.el=c("div","beholder\
-inspector",{role:"tooltip",hidden:"",id:C("inspector")},[this.#e,s]);let n=new ResizeObserver(o=>this.#n(o));n.observe(
this.el,{box:"border-box"}),t.addEventListener("abort",()=>n.disconnect())}show({name:t,index:e,value:s,near:n,exact:o,of:r,
around:h}){let l=Rt(s,o?0:n);this.el.hidden=!1,Object.assign(this.el.dataset,{section:t,index:e.join(","),value:l,exact:String(
o)}),m(this.#t,`${t}[${e.join(", ")}]`),m(this.#s,`${o||!Number.isFinite(s)?"":"about "}${Q(l)}`),m(this.#i,r),this.#h(h)}hide(){
this.el.hidden=!0;for(let t of[this.#t,this.#s,this.#i])m(t,"");for(let t of["section","index","value","exact"])delete this.
el.dataset[t]}place(t,e){this.#r={cell:t,room:e};let{width:s,height:n}=this.#o,o=t.left+t.width+vo,r=t.top+t.height+yo,h=o+
s<=e.width?o:Math.max(0,t.left-vo-s),l=r+n<=e.height?r:Math.max(0,t.top-yo-n);this.el.style.setProperty("--beholder-at",
`${Math.round(h)}px ${Math.round(l)}px`)}#n(t){let e=t.at(-1)?.borderBoxSize[0];!e||e.blockSize===0||(this.#o={width:e.inlineSize,
height:e.blockSize},this.#r&&this.place(this.#r.cell,this.#r.room))}#h({rows:t,columns:e,pixels:s,at:n}){let o=devicePixelRatio,
h=this.el.closest("[data-size='narrow']")!==null?Math.min(Mo,Math.floor(zl/Math.max(t,e))):Mo,[l,a]=[e*h*o,t*h*o].map(Math.
round),u=this.#e;(u.width!==l||u.height!==a)&&(Object.assign(u,{width:l,height:a}),Object.assign(u.style,{width:`${e*h}p\
x`,height:`${t*h}px`}));let f=u.getContext("2d");f.setTransform(o,0,0,o,0,0),f.clearRect(0,0,e*h,t*h),s.forEach((w,g)=>{
w!==null&&(f.fillStyle=`rgb(${w&255} ${w>>8&255} ${w>>16&255})`,f.fillRect(g%e*h,Math.floor(g/e)*h,h,h))});let[d,p]=n;for(let[
w,g]of[["#000",3],["#fff",1]])f.strokeStyle=w,f.lineWidth=g,f.strokeRect(p*h+2,d*h+2,h-4,h-4)}};var Cl=60,He=class{outline=c("div","beholder-outline",{hidden:""});inspector;target=null;pointed=null;#e;#t;#s;#i;#o=-1;#r=null;#n;constructor(t,e,s,n,o){
this.inspector=new De(o),o.addEventListener("abort",()=>clearTimeout(this.#n)),this.#e=t,this.#t=e,this.#s=s,this.#i=n}section(t){
this.#o=t,t>=0&&this.set(null),this.outlineNow()}keep(t){this.target=this.#a(t)}stayIn(t){this.target?.section!==t&&(this.
target=null)}look(){this.target&&(this.target=this.#f(this.target)),this.refresh()}middle(){let t=this.#h(),[e,s]=t?[t.left+
t.width/2,t.top+t.height/2]:[-1,-1],{width:n,height:o}=this.#t.size;return Z(e,0,n)&&Z(s,0,o)?[e,s]:this.#t.middle()}#h(){
return this.target&&this.pointed&&this.#t.cellPlace(this.target,this.pointed)}step(t,e){let s=this.target??this.#l(),n=s&&
this.#t.shownOf(s);if(!s||!n)return;if(this.target&&this.#t.zoom)return this.#u(t,e);let o=R(s.row+(this.target?t:0),0,n.
rows-1),r=R(s.column+(this.target?e:0),0,n.cols-1);this.set({...s,row:o,column:r}),this.#m()}#l(){return this.#t.zoom?this.#t.
targetUnder(...this.#t.middle()):this.#t.firstIn(0)}jump(t){if(this.#t.zoom)return;let e=this.target?.section??-1;for(let s=e+
t;s>=0&&s<this.#t.places.length;s+=Math.sign(t)){let n=this.#t.firstIn(s);if(n?.section===s)return this.set(n),this.#m()}}end(t){
if(this.#t.zoom)return;let e=this.#t.scene.sections.flatMap((h,l)=>this.#t.scene.shown(l)?[l]:[]),s=t?e.at(-1):e[0],n=s===
void 0?null:this.#t.scene.shown(s);if(s===void 0||!n)return;let[o,r]=t?[n.rows-1,n.cols-1]:[0,0];this.set({section:s,row:o,
column:r,lens:!1}),this.#m()}#a(t){let e=this.target;if(!e||!t)return null;let[s,n]=[t.sections[e.section],this.#t.scene.
sections[e.section]];return s?.name===n?.name&&s?.rows===n?.rows&&s?.cols===n?.cols?e:null}#f(t){return(t.at&&this.#t.targetAt(
t.section,...t.at))??t}#u(t,e){if(!this.#t.zoom||!this.target||!this.pointed)return;let{section:s,view:n}=this.#t.zoom,[
o,r]=X(n.plan,this.pointed.index),[h,l]=k(n.plan),a={down:R(o+t,0,h-1),along:R(r+e,0,l-1)},u=F(n),[f,d]=[D(u.columns,a.along)-
n.left,D(u.rows,a.down)-n.top],p=(v,L)=>Math.min(0,v)+Math.max(0,v+n.px-L),[w,g]=[p(f,n.room.width),p(d,n.room.height)];
(w||g)&&this.#i.pan(w,g),this.set(this.#t.targetAt(s,a.down,a.along))}set(t){this.target=t,t&&(this.#o=-1),this.refresh()}refresh(){
let t=this.target,e=t&&this.#t.shownOf(t),{frame:s}=this.#t.scene;if(!t||!e||!s||t.row>=e.rows||t.column>=e.cols){let u=this.
pointed!==null;this.pointed=null,this.inspector.hide(),this.outlineNow(),u&&this.#i.pointed(null);return}let n=t.lens&&this.#t.
lens.look?.message||s,{section:o,row:r,column:h}=t;this.pointed=Dn(e,o,r,h,this.#s.ofPointed(t),n);let l=this.#h(),a=this.#p();
this.inspector.show(this.pointed),l&&this.inspector.place(l,a),this.#w(l),this.#i.pointed(this.pointed),t.lens||this.#c(
t)}#c(t){if(this.#r&&Pl(this.#r,t)){this.#n||this.#d();return}this.#r=t,clearTimeout(this.#n),this.#n=setTimeout(()=>{this.#n=
void 0,this.#d()},Cl)}#d(){let t=this.target,e=t&&!t.lens&&this.#t.shownOf(t),{frame:s}=this.#t.scene;t&&e&&s&&this.#s.readPointed(
t,e,s)}follow(){let t=this.#h();t&&this.inspector.place(t,this.#p()),this.outlineNow()}#p(){return{width:this.#e.clientWidth,
height:this.#t.size.height}}outlineNow(){this.#w(this.#h())}#w(t){let e=this.#t.places[this.#o],s=e&&!this.#t.zoom?{...e,
top:e.top-this.#t.scrolled}:null,n=t??s;if(this.outline.hidden=!n,!n)return;let{style:o}=this.outline;o.transform=`trans\
late(${n.left}px, ${n.top}px)`,o.width=`${n.width}px`,o.height=`${n.height}px`}#m(){let t=this.#h();!t||this.#t.zoom||(t.
top<0?this.#t.scrolled=this.#t.scrolled+t.top-4:t.top+t.height>this.#t.size.height&&(this.#t.scrolled=this.#t.scrolled+t.
top+t.height-this.#t.size.height+4))}},Pl=(i,t)=>i.section===t.section&&i.row===t.row&&i.column===t.column&&i.lens===t.lens;function fi(i){let t=[0],e=0;for(let{rows:s,cols:n}of i)e+=s*n,t.push(e);return t}function Eo(i,t,e){let s=fi(t).at(-1)??
0,n=e===1?s:t.reduce((l,{rows:a,cols:u})=>l+Ue(a,e)*Ue(u,e),0);if(i.length<n)throw new Error(`${i.length} cells, where t\
here should be ${n}`);if(e===1)return i;let o=new Uint8Array(s),[r,h]=[0,0];for(let{rows:l,cols:a}of t){let u=Ue(a,e);for(let f=0;f<
l;f+=1,h+=a){let d=r+Math.floor(f/e)*u;for(let p=0;p<a;p+=1)o[h+p]=i[d+Math.floor(p/e)]??0}r+=Ue(l,e)*u}return o}var Ue=(i,t)=>Math.
ceil(i/t);var We=class{frame=null;indices=new Uint8Array;offsets=[0];#e=new Uint8Array;#t=null;#s=[];get sections(){return this.frame?.
sections??[]}get palette(){return this.#t?.palette??this.#e}take(t,{indices:e,palette:s}){this.indices=Eo(e,t.sections,t.
coarse),this.offsets=fi(t.sections),this.frame=t,this.#e=s,this.#s=[]}recolor(t){this.#t=t,this.#s=[]}scale(t){let e=this.
sections[t],s=e?gt(e):null;return e&&s&&this.#t?this.#t.scale(s,e):s}pixels(t){let e=this.#s[t];if(e)return e;let s=this.
sections[t],n=se(this.palette,s?gt(s):null,this.scale(t));return this.#s[t]=n,n}levels(t){return this.indices.subarray(this.
offsets[t],this.offsets[t+1])}shown(t){let e=this.sections[t];if(!e?.plan||e.rows*e.cols===0)return null;let{name:s,plan:n,
rows:o,cols:r}=e,h=this.offsets[t]??0,[l,a]=[gt(e),this.pixels(t)];return{name:s,plan:n,rows:o,cols:r,indices:this.indices,
offset:h,scale:l,pixels:a}}};var Be=class{scene=new We;places=[];size={width:0,height:Zn,content:0};zoom=null;image=null;#e;constructor(t,e){this.#e=
t,this.lens=e}get scrolled(){return this.#e.scrollTop}set scrolled(t){this.#e.scrollTop=t}get sampling(){let t=this.zoom&&
this.scene.sections[this.zoom.section];return!this.zoom||!t||t.shown>=t.size||this.scene.frame?.past?"none":this.lens.covers(
this.zoom.view)?"here":"waiting"}colors(t){let e=new Uint8Array(768);return this.scene.pixels(t).forEach((s,n)=>{e.set([
s&255,s>>8&255,s>>16&255],3*n)}),e}clear(t){this.scene.frame=t,this.scene.indices=new Uint8Array,this.image=null,this.places=
[]}room(){return{width:this.size.width,height:this.size.height}}middle(){return[this.size.width/2,this.size.height/2]}targetUnder(t,e){
if(this.zoom){let{view:a,section:u}=this.zoom,{rows:f,columns:d}=F(a),[p,w]=[Dt(f,a.top+e),Dt(d,a.left+t)];return p<0||w<
0?null:this.targetAt(u,p,w)}let s=e+this.scrolled,n=this.places.findIndex(a=>Z(s,a.top,a.height)&&Z(t,a.left,a.width)),[
o,r]=[this.places[n],this.scene.shown(n)];if(!o||!r)return null;let h=R(Math.floor((s-o.top)*r.rows/o.height),0,r.rows-1),
l=R(Math.floor((t-o.left)*r.cols/o.width),0,r.cols-1);return{section:n,row:h,column:l,lens:!1}}targetAt(t,e,s){let n=this.
scene.sections[t]?.plan;if(!n)return null;let[o,r]=k(n);if(e>=o||s>=r)return null;let h=this.lens.look,l=h?.message.section===
t?lt(h.shown.plan,e,s):null,a=l??lt(n,e,s);return a&&{section:t,row:a[0],column:a[1],lens:!!l,at:[e,s]}}targetOf(t,e){let{
plan:s,shape:n=[]}=this.scene.sections[t]??{},o=e.length===n.length&&e.every((h,l)=>h<Number(n[l])),r=s&&o?lt(s,...X(s,e)):
null;return r&&{section:t,row:r[0],column:r[1],lens:!1}}shownOf(t){let e=this.scene.shown(t.section),s=t.lens?this.lens.
look:null;return t.lens&&!s?null:s&&e?{...s.shown,pixels:e.pixels}:e}firstIn(t){for(let e=Math.max(0,t);e<this.scene.sections.
length;e+=1)if(this.scene.shown(e))return{section:e,row:0,column:0,lens:!1};return null}nearest(t){let e=t+this.scrolled,
s=this.places.findIndex(n=>e<n.top+n.height+4);return s<0?this.places.length-1:s}cellPlace(t,e){if(this.zoom){let{view:h}=this.
zoom,l=F(h),[a,u]=X(h.plan,e.index),f=Math.max(h.px,3);return{left:D(l.columns,u)-h.left,top:D(l.rows,a)-h.top,width:f,height:f}}
let s=this.places[t.section],n=this.scene.shown(t.section);if(!s||!n)return null;let[o,r]=[s.width/n.cols,s.height/n.rows];
return{left:s.left+t.column*o,top:s.top+t.row*r-this.scrolled,width:Math.max(3,o),height:Math.max(3,r)}}};var Dl={ArrowLeft:i=>i.step(0,-1),ArrowRight:i=>i.step(0,1),ArrowUp:i=>i.step(-1,0),ArrowDown:i=>i.step(1,0),PageUp:i=>i.
jump(-1),PageDown:i=>i.jump(1),Home:i=>i.end(!1),End:i=>i.end(!0),"+":i=>i.zoomIn(),"=":i=>i.zoomIn(),"-":i=>i.zoomOut(),
0:i=>i.fit()},je=class{#e;#t;#s=new Map;#i=!1;constructor(t,e,s){this.#e=t,this.#t=e;let n=((o,r)=>t.addEventListener(o,
r,{signal:s,passive:!1}));n("wheel",o=>this.#r(o)),n("pointerdown",o=>this.#h(o)),n("pointermove",o=>this.#l(o)),n("poin\
terup",o=>this.#f(o)),n("pointercancel",o=>this.#s.delete(o.pointerId)),n("pointerleave",({pointerType:o})=>o!=="touch"&&
e.leave()),n("dblclick",()=>e.fit()),n("keydown",o=>this.#u(o))}#o({clientX:t,clientY:e}){let s=this.#e.getBoundingClientRect();
return{x:t-s.left,y:e-s.top}}#r(t){if(!t.ctrlKey&&!t.metaKey&&document.activeElement!==this.#e&&!this.#n())return;t.preventDefault();
let{x:e,y:s}=this.#o(t),n=t.deltaMode===WheelEvent.DOM_DELTA_PIXEL?t.deltaY:t.deltaY*40;this.#t.zoomBy(-n/120,e,s)}#n(){
let t=this.#e.getRootNode();return t instanceof ShadowRoot&&t.activeElement===this.#e}#h(t){t.button===0&&(this.#s.set(t.
pointerId,this.#o(t)),this.#i=!1,this.#t.isZoomed()&&this.#e.setPointerCapture(t.pointerId))}#l(t){let{x:e,y:s}=this.#o(
t),n=this.#s.get(t.pointerId);if(!n)return t.pointerType==="touch"||this.#t.hover(e,s);let o=[...this.#s].filter(([h])=>h!==
t.pointerId).map(([,h])=>h),[r]=o;if(r)this.#a(n,{x:e,y:s},r);else if(this.#i||Math.hypot(e-n.x,s-n.y)>3){if(!this.#t.isZoomed())
return;this.#t.pan(n.x-e,n.y-s)}else return;this.#i=!0,this.#s.set(t.pointerId,{x:e,y:s})}#a(t,e,s){let n=Math.hypot(e.x-
s.x,e.y-s.y)/Math.max(1,Math.hypot(t.x-s.x,t.y-s.y));this.#t.zoomBy(Math.log2(n),(e.x+s.x)/2,(e.y+s.y)/2)}#f(t){let e=this.#s.
delete(t.pointerId),{x:s,y:n}=this.#o(t);e&&!this.#i&&this.#s.size===0&&this.#t.hover(s,n)}#u(t){if(t.ctrlKey||t.metaKey||
t.altKey||t.target!==this.#e)return;let e=Dl[t.key];(t.key==="Escape"?!this.#t.escape():!e)||(e?.(this.#t),t.preventDefault(),
t.stopPropagation())}};var Ge=class{#e;#t;#s;#i;#o=0;constructor(t,e,s,n){this.#e=t,this.#t=e,this.#s=s,this.#i=n}set(t){let e=this.#s.zoom,{scrolled:s}=this.#s;
this.#s.zoom=t,this.#e.classList.toggle("beholder-zoomed",t!==null),t?(e||(this.#o=s),this.#s.lens.follow(t.view,t.section,
this.#s.scene)):this.#s.lens.close(),this.fitSheet(),!t&&e&&(this.#s.scrolled=this.#o),this.#i()}resize(){let{zoom:t}=this.#s;
t&&(this.#s.zoom={...t,view:jn(t.view,this.#s.room())}),this.fitSheet()}fitSheet(){this.#t.style.height=this.#s.zoom?"10\
0%":`${Math.max(this.#s.size.content,1)}px`}by(t,e,s){let{zoom:n}=this.#s;if(n){let o=Wn(n.view,t,{x:e,y:s});this.set(o&&
{...n,view:o})}else t>0&&this.#r(t,e,s)}pan(t,e){this.#s.zoom&&this.set({...this.#s.zoom,view:Bn(this.#s.zoom.view,t,e)})}goTo(t,e){
let s=this.#s.scene.sections[t];if(!s?.plan||!this.#s.size.width)return;let[n,o]=X(s.plan,e),r=this.#s.room(),h={x:r.width/
2,y:r.height/2},l=Se(s.plan,r,{down:n+.5,along:o+.5},ui,h);this.set({section:t,view:l})}enter(t){let e=this.#s.scene.shown(
t)?.plan;if(!e||!this.#s.size.width)return!1;let s=this.#s.room(),[n,o]=k(e),r=Ft(e,s),h=n*r<=s.height,l={x:s.width/2,y:h?
s.height/2:0};return this.set({section:t,view:Se(e,s,{down:h?n/2:0,along:o/2},r,l)}),!0}#r(t,e,s){let n=this.#s.targetUnder(
e,s)??this.#s.firstIn(this.#s.nearest(s)),o=n&&this.#s.scene.sections[n.section]?.plan;if(!n||!o)return;let r=this.#s.room(),
h=this.#s.scene.shown(n.section);if(!this.#s.places[n.section]||!h)return;let[l,a]=Vs(o,n.row,n.column),u=Ft(o,r)*ti(o,r)**
t;this.set({section:n.section,view:Se(o,r,{down:l+.5,along:a+.5},u,{x:e,y:s})})}keep(){if(!this.#s.zoom)return;let{view:t,
section:e}=this.#s.zoom,s=this.#s.scene.sections[e]?.plan;if(!(s&&String(k(s))===String(k(t.plan))))return this.set(null);
this.#s.zoom={section:e,view:{...t,plan:s}},this.#s.lens.follow(t,e,this.#s.scene)}};var Ve=class{#e;#t=c("div","beholder-words");#s=c("div","beholder-scroller",{tabindex:"0",role:"group","aria-label":"Pic\
ture"});#i;#o;#r;#n;#h;#l="";constructor(t,e,s){this.#e=e,this.#i=new Be(this.#s,new _e(f=>t.look(f)));let n={pointed:()=>this.#n.
refresh(),inCells:()=>this.#r.draw()};this.#o=new Ae(t,this.#i,n,s);let o=new Ce(f=>{this.#i.scrolled=f-this.height/2},s);
this.#r=new Pe(this.#i,this.#o,o);let r=c("div","beholder-sheet",{},[this.#r.canvas]);this.#s.append(r),this.el=c("div",
"beholder-stage");let h={pointed:f=>e.pointed(f),pan:(f,d)=>this.pan(f,d)};this.#n=new He(this.el,this.#i,this.#o,h,s),this.#h=
new Ge(this.el,r,this.#i,()=>this.#c());let{outline:l,inspector:a}=this.#n,u=c("div","beholder-glass",{},[l,this.#r.note]);
this.el.append(this.#s,u,this.#t),this.#s.setAttribute("aria-describedby",a.el.id),this.#a(s)}#a(t){this.#s.addEventListener(
"scroll",()=>this.#d(),{signal:t}),new je(this.#s,this,t);let e=new ResizeObserver(()=>this.#u());e.observe(this.el),t.addEventListener(
"abort",()=>{e.disconnect(),this.#i.zoom&&this.#i.lens.close()})}get inspector(){return this.#n.inspector.el}get overview(){
return this.#r.overview.el}get places(){return this.#i.places}get height(){return this.#i.size.height}get width(){return this.#i.
size.width}get scrollTop(){return this.#i.zoom?0:this.#i.scrolled}set scrollTop(t){this.#i.scrolled=t}get pointed(){return this.#n.
pointed}get zoom(){if(!this.#i.zoom)return null;let{section:t,view:e}=this.#i.zoom;return{section:t,px:e.px,...B(e),lens:this.#i.
sampling}}levels(t){return this.#i.scene.levels(t)}colors(t){return this.#i.colors(t)}scale(t){return this.#i.scene.scale(
t)}paint(t,e){if(this.#r.name(t,e!==null),this.#t.hidden=e!==null,m(this.#t,t.text),!e)return this.#p(t);this.#i.image=e.
bitmap&&Cn(e.bitmap);let s=this.#i.scene.frame;this.#i.scene.take(t,e),this.#h.keep(),this.#n.keep(s),this.#u(),this.#f()}say(t){
m(this.#t,t)}recolor(t){this.#i.scene.recolor(t),this.#f()}look(t,e,s){let{zoom:n,lens:o,scene:r}=this.#i;!n||!o.take(t,
e,s,r,n.section)||(this.#r.draw(),this.#n.look(),this.#e.zoomed())}greeted(){this.#i.lens.repeat(),this.#h.keep()}point(t){
this.#n.section(t)}mark(t){this.#r.overview.mark(t),this.#r.draw()}reveal(t){let e=this.places[t];!e||this.zoom||(this.scrollTop=
e.top+Math.min(0,(e.height-this.height)/2))}lead(t,e){this.fit(),this.reveal(t);let s=e&&this.#i.targetOf(t,e);s?this.#n.
set(s):this.point(t)}goTo(t,e){let s=this.#i.scene.sections[t]?.plan;!s||!this.width||(this.#h.goTo(t,e),this.#n.set(this.#i.
targetAt(t,...X(s,e))))}enter(t){return this.#h.enter(t)}zoomIn(){this.zoomBy(1,...this.#n.middle())}zoomOut(){this.zoomBy(
-1,...this.#n.middle())}fit(){this.#i.zoom&&this.#h.set(null)}isZoomed(){return this.#i.zoom!==null}hover(t,e){this.#n.set(
this.#i.targetUnder(t,e))}leave(){this.#n.set(null)}zoomBy(t,e,s){this.#h.by(t,e,s),this.#n.target&&this.hover(e,s)}pan(t,e){
this.#h.pan(t,e)}step(t,e){this.#n.step(t,e)}jump(t){this.#n.jump(t)}end(t){this.#n.end(t)}escape(){if(this.#n.target)this.#n.
set(null);else if(this.#i.zoom)this.#h.set(null);else return!1;return!0}#f(){this.#r.draw(),this.#n.look()}#u(){let{clientWidth:t}=this.
el,{frame:e}=this.#i.scene;if(!e||t===0)return;let s=Jn(t,this.el.closest("[data-size='narrow']")!==null),n=Qn(s,e);if(n===
this.#l)return;this.#l=n;let{places:o,height:r}=to(s,e,this.#i.image);this.#i.places=o,this.#i.size={width:s.width,height:s.
height,content:r},this.#s.style.width=`${s.width}px`,this.#s.style.height=`${s.height}px`,this.#h.resize(),this.#e.arranged(),
this.#f()}#c(){this.#i.zoom||(this.#o.leave(),this.#r.note.hidden=!0),this.#n.stayIn(this.#i.zoom?.section??-1),this.#f(),
this.#e.zoomed()}#d(){this.#r.draw(),this.#n.follow(),this.#e.scrolled()}#p(t){this.#i.clear(t),this.#l="",this.#i.zoom&&
this.#h.set(null),this.#n.set(null),this.overview.hidden=!0,this.#e.arranged()}};var Ke=O({value:b,label:b}),Ot=A(Ke),Fl=A(b),Hl=4,Ul=252;function di(i){let t=z(i)?i:{},e=z(t.ranges)?t.ranges:{},s=z(t.
palette)?t.palette:{},n=o=>M(o)?o:-1;return{values:Ot(t.values)?t.values:[],ranks:Ot(t.ranks)?t.ranks:[],modes:Ot(t.modes)?
t.modes:[],scalings:Ot(t.scalings)?t.scalings:[],colormaps:Ot(t.colormaps)?t.colormaps:[],holds:Ot(t.holds)?t.holds:[],ranges:{
window:G(e.window)?e.window:null,rate:G(e.rate)?e.rate:null},select_length:M(t.select_length)?t.select_length:null,palette:{
nan:n(s.nan),posinf:n(s.posinf),neginf:n(s.neginf),first:M(s.first_level)?s.first_level:Hl,levels:M(s.levels)?s.levels:Ul},
colors:z(t.colors)?Wl(t.colors):{},diverging:Fl(t.diverging)?t.diverging:[]}}function Wl(i){return Object.fromEntries(Object.
entries(i).flatMap(([t,e])=>b(e)?[[t,e]]:[]))}var Ut={values:b,mode:b,window:E,scaling:b,colormap:b,limits:T(G),show_all:j,square:j,rate:E,recording:j,held:j,hold_on:b,
select:b,rank:zi},at=Object.keys(Ut),Oo=O(Ut),Bl=i=>z(i)&&at.every(t=>!Object.hasOwn(i,t)||Ut[t](i[t])),So=O({values:A(Ke),
ranks:A(Ke)}),jl=O({seconds:E,frames:M,left_out:M,file:b}),pi=O({number:M,message:b,note:b,rate:E,limited:b,overhead:T(E),
latency_ms:T(E),recording:T(jl),saved:A(b),pinned:T(E),held:T(O({step:E,message:b}))}),Gl=i=>i==="sections"||i==="frame"||
i==="placeholder",Vl=i=>b(i)&&Object.hasOwn(Ut,i),Ao=O({outer:A(A(M)),first:M,units:M,shown:M,inner:A(A(M))}),Kl=O({fold:M,
wrap:M,rows:Ao,columns:Ao}),To={number:M,step:T(E),call:M,kind:Gl,text:b,width:M,height:M,coarse:M,table:b,values:b,colormap:b,
settings:Bl,variance_of:M,change_since:T(E)},ql=O({step:E,first_step:E,min:T(E),max:T(E),rms:T(E),zeros:M,nonfinite:M}),
ko={welcome:O({client:b,session:b,revision:M,settings:Oo,choices:So,status:pi}),settings:O({revision:M,settings:Oo,choices:So}),
frame:O({session:b,clients:A(b),ack_within:E,...To,status:pi}),status:O({status:pi}),values:O({client:b,frame:M,section:M,
rows:G,columns:G,own:j,kept:j,step:T(E)}),whole:O({client:b,table:b,section:M,figures:T(ql)}),look:O({session:b,client:b,
number:M,step:E,table:b,section:M,rows:G,columns:G,height:M,width:M,plan:T(Kl),values:b,colormap:b,variance_of:M,change_since:T(
E),note:b}),file:O({client:b,file:M,name:b,media:b,part:M,parts:M,note:b}),strip:O({client:b,source:b,figure:b,version:M,
first:M,columns:M,names:A(b),metrics:A(b)}),frames:O({client:b,version:M,first:M,count:M}),past:O({session:b,client:b,asked:M,
...To}),alerts:O({total:M,alerts:A(Ci)}),rejected:O({client:b,name:Vl,message:b,value:(i=>b(i)||E(i)||j(i)||i===null||G(
i))})};function Lo(i){if(!z(i)||!b(i.type)||!Object.hasOwn(ko,i.type))return null;let t=i.type;return ko[t](i)?i:null}function mi(i,t){
return Ut[i](t)}var N={hello:(i,t)=>({type:"hello",client:i,...t}),alive:(i,t)=>({type:"alive",client:i,...t}),visible:(i,t)=>({
type:"visible",client:i,visible:t}),bye:i=>({type:"bye",client:i}),ack:(i,{number:t,painted:e,held:s})=>({type:"ack",client:i,
number:t,painted:e,held:s}),set:(i,t,e)=>({type:"set",client:i,name:t,value:e}),read:(i,{frame:t,section:e,rows:s,columns:n,
own:o})=>({type:"read",client:i,frame:t,section:e,rows:s,columns:n,own:o}),whole:(i,{table:t,section:e})=>({type:"whole",
client:i,table:t,section:e}),lens:(i,{table:t,section:e,rows:s,columns:n,height:o,width:r})=>({type:"lens",client:i,table:t,
section:e,rows:s,columns:n,height:o,width:r}),strip:(i,{source:t,figure:e,version:s,first:n})=>({type:"strip",client:i,source:t,
figure:e,version:s,first:n}),fetch:(i,t,e)=>({type:"fetch",client:i,file:t,part:e}),frames:(i,{version:t,first:e})=>({type:"\
frames",client:i,version:t,first:e}),past:(i,t,e)=>({type:"past",client:i,number:t,table:e}),pin:i=>({type:"pin",client:i}),
step:i=>({type:"step",client:i})};var Yl="No answer from the kernel: if it is not busy, run the cell again.",Xl=5e-4,Zl={values:"Values",mode:"Mode",window:"\
Variance window",scaling:"Scaling",colormap:"Colormap",limits:"Limits",show_all:"Show all data",square:"Square cells",rate:"\
Updates per second",recording:"Record",held:"Hold",hold_on:"Hold on",select:"Select",rank:"Rank"},qe=class{#e=c("span","\
beholder-figures",{"aria-hidden":"true"});#t=c("span","beholder-held");#s=c("span","beholder-told");#i=c("span","beholde\
r-lead",{},[this.#e,this.#t,this.#s]);#o=c("span","beholder-note");#r=c("span","");#n=c("span","beholder-figures",{"aria\
-hidden":"true"});#h=c("span","");#l=c("button","beholder-link",{type:"button",hidden:""},["Download"]);#a=c("span","beh\
older-link-whole");#f=c("button","beholder-link beholder-link-to",{type:"button",hidden:""},[this.#a,c("span","beholder-\
link-short",{"aria-hidden":"true"},["Go there"])]);#u=c("span","beholder-foot-diamond",{hidden:""},[S("diamond")]);#c;#d=c(
"div","beholder-problem",{role:"alert"});#p=c("span","beholder-tape",{},[this.#r,this.#n,this.#h]);constructor({fetched:t,
went:e}){this.#l.addEventListener("click",t),this.#f.addEventListener("click",e);let s=c("div","beholder-status",{role:"\
status"},[this.#i,this.#o,this.#p]);this.#c=c("div","beholder-foot-row",{},[this.#u,s,this.#f,this.#l]),this.el=c("div",
"beholder-foot",{},[this.#c,this.#d])}refresh(t,e,s,n){let{status:o}=t,r=o?.recording,h=t.past.shown?null:o?.held??null;
m(this.#t,h?`Held at step ${x(h.step)}. `:""),m(this.#e,h?"":n?Jl(t,e):Ql(t,e));let l=n?sa(t,e,s):$o(t,e,s);m(this.#s,n?
`${n.message}${l&&" "}`:""),m(this.#o,l),this.#c.classList.toggle("beholder-alerting",n!==null),this.#u.hidden=!n,m(this.#a,
n?.link?`Go to ${n.link}`:""),this.#f.hidden=!n?.link,m(this.#r,r?"Recording ":oa(o)),m(this.#n,r?Ui(r.seconds):""),m(this.#h,
r?na(r):""),m(this.#d,t.problem),this.#l.hidden=!!r||t.gone||!o?.saved.length,Wt(this.#s,n?.message??""),Wt(this.#o,this.#o.
textContent),Wt(this.#f,this.#a.textContent),Wt(this.#p,r?r.file:(o?.saved??[]).join(`
`)),Wt(this.#d,t.problem)}};function Jl({past:i,settings:t},e){return i.shown?`${No(i.shown.step,i.missed)}${Io(i.shown,
t)}`:e&&e.step!==null?`Step ${x(e.step)}.`:""}function Wt(i,t){i.title!==t&&(i.title=t)}function Ql({status:i,flowing:t,
settings:e,gone:s,past:n,latest:o},r){let h=r&&r.step!==null?x(r.step):"",l=r&&ot(r),a=l?` ${wi(l)}`:"";if(n.shown)return`${`${No(
n.shown.step,n.missed)}${Io(n.shown,e)}`}${s?"":ta(o,t)}`;if(s)return"";if(e.value("rate")===0)return`${h?`Paused at ste\
p ${h}.`:"Paused."}${a} Training goes on at full speed.`;let u=h?`Step ${h}.${a}`:a.trim(),f=i&&t?ea(i):"";return[u,f].filter(
Boolean).join(" ")}function No(i,t){let e=t?`, the nearest kept to ${x(t.step)}`:"";return i===null?"Looking back.":`Loo\
king back at step ${x(i)}${e}.`}function Io(i,t){let e=t.value("values");return!e||e==="auto"||e===i.values?"":` Shown t\
hen: ${t.choices.values.find(({value:n})=>n===i.values)?.label??i.values}.`}function ta(i,t){if(!i||i.step===null)return"";
let e=x(i.step);return t?` Training goes on at step ${e}.`:` The last picture is of step ${e}.`}function ea({rate:i,latency_ms:t,
overhead:e}){let n=[Bi(i),t===null?"":`${Math.round(t)} ms behind`].filter(Boolean).join(", "),o=e!==null&&e>=Xl?`traini\
ng is ${K(e)} slower for it`:"",r=[n,o].filter(Boolean).join("; ");return r?`${r.charAt(0).toUpperCase()}${r.slice(1)}.`:
""}function sa(i,t,e){let{status:s,gone:n,unanswered:o}=i;return n||o?$o(i,t,e):[e,s?.note?wi(s.note):""].filter(Boolean).
join(" ")}function $o({status:i,settings:t,unanswered:e,gone:s,past:n},o,r){if(s)return ia(o);if(e)return o?Yl:"";let h=Math.
round(n.apart),l=n.shown&&h>1?`One frame in ${x(h)} is kept here.`:"",a=i?.note?wi(i.note):"";if(i?.held&&!n.shown)return[
r,a].filter(Boolean).join(" ")||"Nothing runs until Go on.";let u=at.find(w=>t.waits(w)),f=u?`${Zl[u]??u} waits for the \
running cell.`:"",d=i?.limited&&t.value("rate")!==0?`Limited by ${i.limited}.`:"",p=t.value("held")?"Training waits at i\
ts next update().":"";return[l,r,f,p,d,a].filter(Boolean).join(" ")}function ia(i){if(!i)return"No kernel.";let t=i.step===
null?"":` This is step ${x(i.step)};`;return t?`No kernel.${t} pointing and colours still work.`:"No kernel. Pointing an\
d colours still work."}var wi=i=>`${i.charAt(0).toUpperCase()}${i.slice(1)}${/[.!?]$/.test(i)?"":"."}`;function na({file:i,
left_out:t}){return` to ${i}.${t?` ${x(t)} pictures left out.`:""}`}function oa(i){let[t,...e]=i?.saved??[];return t===void 0?
"":e.length?`Saved ${t} and ${e.length} more.`:`Saved ${t}.`}function St(i,t){let e=Math.max(1,Math.ceil(i/Math.max(1,t)));return{columns:i,size:e,places:Math.ceil(i/e)}}var ct=({columns:i,
size:t},e)=>[e*t,Math.min(i,(e+1)*t)];function Ro(i,t,e){return[Math.floor(i*e/t),Math.floor((i+1)*e/t)]}var _o=(i,t,e)=>Math.
ceil((Math.floor(i)+1)*t/e)-1;function zo(i,t,e,s,n){let o=e==="symmetric";for(let r=n;r<t.places;r+=1){let h=Math.min(t.
columns,(r+1)*t.size),l=-1/0,a=NaN;for(let u=r*t.size;u<h;u+=1){let f=i[u],d=o&&f<0?-f:f;d>l&&(l=d,a=f)}s[r]=a}}function Co(i,{
first:t,last:e},s){let n=ut(i,e);if(n===s.columns)return 1;let[o,r]=[Number(t[n]),Number(e[n])];return Bt(n,i<o?0:(i-o+.5)/
(r-o+1),s)}function Bt(i,t,e){let s=Math.floor(i/e.size),[n,o]=ct(e,s);return(s+(i-n+t)/(o-n))/e.places}function ut(i,t){
let e=0;for(;e<t.length&&Number(t[e])<i;)e+=1;return e}function Ye({first:i,last:t},e,s){let[n,o]=[1/0,-1/0];for(let r=e;r<
s;r+=1)n=Math.min(n,Number(i[r])),o=Math.max(o,Number(t[r]));return[n,o]}var ra=37,ha=12,la=6;function Po(i,t,e,s){return i.flatMap(({call:n})=>{let o=ut(n,t.last);if(o>=e.columns||n<Number(t.first[o]))
return[];let r=Co(n,t,e)*s;return[{x:Math.max(la,Math.min(r,s-ha)),y:ra}]})}function Do(i,t,e){let s=new Map(e.map(({name:o},r)=>[
o,r])),n=new Map;for(let o of i){let r=s.get(o.section)??-1,h=t.find(({start:l,end:a})=>r>=l&&r<a);h&&!n.has(h)&&n.set(h,
{module:h,section:r,step:o.step})}return[...n.values()]}function Fo(i,{rows:t}){let e=s=>t.find(({start:n,end:o})=>s>=n&&
s<o);return i.flatMap(({section:s})=>aa(e(s)))}var aa=i=>i?[i.top+i.height/2]:[];var ca=72,Ho=7,ua=16,Uo=12,fa=.02;function da(i,t,e){return pa(i,t.columns).flatMap(s=>{let n=Number(i.last[s.end-1]),o=Number(
i.first[s.start]),r=o>0&&o<=fa*n?0:o,[h,l]=[s.start,s.end].map(d=>d<t.columns?Bt(d,0,t):1),a=(Number(l)-Number(h))*e,u=s.
end===t.columns?x(n).length:0,f=Number(l)*e-Ho*u-ua;return ue({low:r,high:n,floor:null},Math.floor(a/ca)).flatMap(({value:d})=>{
if(!Number.isInteger(d))return[];let p=Math.round(ma(d,i,s,t)*e);return p+Ho/2*x(d).length<=f?[{step:d,run:s.number,x:p}]:
[]})})}function pa({first:i},t){let e=[];for(let s=0;s<t;s+=1){let n=e.at(-1);n&&Number(i[s])>=Number(i[s-1])?n.end=s+1:
e.push({number:e.length,start:s,end:s+1})}return e}function ma(i,{first:t,last:e},{start:s,end:n},o){let r=s;for(;r+1<n&&
Number(t[r+1])<=i;)r+=1;let h=Math.min(Number(e[r]),r+1<n?Number(t[r+1]):1/0);if(i>h)return r+1<o.columns?Bt(r+1,0,o):1;
let l=Number(t[r]);return Bt(r,i<l?0:(i-l+.5)/(h-l+1),o)}var Xe=class{#e=c("span","beholder-strip-last");#t=new Map;constructor(){
this.el=c("div","beholder-strip-axis",{"aria-hidden":"true"},[this.#e])}show(t,e,s){m(this.#e,e.columns?x(Number(t.last[e.
columns-1])):"");let n=new Map(da(t,e,s).map(o=>[`${o.run} ${o.step}`,o]));for(let[o,r]of this.#t)n.has(o)||(r.remove(),
this.#t.delete(o));for(let[o,{step:r,x:h}]of n){let l=this.#t.get(o)??this.#s(o,r);l.classList.toggle("beholder-strip-fi\
rst",h<Uo),l.style.transform=`translateX(${h}px)${h<Uo?"":" translateX(-50%)"}`}}#s(t,e){let s=c("span","beholder-strip-\
tick",{},[x(e)]);return this.#t.set(t,s),this.el.append(s),s}};var wa=60,jo=96,jt={most:8,plain:3,many:2,only:24},ga=2,ba=132,xa=48,Wo=12;function gi(i){let t=va(i),e=i.length>jo,s=t.
map(({start:u,end:f})=>e?1:f-u),n=s.reduce((u,f)=>u+f,0),o=e?0:ga,r=e?Go(ba/n,jt.many):Ma(n,o*(t.length-1)),h=[],l=0,a=t.
map((u,f)=>{let d=l;for(let w=0;w<(s[f]??0);w+=1){let[g,v]=e?[u.start,u.end]:[u.start+w,u.start+w+1];h.push({start:g,end:v,
top:l,height:r}),l+=r}let p={...u,top:d,height:l-d};return l+=o,p});return{rows:h,modules:a,height:Math.max(0,l-o)}}function Ma(i,t){
return i===1?jt.only:i>wa?jt.many:Go((xa-t)/Math.max(1,i),jt.plain)}var Go=(i,t)=>Math.min(jt.most,Math.max(t,Math.floor(
i)));function va(i){let t=[],e=0;for(let s of[...ie(i),{name:"",start:i.length,end:i.length}]){for(;e<s.start;){let n=e,
o=Bo(i[e]??"");for(;e<s.start&&Bo(i[e]??"")===o;)e+=1;t.push({name:o,start:n,end:e})}s.end>s.start&&t.push(s),e=s.end}return ya(
t)}var Bo=i=>i.replace(/(?<=.)[./][^./]*$/,"");function ya(i){let t=Math.ceil(i.length/jo);return t<=1?i:i.flatMap((e,s)=>{
let n=i[Math.min(s+t,i.length)-1];return s%t===0&&n?[{...e,end:n.end}]:[]})}function Vo(i,t=new Set){let e=[];for(let s of[
!0,!1])for(let n of i){let o=n.top+(n.height-Wo)/2,r=e.every(h=>Math.abs(h.top-o)>=Wo);t.has(n)===s&&r&&e.push({module:n,
top:o})}return e.sort((s,n)=>s.top-n.top)}function Ko(i,t){let e=i.findIndex(({top:s,height:n})=>t<s+n);return e<0?i.length-
1:e}var qo=2,Ea=3,Ze=class{#e=c("bdi","");#t=c("span","beholder-row-shape");#s=c("span","beholder-figure");#i=c("span","beho\
lder-figure beholder-figure-high");#o=c("span","beholder-figure");#r=c("div","beholder-strip-modules");arrows=c("div","b\
eholder-strip-arrows",{"aria-hidden":"true"});constructor(){let t=c("span","beholder-row-name",{},[this.#e]),e=c("span",
"beholder-limits",{},[this.#s,c("span",""),this.#i]),s=[t,this.#t,e,this.#o],n=c("div","beholder-strip-metric beholder-c\
olumns",{},s);this.el=c("div","beholder-strip-beside",{},[n,this.#r])}showMetric(t,e){m(this.#e,t||"no metric"),m(this.#t,
t?"metric":""),m(this.#s,e?I(e.low,qo):""),m(this.#i,e?I(e.high,qo):"")}showValue(t){let e=Number.isFinite(t)?I(t,Ea):"n\
ot finite";m(this.#o,Number.isNaN(t)?"":e)}showArrows(t){let e=t.map(s=>{let n=c("span","beholder-strip-arrow");return n.
style.top=`${s}px`,n});this.arrows.replaceChildren(...e)}showModules(t,e,s,n){let r=(e>t.length?t:[]).map(({top:a,height:u})=>{
let f=c("span","beholder-strip-bracket");return Object.assign(f.style,{top:`${a}px`,height:`${u}px`}),f}),h=new Map(s.map(
a=>[a.module,a])),l=Vo(t,new Set(h.keys())).map(({module:a,top:u})=>{let f=h.get(a),d=f?Sa(f,n):Oa(a);return d.style.top=
`${u}px`,d});this.#r.replaceChildren(...r,...l)}};function Oa({name:i}){let t=c("bdi","",{},[i]);return c("span","behold\
er-strip-module beholder-row-name",{title:i},[t])}function Sa({section:i,step:t},e){let{name:s="",shape:n=[]}=e[i]??{},o=c(
"bdi","",{},[s]);return c("div","beholder-strip-module beholder-strip-alerting beholder-columns",{title:s},[c("span","be\
holder-row-name",{},[c("span","beholder-row-seen",{},[o])]),c("span","beholder-row-shape",{},[H(n)]),c("span","beholder-\
flag beholder-odd",{},[S("diamond",11),x(t)])])}function bi(i,t){let e=Array.from(i).filter(Number.isFinite);if(e.length===0)return null;let[s,n]=e.reduce(([u,f],d)=>[Math.
min(u,d),Math.max(f,d)],[1/0,-1/0]),o=s>0?Math.log:u=>u,r=o(n)-o(s),h=u=>r>0?(o(n)-o(u))/r:.5,l=St(i.length,t),a=[];for(let u=0;u<
l.places;u+=1){let f=(u+.5)/l.places;for(let d of Aa(i,...ct(l,u)))a.push([f,h(d)])}return{points:a,low:s,high:n}}function Aa(i,t,e){
let[s,n]=[-1,-1];for(let r=t;r<e;r+=1){let h=Number(i[r]);Number.isFinite(h)&&((s<0||h<Number(i[s]))&&(s=r),(n<0||h>Number(
i[n]))&&(n=r))}return s<0?[]:(s===n?[s]:[Math.min(s,n),Math.max(s,n)]).map(r=>Number(i[r]))}var Ta=6,ka=.88;function Yo({pixels:i,width:t},e,s,n,o){e.forEach(({top:r,height:h},l)=>{let a=s[l];if(!a?.length)return;
let[u,f]=[Math.round(r*o),Math.round((r+h)*o)],d=i.subarray(u*t,(u+1)*t);La(d,a,n),Ia(d,a,n[y.nan]??0,Math.round(Ta*o));
for(let p=u+1;p<f;p+=1)i.copyWithin(p*t,u*t,(u+1)*t)})}function La(i,t,e){let{length:s}=t,n=0;for(let o=0,r=0;o<s;o+=1){
let h=t[o],l=h===y.gap?n:e[h];h!==y.gap&&h!==y.nan&&(n=Na(l));let a=Math.floor((o+1)*i.length/s);for(;r<a;r+=1)i[r]=l}}var Na=i=>(i&
16777215|Math.round(ka*(i>>>24))<<24)>>>0;function Ia(i,t,e,s){for(let n=t.indexOf(y.nan);n>=0;n=t.indexOf(y.nan,n+1)){let[
o,r]=Ro(n,t.length,i.length),h=o-Math.max(0,s-(r-o)>>1),l=Math.min(Math.max(0,h),Math.max(0,i.length-s));i.fill(e,l,Math.
max(r,l+s))}}var $a=3,Je={rms:{label:"RMS",of:"of",kind:"logarithmic"},mean:{label:"mean",of:"of",kind:"symmetric"},largest:{label:"l\
argest magnitude",of:"of",kind:"logarithmic"},ratio:{label:"update/weight",of:"of",kind:"logarithmic"},change:{label:"ch\
ange",of:"of",kind:"logarithmic"},zeros:{label:"zeros",of:"in",kind:"share"},nonfinite:{label:"not finite",of:"in",kind:"\
count"}},Ra={optimizer:"optimizer states",frame:"the frame"},_a=new Set(["gradients","updates","optimizer"]),Xo=Object.entries(
Je).map(([i,{label:t}])=>({value:i,label:t})),et=i=>Je[i]?.kind??"logarithmic",Zo=i=>Je[i]?.label??i;function Jo(i,t){return`${Je[t]?.
of??"of"} ${Ra[i]??i} over the run`}function xi(i,t){return t==="ratio"&&_a.has(i)?"parameters":i}function Qo(i,t){return Number.
isNaN(i)?"no figure":et(t)==="count"?`${x(i)} not finite`:et(t)==="share"?`${K(i)} zeros`:Number.isFinite(i)?I(i,$a):"no\
t finite"}var za=.01,Ca=.995,Pa=.618,er=y.levels/2;function sr(i,t){if(t==="share"||t==="count")return{low:0,high:1,floor:null};let e=t===
"symmetric",s=Fa(i,e);if(s.length===0)return null;let{low:n,high:o}=Da(s);return e?{low:-o,high:o,floor:null}:{low:n,high:o,
floor:n}}function Da(i){let{low:t,high:e}=Ha(i);return t<e?{low:t,high:e}:i.reduce(({low:s,high:n},o)=>({low:Math.min(s,
o),high:Math.max(n,o)}),{low:t,high:e})}function Fa(i,t){let e=new Float32Array(i.length),s=0;for(let n=0;n<i.length;n+=
1){let o=t?Math.abs(i[n]??0):i[n]??0;o<1/0&&(t||o>0)&&(e[s++]=o)}return e.subarray(0,s)}function Ha(i){let{length:t}=i,e=new Float64Array(
Math.floor(za*t)+1).fill(1/0),s=new Float64Array(t-Math.ceil(Ca*t)+1).fill(-1/0),n=Ua(t);for(let o=0,r=0;o<t;o+=1){let h=i[r]??
0;h<e[e.length-1]&&tr(e,h,1),h>s[s.length-1]&&tr(s,h,-1),r+=n,r>=t&&(r-=t)}return{low:e[e.length-1]??0,high:s[s.length-1]??
0}}function tr(i,t,e){let s=i.length-1;for(;s>0&&e*((i[s-1]??0)-t)>0;s-=1)i[s]=i[s-1];i[s]=t}function Ua(i){let t=Math.max(
1,Math.round(Pa*i));for(;ir(t,i)>1;)t-=1;return t}var ir=(i,t)=>t===0?i:ir(t,i%t);function nr(i,t,e,s,n,o){let{low:r,high:h,
floor:l}=t??{low:0,high:1,floor:null},a=l===null,[u,f]=a?[r,h-r]:[Math.log(l),Math.log(h/l)],d=f>0?y.levels/f:0,p=e==="c\
ount"?0:Number.MAX_VALUE;for(let w=n;w<o;w+=1){let g=i[w];if(g>p||g<-Number.MAX_VALUE)s[w]=y.nan;else if(g<=p){let v=d>0?
((a?g:Math.log(g))-u)*d:er;s[w]=y.first+Math.min(y.levels-1,Math.max(0,v))}else s[w]=y.gap}}function Mi(i){return Int16Array.
from({length:256},(t,e)=>{if(e===y.gap)return-1;if(e<y.first)return y.levels;let s=e-y.first;return i==="symmetric"?Math.
abs(s-er):s})}var Ba=256,or=8,At=class{grid={columns:0,size:1,places:0};#e;#t="";#s=0;#i=new Map;#o=null;constructor(t){this.#e=t}take(t){
let{source:e,figure:s,version:n,columns:o}=t;this.grid=St(o,this.#e);let r=`${e} ${s} ${n} ${this.grid.size}`;(r!==this.#t||
o<=Ba)&&this.#i.clear(),this.#t=r,this.#o=t,this.#s=(this.#s+1)%or}levels(t,e){this.#r(e);let s=Mi(et(this.#o?.figure??""));
return t.map(({start:n,end:o})=>{let r=new Uint8Array(this.grid.places);for(let h of e.slice(n,o)){let l=this.#i.get(h)?.
levels;l&&ja(r,l,s)}return r})}sectionAt({start:t,end:e},s,n){let o=Mi(et(this.#o?.figure??"")),r=l=>o[this.#i.get(s[l]??
-1)?.levels[n]??0]??-1,h=t;for(let l=t+1;l<e;l+=1)r(l)>r(h)&&(h=l);return h}valueAt(t,e){return this.#i.get(t)?.extremes[e]??
NaN}#r(t){let e=this.#o;if(!e)return;let s=et(e.figure),{columns:n,places:o,size:r}=this.grid;for(let h of t){if(h<0)continue;
let l=Ie(e,h),a=this.#i.get(h),u=Math.floor(Math.max(0,(a?.columns??0)-4)/r),f=!a||h%or===this.#s,d=f?sr(l,s):a.scale,p=a?.
extremes??new Float32Array(this.#e),w=a?.levels??new Uint8Array(this.#e);zo(l,this.grid,s,p,u),nr(p,d,s,w,f?0:u,o),this.#i.
set(h,{columns:n,scale:d,extremes:p,levels:w})}}};function ja(i,t,e){for(let s=0;s<i.length;s+=1){let[n,o]=[i[s],t[s]];e[o]>
e[n]&&(i[s]=o)}}var Ga=40,q=44,rr=2,Va=4,Ka=.8,Qe=class{el=c("canvas","beholder-strip-canvas");heat=new At(1);#e;#t={width:0,height:0,ratio:1};constructor(){
this.#e=this.el.getContext("2d",{willReadFrequently:!0})}fit(t,e){let s=window.devicePixelRatio||1,{el:n}=this,[o,r]=[Math.
round(t*s),Math.round((q+e)*s)];n.width===o&&n.height===r||(this.#t.width!==t&&(this.heat=new At(t)),Object.assign(n,{width:o,
height:r}),Object.assign(n.style,{width:`${t}px`,height:`${q+e}px`}),this.#t={width:t,height:e,ratio:s})}drawMap(t,{rows:e},s,n){
let{width:o,height:r}=this.el,{ratio:h}=this.#t;this.#e.clearRect(0,0,o,r),this.heat.take(t);let l=this.heat.levels(e,s),
a=Math.round(q*h);if(n&&r>a){let f=new ImageData(o,r-a);Yo({pixels:new Uint32Array(f.data.buffer),width:o},e,l,n,h),this.#e.
putImageData(f,0,a)}let[u]=e;if(e.length===1&&u&&(s[0]??-1)>=0){let f=q+u.height+Va,d=bi(Ie(t,s[0]??0),this.#t.width);d&&
this.#s(d,f,q+this.#t.height-f)}}drawCurve(t){let e=bi(t,this.#t.width);return e&&this.#s(e,0,Ga),e}#s({points:t},e,s){let n=this.#e,
{width:o,ratio:r}=this.#t;n.save(),n.scale(r,r),n.strokeStyle=getComputedStyle(this.el).color,n.globalAlpha=Ka,n.lineJoin=
"round",n.beginPath();for(let[h,l]of t)n.lineTo(h*o,e+rr+l*(s-2*rr));n.stroke(),n.restore()}clear(){this.heat=new At(this.#t.
width),this.#e.clearRect(0,0,this.el.width,this.el.height)}};var hr=10,qa=18,Ya=3,Xa=7,lr={first:[],last:[]},ts=class{#e;#t={steps:lr,calls:lr,grid:{columns:0,size:1,places:0},width:0};#s=!1;el=c(
"div","beholder-strip-handle",{role:"slider",tabindex:"0","aria-label":"Step",hidden:""});line=c("div","beholder-strip-l\
ine",{hidden:""});constructor(t,e,s){this.#e=e,t.append(this.el),this.el.addEventListener("keydown",n=>this.#n(n)),t.addEventListener(
"pointerdown",n=>this.#o(t,n),{signal:s}),t.addEventListener("pointermove",n=>this.#s&&this.#r(t,n),{signal:s});for(let n of[
"pointerup","pointercancel"])t.addEventListener(n,()=>this.#s=!1,{signal:s})}show(t,e){this.#t=t;let{shown:s,kept:n}=this.#e,
o=s?s.step:e;if(this.el.hidden=o===null||t.width===0,this.line.hidden=!s||this.el.hidden,o===null)return;let[r,h]=Ye(t.steps,
0,t.grid.columns),l=t.grid.columns>0?r:Number(n.steps[0]??o),a=s?this.#i(s.call):t.width;m(this.el,x(o));let u={"aria-va\
luemin":Math.min(l,o),"aria-valuemax":Math.max(h,o,e??o),"aria-valuenow":o,"aria-valuetext":s?`step ${x(o)}, looking bac\
k`:`step ${x(o)}, live`};for(let[d,p]of Object.entries(u))this.el.setAttribute(d,String(p));this.el.classList.toggle("be\
holder-strip-back",s!==null);let f=qa+Math.max(0,Xa*(x(o).length-Ya)/2);this.el.style.transform=`translateX(${R(a,f,Math.
max(f,t.width-f))}px) translateX(-50%)`,this.line.style.transform=`translateX(${Math.max(0,Math.floor(a)-1)}px)`}goTo(t){
let{steps:e,calls:s,grid:n}=this.#t,[o,r]=ct(n,t),[h,l,a]=[s.first[o],s.last[r-1],e.first[o]];h!==void 0&&l!==void 0&&a!==
void 0&&this.#e.goTo({from:h,to:l,step:a})}#i(t){let{calls:e,grid:s,width:n}=this.#t,o=ut(t,e.last);return o>=s.columns?
n:Math.floor(o/s.size)*n/s.places}#o(t,e){e.button===0&&(this.#s=!0,t.setPointerCapture(e.pointerId),this.el.focus({preventScroll:!0}),
e.preventDefault(),e.target!==this.el&&this.#r(t,e))}#r(t,e){let{grid:s,width:n}=this.#t,o=e.clientX-t.getBoundingClientRect().
left;o>=n-1?this.#e.live():s.places>0&&this.goTo(R(Math.floor(o/n*s.places),0,s.places-1))}#n(t){if(t.ctrlKey||t.altKey||
t.metaKey)return;let e=this.#e,s={ArrowLeft:()=>e.by(-1),ArrowDown:()=>e.by(-1),ArrowRight:()=>e.by(1),ArrowUp:()=>e.by(
1),PageDown:()=>e.by(-hr),PageUp:()=>e.by(hr),Home:()=>e.first(),End:()=>e.live()," ":()=>e.play()},n=Object.hasOwn(s,t.
key)?s[t.key]:void 0;n&&(n(),t.preventDefault())}};var ss=class{#e;#t;#s;#i;#o;#r=c("span","",{},["Play"]);#n={play:S("after",12),pause:S("pause",12)};constructor(t){this.#e=
t,this.#t=es([c("span","beholder-live-dot"),c("span","",{},["Live"])],()=>t.live()),this.#t.classList.add("beholder-live"),
this.#s=es([S("before",12)],()=>t.by(-1),"Frame before"),this.#i=es([S("after",12)],()=>t.by(1),"Frame after"),this.#o=es(
[this.#n.play,this.#r],()=>t.play());let e=[this.#t,this.#s,this.#i,this.#o];this.el=c("div","beholder-strip-playing",{role:"\
group","aria-label":"Looking back"},e)}show(){let{shown:t,playing:e}=this.#e;this.#t.setAttribute("aria-pressed",String(
t===null)),this.#i.disabled=t===null,m(this.#r,e?"Pause":"Play");let[s,n]=e?[this.#n.pause,this.#n.play]:[this.#n.play,this.#n.
pause];(!s.isConnected||n.isConnected)&&this.#o.replaceChildren(s,this.#r)}};function es(i,t,e){let s=c("button","behold\
er-button",{type:"button"},i);return e&&Object.assign(s,{title:e,ariaLabel:e}),s.addEventListener("click",t),s}var ar=10,is=class{spot=null;#e;#t;constructor(t,e,s){this.#e=t,this.#t=e;let n=()=>this.#s(null);t.addEventListener("po\
intermove",o=>this.#s(this.#i(o)),{signal:s}),t.addEventListener("pointerleave",n,{signal:s}),t.addEventListener("blur",
n,{signal:s}),t.addEventListener("keydown",o=>this.#o(o),{signal:s}),t.addEventListener("click",()=>this.spot&&e.chosen(
this.spot),{signal:s})}#s(t){t?.row===this.spot?.row&&t?.place===this.spot?.place||(this.spot=t,this.#t.pointed(t))}#i(t){
let{rows:e,grid:s,width:n}=this.#t.shown(),o=this.#e.getBoundingClientRect(),r=Ko(e,t.clientY-o.top-q);if(r<0||s.places===
0)return null;let h=window.devicePixelRatio||1,l=_o((t.clientX-o.left)*h,s.places,Math.max(1,Math.round(n*h)));return{row:r,
place:R(l,0,s.places-1)}}#o(t){if(!(t.ctrlKey||t.altKey||t.metaKey)){if(t.key==="Enter"&&this.spot)this.#t.chosen(this.spot);else if(t.
key==="Escape"&&this.spot)this.#s(null);else if(!this.#r(t.key))return;t.preventDefault()}}#r(t){let{rows:e,grid:s}=this.#t.
shown(),n=s.places-1,o=this.spot??{row:0,place:n},r={ArrowLeft:{...o,place:o.place-1},ArrowRight:{...o,place:o.place+1},
ArrowUp:{...o,row:o.row-1},ArrowDown:{...o,row:o.row+1},PageUp:{...o,place:o.place-ar},PageDown:{...o,place:o.place+ar},
Home:{...o,place:0},End:{...o,place:n}},h=Object.hasOwn(r,t)?r[t]:void 0;if(!h)return!1;let l=this.spot||t==="Home"?h:o;
return n>=0&&e.length>0&&this.#s({row:R(l.row,0,e.length-1),place:R(l.place,0,n)}),!0}};var ns=class{#e=c("select","beholder-select",{"aria-label":"Figure"});#t=c("span","beholder-strip-words");#s=c("span","b\
eholder-strip-head-1");#i=c("bdi","");#o=c("span","beholder-strip-said");#r=c("span","beholder-strip-pointed",{"aria-liv\
e":"off",hidden:""},[c("span","beholder-row-name",{},[this.#i]),this.#o]);constructor(t){this.#e.append(...Xo.map(({value:r,
label:h})=>new Option(h,r))),this.#e.addEventListener("change",()=>t(this.#e.value));let e=c("div","beholder-control beh\
older-drop beholder-strip-figure",{},[this.#e]),s=c("div","beholder-strip-left",{},[e,this.#t,this.#r]),n=c("span","beho\
lder-strip-head-0",{},["over the run"]),o=c("div","beholder-heads beholder-columns",{"aria-hidden":"true"},[n,this.#s]);
this.el=c("div","beholder-sill",{},[s,o])}show(t,e,s){this.#e.value!==t&&(this.#e.value=t),this.#e.disabled=!s,m(this.#t,
e)}date(t){m(this.#s,t===null?"now":`step ${x(t)}`)}point(t,e){this.#t.hidden=t!=="",this.#r.hidden=t==="",m(this.#i,t),
m(this.#o,e)}};var cr=250,ur="magma",Za=68,Ja=3,Qa=26,os=class{#e;#t;#s=new Qe;#i=c("div","beholder-strip-cursor",{hidden:""});#o=c("di\
v","beholder-strip-map",{role:"img",tabindex:"0"},[this.#s.el,this.#i]);#r;#n;#h=new yt(this.#o);#l=new Ze;#a=new Xe;#f;#u=[];#c=[];#d=[];#p=gi(
[]);#w=0;#m=[];#g=_(()=>this.#y(),cr);#b=_(()=>this.showTime(),cr);constructor(t,e){this.#e=t,this.#t=new ns(h=>t.session.
history.choose(h)),this.#r=new ss(t.session.past);let s=c("div","beholder-strip-track",{},[this.#a.el]);this.#n=new ts(s,
t.session.past,e),this.#o.append(this.#n.line);let n=c("div","beholder-strip-left",{},[this.#o,s]),o=c("div","beholder-s\
trip-main",{},[n,this.#l.arrows,this.#l.el]);this.el=c("div","beholder-strip",{hidden:""},[this.#t.el,o,this.#r.el]);let r={
shown:()=>({rows:this.#p.rows,grid:this.#s.heat.grid,width:t.stage.width}),pointed:()=>this.#A(),chosen:h=>{t.stage.reveal(
this.#v(h)),this.#n.goTo(h.place)}};this.#f=new is(this.#o,r,e),this.#s.el.addEventListener("transitionend",()=>this.#g(
void 0),{signal:e})}arrange({kind:t,sections:e}){t!=="placeholder"&&(this.#u=e,this.#c=e.map(({name:s})=>s),this.#p=gi(this.#c),
this.#w=Math.max(this.#w,this.#p.rows.length===1?Za:this.#p.height),this.#x(),this.el.hidden=!1,this.#y())}mark(t){this.#d=
t,this.#x(),this.show()}show(){this.#g(void 0)}follow(){this.#b(void 0)}showTime(){let{session:t,stage:e}=this.#e,{excerpt:s}=t.
history,{shown:n,kept:o}=t.past,{width:r}=e,l={...s?{steps:$e(s),calls:ri(s),grid:this.#s.heat.grid}:{steps:fr(o.steps),
calls:fr(o.calls),grid:St(o.steps.length,r)},width:r};this.#n.show(l,t.latest?.step??null),this.#r.show(),this.#t.date(n?.
step??null);let a=n?.call??1/0,u=s&&s.metrics.length>0;this.#l.showValue(u?tc(hi(s,0),ut(a,l.calls.last)):NaN)}#x(){let{
modules:t,rows:e}=this.#p,s=this.#d.filter(({source:o})=>o!==V),n=Do(s,t,this.#u);this.#l.showModules(t,e.length,n,this.#u),
this.#l.showArrows(Fo(n,this.#p).map(o=>q+o))}#y(){let{session:t,stage:e}=this.#e,{excerpt:s,figure:n}=t.history;if(this.
el.hidden||e.width===0)return;this.#s.fit(e.width,this.#w);let o=s?Jo(s.source,s.figure):"";this.#t.show(n,o,!t.gone);let r=`\
a row for each of ${x(this.#c.length)} sections`;this.#o.setAttribute("aria-label",`${Zo(s?.figure??n)} ${o||"over the r\
un"}, ${r}`),s?this.#E(s):this.#M(),this.showTime(),this.#A()}#E(t){let e=new Map(t.names.map((o,r)=>[o,r]));this.#m=this.#c.
map(o=>e.get(o)??-1),this.#s.drawMap(t,this.#p,this.#m,this.#O(t.figure));let[s=""]=t.metrics;this.#l.showMetric(s,s?this.#s.
drawCurve(hi(t,0)):null);let{width:n}=this.#e.stage;this.#a.show($e(t),this.#s.heat.grid,n),this.#h.show(Po(this.#d,ri(t),
this.#s.heat.grid,n))}#M(){this.#s.clear(),this.#h.show([]),this.#l.showMetric("",null),this.#a.show({first:[],last:[]},
this.#s.heat.grid,0),this.#m=[]}#O(t){let{choices:e}=this.#e.session.settings,s=et(t),n=vt(e,s==="symmetric"?e.diverging[0]??
ur:ur),o=n&&se(n,null);if(o&&s==="count"){let[r=0,h=0,l=0]=getComputedStyle(this.#s.el).color.match(/[\d.]+/g)?.map(Number)??
[];new Uint8ClampedArray(o.buffer).set([r,h,l,Qa],4*y.first)}return o}#v({row:t,place:e}){let s=this.#p.rows[t];return s?
this.#s.heat.sectionAt(s,this.#m,e):-1}#A(){let{stage:t,gutter:e,session:s}=this.#e,{spot:n}=this.#f,{excerpt:o}=s.history,
r=n&&this.#p.rows[n.row],h=!this.#i.hidden;if(this.#i.hidden=!n||!r||!o,!n||!r||!o){this.#t.point("",""),h&&[t,e].forEach(
d=>{d.point(-1)});return}let l=this.#v(n),{grid:a}=this.#s.heat,[u,f]=[t.width/a.places,n.place*t.width/a.places];Object.
assign(this.#i.style,{transform:`translate(${f}px, ${q+r.top}px)`,width:`${Math.max(Ja,u)}px`,height:`${r.height}px`}),this.#t.
point(this.#c[l]??"",this.#S(o,l,n.place)),t.point(l),e.point(l)}#S(t,e,s){let{heat:n}=this.#s,[o,r]=Ye($e(t),...ct(n.grid,
s)),h=o===r?`step ${x(o)}`:`steps ${x(o)} to ${x(r)}`,l=n.valueAt(this.#m[e]??-1,s);return`${h}: ${Qo(l,t.figure)}`}},fr=i=>({
first:i,last:i});function tc(i,t){let e=Math.min(t,i.length-1);for(;e>=0&&Number.isNaN(Number(i[e]));)e-=1;return i[e]??
NaN}var it=768,ec=416,rs=16,dr=32,Gt=16,vi={width:32,height:8},st={name:12,shape:188,low:292,bar:300,high:340},sc=16e3,ic=2,
pr=2;function yi(i,t=""){return`beholder${i&&i.step!==null?`-step-${i.step}`:""}${t?`-${t}`:""}.png`}function hs(i){return new Promise(
(t,e)=>{i.toBlob(s=>s?t(s):e(new Error("the picture is too large")),"image/png")})}function ls(i,t){let e=URL.createObjectURL(
i),s=document.createElement("a");s.href=e,s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(e),6e4)}function mr({
frame:i,levels:t,colors:e,scale:s},n){let{places:o,height:r}=Le(i.sections,it,{square:i.settings.square??!1}),h={width:it+
ec+2*rs,height:r+dr+2*rs},l=Math.min(ic,sc/h.height),a=document.createElement("canvas");a.width=Math.round(h.width*l),a.
height=Math.round(h.height*l);let u=gr(a),{fontFamily:f,color:d,backgroundColor:p}=getComputedStyle(n);u.fillStyle=p,u.fillRect(
0,0,a.width,a.height),u.scale(l,l),u.translate(rs,rs),u.imageSmoothingEnabled=!1,u.textBaseline="middle",u.fillStyle=d,u.
font=`600 12px ${f}`,u.fillText(nc(i),0,Gt/2),u.translate(0,dr);let w=-Gt;return i.sections.forEach((g,v)=>{let L=o[v];if(!L)
return;if(g.rows>0){let nt=rc(g,t(v),e(v));u.drawImage(nt,L.left,L.top,L.width,L.height)}let P=Math.max(L.top+Math.min(0,
(L.height-Gt)/2),w);w=P+Gt,oc(u,g,{top:P+Gt/2,fontFamily:f,colors:e(v),limits:s(v)})}),a}function nc(i){let{values:t,step:e,
settings:s,colormap:n}=i,o=s.limits?"limits by hand":`scaling ${s.scaling??""}`;return[t,ot(i),e===null?"":`step ${x(e)}`,
o,n].filter(Boolean).join(" · ")}function oc(i,{name:t,shape:e,note:s},{top:n,fontFamily:o,colors:r,limits:h}){if(i.font=
`12px ${o}`,i.textAlign="left",i.fillText(t,it+st.name,n,st.shape-st.name-8),i.font=`11px ${o}`,i.fillText(H(e),it+st.shape,
n,64),!h)return i.fillText(s,it+st.low-40,n);i.fillText(I(h.high,pr),it+st.high,n),i.textAlign="right",i.fillText(I(h.low,
pr),it+st.low,n),i.drawImage(hc(r),it+st.bar,n-vi.height/2,vi.width,vi.height)}function rc({rows:i,cols:t},e,s){return wr(
t,i,n=>e[n]??0,s)}var hc=i=>wr(252,1,t=>4+t,i);function wr(i,t,e,s){let n=document.createElement("canvas");n.width=i,n.height=
t;let o=gr(n),r=o.createImageData(i,t);for(let h=0;h<i*t;h+=1){let l=e(h),a=3*l;r.data.set([s[a]??0,s[a+1]??0,s[a+2]??0,
l?255:0],4*h)}return o.putImageData(r,0,0),n}function gr(i){let t=i.getContext("2d");if(!t)throw new Error("this browser\
 has no canvas");return t}var as=class{#e;#t;#s;#i;#o="";whole=null;constructor(t,e,s,n){this.#e=t,this.#t=e,this.#s=s,this.#i=n,s.addAction("Save\
 picture","as shown",()=>this.#r("Saved.",()=>this.#h())),s.addAction("Save whole picture","with names",()=>this.#r("Sav\
ed.",()=>this.#l())),s.addAction("Copy picture","",()=>this.#r("Copied.",()=>this.#f())),s.addAction("Full screen","",()=>this.#r(
"",()=>this.#u()))}get said(){return this.#o}async fetch(t){let e=this.#e.status?.saved??[];try{for(let[s,n]of e.entries()){
this.#o=`Fetching ${n}.`,t();let{blob:o,name:r}=await this.#e.fetch(s);ls(o,r)}this.#o=""}catch(s){this.#o=s instanceof Error?
s.message:String(s)}t()}async#r(t,e){try{await e(),this.#s.say(t)}catch(s){this.#s.say(`This browser does not allow it: ${s instanceof
Error?s.message:s}`)}}#n(){let t=this.#t.el.querySelector("canvas");if(!t||t.hidden)throw new Error("there is no picture\
 yet");return t}async#h(){ls(await hs(this.#n()),yi(this.#i()))}async#l(){let t=this.#i();if(!t||!this.whole||t.sections.
length===0)return this.#h();let{levels:e,colors:s,scale:n}=this.#a();ls(await hs(mr({frame:t,levels:e,colors:s,scale:n},
this.whole)),yi(t,"whole"))}#a(){let t=this.#t;return{levels:e=>t.levels(e),colors:e=>t.colors(e),scale:e=>t.scale(e)}}async#f(){
await navigator.clipboard.write([new ClipboardItem({"image/png":hs(this.#n())})])}async#u(){document.fullscreenElement?await document.
exitFullscreen():await this.whole?.requestFullscreen(),this.#s.close()}};var br="beholder-alert-brief",cs=class{#e=c("span","beholder-alert-name");#t=c("span","beholder-alert-when");#s=c("span",
"beholder-alert-words",{},[this.#e," ",this.#t]);#i=c("button","beholder-button beholder-alert",{type:"button",hidden:""},
[S("diamond",16),this.#s]);el=c("div","beholder-alert-place",{},[this.#i]);constructor(t){this.#i.addEventListener("clic\
k",t),new ResizeObserver(()=>this.#o()).observe(this.el)}show(t){let{next:e,list:s,total:n}=t,o=e??s.at(-1),r=this.#i.hidden===
!!o;if(this.#i.hidden=!o,!o)return;let[h,l]=e?[Jt(e),Qt(e)]:Gi(n);m(this.#e,h),m(this.#t,l),this.#i.classList.toggle("be\
holder-alert-opened",!e);let a=`${h} ${l}. ${o.message}`;(r||this.#i.ariaLabel!==a)&&(Object.assign(this.#i,{ariaLabel:a,
title:o.message}),this.#o())}#o(){this.#i.classList.remove(br),this.#i.classList.toggle(br,this.#s.scrollWidth>this.#s.clientWidth)}};function ft(i,t,e=[]){let s=c("select","beholder-select",{id:C("control")});s.addEventListener("change",()=>t(s.value));
let n=W(s),o="";return{el:Mr("beholder-drop",[i],...e,s,n.el),wait:n.show,offer(r){let h=JSON.stringify(r);if(h===o)return;
o=h;let{value:l}=s;s.replaceChildren(...r.map(({value:a,label:u})=>new Option(u,a))),s.value=l},show(r){s.value!==r&&(s.
value=r,s.value!==r&&(s.add(new Option(r,r)),s.value=r))}}}function Ei(i,{say:t=String,write:e=t},s){let n=c("input","be\
holder-range",{id:C("control"),type:"range"}),o=W(n),r=n.valueAsNumber,h=c("span","beholder-number",{"aria-hidden":"true"});
return n.addEventListener("input",()=>s(n.valueAsNumber)),{el:Mr("beholder-slide",[i],n,h,o.el),wait:o.show,bound([l,a]){
r=a,n.min=String(l),n.max=String(Math.max(a,n.valueAsNumber))},show(l){n.max=String(Math.max(r,Math.ceil(l))),n.valueAsNumber!==
l&&(n.value=String(l)),n.setAttribute("aria-valuetext",t(l)),m(h,e(l))}}}function Oi(i,t){let e=c("input","beholder-chec\
k",{id:C("control"),type:"checkbox"});e.addEventListener("change",()=>t(e.checked));let s=c("label","beholder-name",{for:e.
id},[i]),n=W(e);return{el:c("div","beholder-control beholder-switch",{},[s,e,n.el]),wait:n.show,show(o){e.checked=o}}}function xr(i,t,e){
let s=c("span",""),n=c("button","beholder-button",{type:"button"},[c("span","beholder-dot"),s]),o=W(n),r=!1;return n.addEventListener(
"click",()=>e(!r)),{el:c("div","beholder-control beholder-press",{},[o.el,n]),wait:o.show,show(h){r=h,m(s,r?t:i),n.classList.
toggle("beholder-on",r)}}}function Mr(i,t,...e){let s=e.find(o=>o.matches("input, select"))?.id??"",n=c("label","beholde\
r-name",{for:s},t);return c("div",`beholder-control ${i}`,{},[n,...e])}var lc=600,vr=0;function yr(i,t,e,s){vr+=1;let n=`beholder-filter-${vr}`,o=c("input","beholder-text",{id:n,type:"text",placeholder:t,
spellcheck:"false"}),r=c("span","beholder-refusal",{id:`${n}-problem`});o.setAttribute("aria-describedby",r.id);let h=W(
o),l="",a="",u,f=()=>{clearTimeout(u),o.value!==a&&(a=o.value,e(o.value))},d=()=>{o.value=l,f()};return o.addEventListener(
"input",()=>{clearTimeout(u),u=setTimeout(f,lc)}),o.addEventListener("change",f),o.addEventListener("keydown",p=>{p.key===
"Escape"&&d()}),s.addEventListener("abort",()=>clearTimeout(u)),{el:c("div","beholder-control beholder-filter",{},[c("la\
bel","beholder-name",{for:n},[i]),o,r,h.el]),wait:h.show,limit(p){o.maxLength=p},show(p,w){m(r,w),o.setAttribute("aria-i\
nvalid",String(w!==""));let g=p!==l;l=p,!(!g||w||o.value!==a)&&(o.value=p,a=p)}}}var Er={hold:"The next update() waits, until Go on. Meanwhile everything acts on the model as it stands.",step:"Let one \
update() through."};function Or(i,t,e){let s=Si("pause",i,()=>t(!0)),n=Si("after","Go on",()=>t(!1)),o=Si("next","Next s\
tep",()=>{o.ariaDisabled!=="true"&&e()});s.title=Er.hold,o.title=Er.step,n.classList.add("beholder-go-on"),o.classList.add(
"beholder-next-step");let r=W(s),h=[r.el,s,n,o];return n.hidden=o.hidden=!0,{el:c("div","beholder-control beholder-press\
 beholder-holding",{},h),wait:r.show,show(l){if(s.hidden===l)return;let a=s.getRootNode(),u=[s,n,o].some(f=>f===a.activeElement);
s.hidden=l,n.hidden=o.hidden=!l,u&&(l?n:s).focus()},follow(l,a){o.ariaDisabled!==String(!l)&&(o.ariaDisabled=String(!l)),
n.classList.toggle("beholder-filled",!a)}}}function Si(i,t,e){let s=c("button","beholder-button",{type:"button"},[S(i,12),
t]);return s.addEventListener("click",e),s}var dt=4,us=class{moved=c("div","beholder-menu-rows");rows=c("div","beholder-menu-rows");actions=c("div","beholder-menu-\
rows");#e=c("div","beholder-menu-said",{"aria-live":"polite"});constructor(t){let e={type:"button","aria-label":"More","\
aria-haspopup":"dialog","aria-expanded":"false"};this.button=c("button","beholder-button beholder-quiet",{...e,title:"Mo\
re"},[S("more")]);let s=c("hr","beholder-rule");this.el=c("div","beholder-menu",{role:"dialog","aria-label":"More",popover:"\
auto"},[this.moved,this.rows,s,this.actions,this.#e]),this.button.popoverTargetElement=this.el,this.el.addEventListener(
"toggle",n=>{let o=n.newState==="open";this.button.setAttribute("aria-expanded",String(o)),o?this.#t():this.say("")}),this.
el.addEventListener("keydown",n=>{n.key==="Escape"&&(n.preventDefault(),n.stopPropagation(),this.close())}),window.addEventListener(
"scroll",()=>this.#s(),{signal:t,capture:!0,passive:!0}),window.addEventListener("resize",()=>this.#s(),{signal:t})}get isOpen(){
return this.el.matches(":popover-open")}close(){this.isOpen&&(this.el.hidePopover(),this.button.focus())}say(t){this.#e.
textContent=t}addAction(t,e,s){let n=[c("span","",{},[t]),c("span","beholder-hint",{},[e])],o=c("button","beholder-actio\
n",{type:"button"},e?n:n.slice(0,1));return o.addEventListener("click",s),this.actions.append(o),o}#t(){this.#s(),this.el.
querySelector("select, input, button")?.focus()}#s(){if(!this.isOpen)return;let{right:t,bottom:e,top:s}=this.button.getBoundingClientRect(),
{offsetWidth:n,offsetHeight:o}=this.el,r=e+dt+o<=innerHeight||s<o;this.el.style.left=`${Math.max(dt,Math.min(t,innerWidth-
dt)-n)}px`,this.el.style.top=`${r?Math.max(dt,Math.min(e+dt,innerHeight-o-dt)):s-dt-o}px`}};var ac="select, input, button";function Sr(i){let t=()=>[...i.querySelectorAll(ac)].filter(o=>!o.closest("[popover]")),e=()=>t().
filter(o=>!o.closest("[hidden]")),s,n=()=>{let o=e();(!s||!o.includes(s))&&(s=o[0]);for(let r of t())r.tabIndex=r===s?0:
-1};new MutationObserver(n).observe(i,{childList:!0,subtree:!0,attributeFilter:["hidden"]}),i.addEventListener("focusin",
({target:o})=>{let r=e().find(h=>h===o);r&&(s=r,n())}),i.addEventListener("keydown",o=>{let r=e(),h=r.indexOf(o.target),
l={ArrowRight:1,ArrowLeft:-1}[o.key];h<0||l===void 0||cc(r[h],l)||o.ctrlKey||o.altKey||o.metaKey||(o.preventDefault(),o.
stopPropagation(),r[(h+l+r.length)%r.length]?.focus())})}function cc(i,t){if(!(i instanceof HTMLInputElement)||i.type!==
"text")return!1;let{selectionStart:e,selectionEnd:s,value:n}=i;return t>0?s!==n.length:e!==0||s!==0}var uc=30,fc="all",Ar="auto",dc={full:[],slim:["rate"],middle:["mode","colormap","rate"],narrow:["rank","mode","scaling",
"colormap","rate","select","recording"]},pc={full:["rate"],slim:["recording"],middle:["recording"]},mc=new Set(["middle",
"narrow"]),fs=class{#e;#t;#s;#i=c("button","beholder-button beholder-quiet beholder-pin",{type:"button"},[S("pin",12),"P\
in"]);#o;#r;#n=null;#h=!1;#l="";constructor(t,{pinned:e,stepped:s,alerted:n},o){this.#e=t,this.#i.addEventListener("clic\
k",e),this.#o=new cs(n),this.more=new us(o),this.#t=wc(t,s,o),this.#s=we(["Lowest colour","Highest colour"],p=>t.choose(
"limits",p));let{window:r,show_all:h,square:l,hold_on:a}=this.#t,{low:u,high:f,problem:d}=this.#s;this.more.rows.append(
r.el,h.el,l.el,u,f,d,a.el),this.#r=c("div","beholder-toolbar",{role:"toolbar","aria-label":"Beholder"}),Sr(this.#r),this.
el=c("div","beholder-head",{},[this.#r,this.more.el]),this.arrange("full")}arrange(t){t!==this.#n&&(this.#n=t,this.#a(t))}#a(t){
let e=this.el.getRootNode(),s=this.el.contains(e.activeElement)?e.activeElement:null,n=[...dc[t],...this.#h&&pc[t]||[]],
o=new Set(n),r=(...d)=>d.filter(p=>!o.has(p)).map(p=>this.#t[p].el),h=[r("rank","values","mode"),r("scaling","colormap"),
r("select"),r("rate")],l=mc.has(t)||this.#h?[]:[this.#i],a=c("div","beholder-end",{},[...l,...r("held","recording"),this.
more.button]),u=h.filter(d=>d.length).map(d=>c("div","beholder-pair",{},d));this.#r.replaceChildren(...u,this.#o.el,a);let f=n.
map(d=>this.#t[d].el);this.more.moved.replaceChildren(...f,...l.length?[]:[this.#i]),s instanceof HTMLElement&&s.focus()}refresh(){
this.#f();let t=this.#e,{select:e,...s}=this.#t;e.wait(t.waits("select"));for(let[o,r]of Object.entries(s)){let h=o;r.wait(
t.waits(h));let l=t.value(h);l!==void 0&&r.show(h==="rank"?String(l):l)}e.show(t.value("select")??"",t.rejection("select")),
this.#s.show(t.value("limits")??null,["by scaling","by scaling"]),this.#s.wait(t.waits("limits"));let n=t.value("held")===
!0;n!==this.#h&&(this.#h=n,this.#n&&this.#a(this.#n)),s.window.el.classList.toggle("beholder-dimmed",t.value("mode")!=="\
variance")}showFrame({colormap:t,settings:e}){let s=e.colormap===Ar?t:"";s!==this.#l&&(this.#l=s,this.#f())}showAlerts(t){
this.#o.show(t)}showPin(t,e){let n=`${t===null?"Nothing is pinned.":`Step ${x(t)} is pinned.`} Pin remembers the present\
 values; mode change shows how far they have moved.`;this.#i.title!==n&&(this.#i.title=n),this.#i.disabled=!e}showHold(t,e){
this.#t.held.follow(t,e)}#f(){let{values:t,ranks:e,modes:s,scalings:n,colormaps:o,holds:r,ranges:h,select_length:l}=this.#e.
choices,{rate:a,window:u}=h;this.#t.values.offer(t),this.#t.rank.offer(e),this.#t.rank.el.hidden=!e.length,this.#t.mode.
offer(s),this.#t.scaling.offer(n),this.#t.colormap.offer(o.map(f=>this.#u(f))),this.#t.hold_on.offer(r),u&&this.#t.window.
bound(u),a&&this.#t.rate.bound([a[0],Math.min(a[1],uc)]),l!==null&&this.#t.select.limit(l)}#u({value:t,label:e}){return{
value:t,label:t===Ar&&this.#l?`${e} (${this.#l})`:e}}};function wc(i,t,e){let s=l=>a=>i.choose(l,a),n=l=>a=>i.choose(l,a,
{paced:!0}),o=l=>a=>i.choose(l,a),r=l=>l===0?"paused":`${l} a second`,h=l=>l===0?"paused":`${l}/s`;return{values:ft("Val\
ues",s("values")),rank:ft("Rank",l=>i.choose("rank",l===fc?l:Number(l))),mode:ft("Mode",s("mode")),window:Ei("Variance w\
indow",{},n("window")),scaling:ft("Scaling",s("scaling")),colormap:ft("Colormap",s("colormap"),[c("span","beholder-ramp")]),
show_all:Oi("Show all data",o("show_all")),square:Oi("Square cells",o("square")),rate:Ei("Updates per second",{say:r,write:h},
n("rate")),select:yr("Select","all, or layer4.*|fc.*",l=>i.choose("select",l),e),held:Or("Hold",o("held"),t),hold_on:ft(
"Hold on",s("hold_on")),recording:xr("Record","Stop recording",o("recording"))}}var Tr={label:"all",select:""};function Vt(i){return i.replace(/[*?[]/g,"[$&]").replaceAll("|","?").replace(/^\//,"[/]")}
function kr(i,t){let e=new Set(t.filter(n=>n.startsWith(i)).map(n=>n.charAt(i.length))),s=[".","/"].filter(n=>e.has(n)).
map(n=>`${Vt(i)}${n}*`);return t.includes(i)&&s.unshift(Vt(i)),s.join("|")||`${Vt(i)}*`}var ds=class{#e=[Tr];get steps(){
return this.#e}into(t){return this.#e=[...this.#e.filter(({select:e})=>e!==t.select),t],t.select}back(t=this.#e.length-2){
let e=this.#e[t];return e?(this.#e=this.#e.slice(0,t+1),e.select):null}follow(t){let e=this.#e.findIndex(s=>s.select===t);
e>=0?this.#e=this.#e.slice(0,e+1):this.#e=[Tr,{label:gc(t),select:t}]}},gc=i=>i.replace(/\[([*?[/])\]/g,"$1");var bc="Singling out acts on the present: press Live first.",ps=class{#e;#t=new ds;#s=!1;constructor(t){this.#e=t}get said(){
return this.#s&&=this.#e.session.past.shown!==null,this.#s?bc:""}follow(){this.#t.follow(this.#e.session.settings.value(
"select")??""),this.show()}show(){let{stage:t,sill:e,painted:s}=this.#e,n=s(),{steps:o}=this.#t;e.showTrail([...o.map(({
label:h})=>h),...this.#o()]);let r=n?.kind==="sections"&&!t.zoom?n.sections.length:0;e.showCount(r,o.length===1)}single(t){
let e=this.#t.steps.at(-1)?.label??"",s=this.#t.steps.length>1&&/^[./]/.test(t.slice(e.length))&&t.startsWith(e);this.#i(
s?Nt(t,{name:e,start:0,end:0}):t,Vt(t))}singleModule(t){let{session:e,stage:s}=this.#e;if(this.#s=e.past.shown!==null,this.#s&&
s.reveal(t.start),this.#s||e.gone)return;let n=this.#e.painted()?.sections.map(({name:o})=>o)??[];this.#i(t.name,kr(t.name,
n))}back(t){let{session:e,stage:s,gutter:n}=this.#e,{zoom:o}=s,{length:r}=this.#t.steps,h=o&&n.groupOf(o.section);if(o&&
s.fit(),o&&(t===void 0||t===r-1))return!0;if(h&&t===r)return this.singleModule(h),!0;let l=this.#t.back(t);return l===null?
!1:(l!==e.settings.value("select")&&e.settings.choose("select",l),this.show(),!0)}#i(t,e){this.#e.session.settings.choose(
"select",this.#t.into({label:t,select:e}))}#o(){let{stage:t,gutter:e,painted:s}=this.#e,n=s()?.sections??[],o=t.zoom&&n.
length>1?n[t.zoom.section]?.name:void 0;if(!t.zoom||o===void 0)return[];let r=e.groupOf(t.zoom.section);return r?[r.name,
Nt(o,r)]:[o]}};var xc="auto";function Ti(i,t){let e=i.value("colormap"),n=e!==void 0&&e!==xc&&e!==t.colormap?vt(i.choices,e):null,o=n&&
e?e:t.colormap,r=Mc(i,t,i.choices.diverging.includes(o));return n||r?{palette:n,scale:r??(h=>h)}:null}function Mc(i,t,e){
let s=i.value("limits")??null,n=t.settings;if(mt(s,n.limits??null)&&(s||i.value("scaling")===n.scaling&&!vc(i,t,e)))return null;
if(s)return()=>({low:s[0],high:s[1],floor:null});switch(i.value("scaling")){case"section":return(r,{min:h,max:l})=>Ai(r,
h,l,e);case"symmetric":return(r,{min:h,max:l})=>Ai(r,h,l,!0);case"all":{let[r,h]=yc(t.sections);return l=>Ai(l,r,h,e)}default:
return null}}var vc=({choices:i},{colormap:t},e)=>i.diverging.includes(t)!==e;function Ai(i,t,e,s){if(t===null||e===null)
return i;let n=Math.max(Math.abs(t),Math.abs(e));return s?{low:-n,high:n,floor:null}:{low:t===e?Math.min(t,0):t,high:t===
e?Math.max(e,0):e,floor:null}}function yc(i){let t=i.flatMap(({min:s})=>s===null?[]:[s]),e=i.flatMap(({max:s})=>s===null?
[]:[s]);return t.length?[t.reduce((s,n)=>Math.min(s,n)),e.reduce((s,n)=>Math.max(s,n))]:[null,null]}var Ec=250,ms=class{#e;#t;#s;#i;#o;#r;#n;#h;#l;#a;#f;#u;#c;#d=null;#p;constructor(t,e){this.#e=t,this.#t=new fs(t.settings,
{pinned:()=>t.pin(),stepped:()=>t.step(),alerted:()=>this.#a.open()},e),this.#s=new Ve(t,this.#w(),e),this.#i=new he(this.#m()),
this.#o=new ve({limited:(a,u)=>t.settings.choose("limits",a,u),went:(a,u)=>this.#s.goTo(a,u)}),this.#r=new ce(t,this.#s,
this.#o,this.#i,{told:()=>this.#v(),signal:e}),this.#n=new Ee(this.#s,a=>this.#u.back(a)),this.#h=new os({session:t,stage:this.#s,
gutter:this.#i},e);let s=()=>this.#d;this.#u=new ps({session:t,stage:this.#s,gutter:this.#i,sill:this.#n,painted:s});let n={
session:t,stage:this.#s,gutter:this.#i,strip:this.#h,toolbar:this.#t};this.#a=new te({...n,painted:s},()=>this.showStatus()),
this.#f=new as(t,this.#s,this.#t.more,s),this.#l=new qe({fetched:()=>this.#f.fetch(()=>this.showStatus()),went:()=>this.#a.
goTo()}),this.#p=_(()=>this.#d&&this.#y(this.#d),Ec);let o=c("div","beholder-beside",{},[this.#i.el,this.#o.el]),{inspector:r,
overview:h}=this.#s,l=c("div","beholder-main",{},[this.#s.el,o,h,r]);this.el=c("div","beholder",{"data-size":"full"},[this.#t.
el,this.#n.el,l,this.#h.el,this.#l.el]),this.#c=new ye(this.el,l),this.#f.whole=this.el,on(this.el,e),this.el.addEventListener(
"keydown",a=>this.#N(a)),t.enter(),this.refresh(),this.#g(e)}paint(t,e){let s=this.#d,n=this.#k();this.#d=t;let o=!s||s.
table!==t.table||s.kind!==t.kind||s.values!==t.values;this.#t.showFrame(t),this.#s.recolor(Ti(this.#e.settings,t)),o&&(this.#y(
t),this.#b()),this.#s.paint(t,e),o?this.#x():this.#p(void 0),this.#h.follow(),o&&n&&this.#T(),this.#a.follow(t),this.showStatus()}look(t,e,s){
this.#s.look(t,e,s)}greeted(){this.#s.greeted()}refresh(){this.#t.refresh(),this.#u.follow(),this.#d&&(this.#s.recolor(Ti(
this.#e.settings,this.#d)),this.#p(void 0)),this.#M(),this.#h.show(),this.#a.show()}showAlerts(){this.#a.show()}showRun(){
this.#h.show()}showTime(){this.#h.showTime(),this.showStatus()}showStatus(){let{status:t,gone:e,past:s,words:n}=this.#e;
this.#d||this.#s.say(n),this.#t.showPin(t?.pinned??null,!e&&!s.shown&&this.#d!==null),this.#t.showHold(!!t?.held,s.shown!==
null);let o=this.#f.said||this.#u.said;this.#l.refresh(this.#e,this.#d,o,this.#a.told)}#w(){return{pointed:t=>this.#O(t),
arranged:()=>this.#x(),scrolled:()=>this.#i.scroll(this.#s.scrollTop),zoomed:()=>this.#A()}}#m(){return{pointed:t=>{this.#s.
point(t),this.#i.point(t)},singled:t=>this.#L(t),singledModule:t=>{this.#u.singleModule(t),this.showStatus()},scrolled:t=>{
let e=this.#s.scrollTop;return this.#s.scrollTop=t,this.#s.scrollTop!==e}}}#g(t){let e=new IntersectionObserver(n=>{this.#e.
setInSight(this,n.at(-1)?.isIntersecting??!1)}),s=new ResizeObserver(()=>this.#b());e.observe(this.el),s.observe(this.el),
t.addEventListener("abort",()=>{e.disconnect(),s.disconnect(),this.#e.leave(this),this.el.remove()})}#b(){this.#c.layOut(
this.#i.columns,this.#d?.sections.length??0)&&(this.#t.arrange(this.#c.size),this.#v(),this.#o.fit())}#x(){this.#v(),this.#i.
arrange(this.#s.places,{top:this.#s.scrollTop,height:this.#s.height}),this.el.style.setProperty("--beholder-height",`${this.#s.
height}px`),this.#u.show(),this.#d&&this.#h.arrange(this.#d)}#y(t){this.#i.paint(t)&&this.#b();let{palette:e}=this.#e.settings.
choices,s=t.sections.length?this.#E():null;this.#n.showLegend(t.sections,s,e),this.#n.showScaling(this.#e.settings.value(
"limits")?"":Fs(this.#e.settings)),this.#M(),this.#v()}#E(){let{settings:t}=this.#e,e=t.value("colormap"),s=e&&e!=="auto"?
e:this.#d?.colormap??"";return vt(t.choices,s)}#M(){Nn(this.el.style,this.#E(),this.#e.settings.choices.palette)}#O(t){let e=t?
this.#s.scale(t.section):null,s=t&&e&&Number.isFinite(t.value)?Y(t.value,e):null;this.#i.point(t?.section??-1,s),this.#r.
point(this.#d)}#v(){let t=this.#d,e=this.#r.section(t),s=t?.sections.length===1;this.#i.el.hidden=!t?.sections.length||s||
e>=0&&this.#c.size!=="narrow",this.#n.heads.hidden=this.#i.el.hidden,this.#r.show(t)}#A(){let{zoom:t}=this.#s,e=this.#k();
this.#n.showZoom(t?.px??null),(!t||!this.#o.zoom(t))&&(this.#v(),e&&this.#T()),this.#u.show(),this.#i.scroll(this.#s.scrollTop)}#S(t){
this.#r.opened=this.#d?.sections[t]?.name??"",this.#v()}#L(t){let e=this.#d?.sections[t]?.name;e!==void 0&&((this.#e.past.
shown?!this.#s.enter(t):this.#e.gone)?this.#S(t):this.#e.past.shown||this.#u.single(e))}#N(t){let e=t.target instanceof Element&&
t.target.matches("input, select");if(!(t.key!=="Escape"||t.defaultPrevented||e||this.#t.more.isOpen)){if(this.#r.opened)
this.#S(-1);else if(!this.#u.back())return;t.preventDefault(),this.#T()}}#T(){let t=this.el.getRootNode(),{activeElement:e}=t;
e&&this.el.contains(e)&&e.checkVisibility()||(this.#i.el.hidden?this.#n.focus():this.#i.focus())}#k(){return this.el.matches(
":focus-within")}};var Oc=1e3,ws=class{#e;#t;#s;#i=new Set;#o=new WeakMap;constructor(t,e,s){this.#e=t,this.#t=e,this.#s=s;let n=new MutationObserver(
o=>this.#r(o));n.observe(document.body,{childList:!0,subtree:!0}),s.addEventListener("abort",()=>{n.disconnect();for(let o of this.#l())
o.endUnlessHosted()}),this.#n(document.body)}show(t,e){this.#h().stand(t,e)}#r(t){let e=!1;for(let{addedNodes:s,removedNodes:n}of t){
for(let o of s)this.#n(o);e||=n.length>0}if(e)for(let s of this.#l())s.leaveIfThrownAway()}#n(t){for(let e of Ri(t,this.#t)){
if(this.#o.get(e)?.covers(e))continue;let s=this.#h();this.#o.set(e,s),s.cover(e)}}#h(){for(let e of this.#l())if(e.isFree)
return e;let t=new ki(this.#e,this.#s);return this.#i.add(new WeakRef(t)),t}*#l(){for(let t of this.#i){let e=t.deref();
e&&!e.ended?yield e:this.#i.delete(t)}}},ki=class{#e=new AbortController;#t;#s;#i;#o=null;#r=null;#n=null;#h=!1;#l;constructor(t,e){
this.#i=e,this.#t=new ms(t,this.#e.signal),this.#s=new qt(this.#t.el);let s=new ResizeObserver(()=>{this.#h||=this.#o?.isConnected??
!1});s.observe(this.#t.el),this.#e.signal.addEventListener("abort",()=>s.disconnect())}get ended(){return this.#e.signal.
aborted}get isFree(){let t=this.#o;return!t||this.#l!==void 0?!0:this.#r!==null&&this.#h&&!t.isConnected&&!t.parentNode}covers(t){
return!this.ended&&this.#n===t}stand(t,e){this.#a(t),this.#r=e,e.addEventListener("abort",()=>{this.#r===e&&this.#f()})}cover(t){
let e=document.createElement("div");e.className="jp-OutputArea-output",t.style.display="none",t.after(e),this.#a(e),this.#n=
t}leaveIfThrownAway(){this.#n&&this.#o&&_i(this.#o)&&this.#f()}endUnlessHosted(){(!this.#r||this.#l!==void 0)&&this.#u()}#a(t){
clearTimeout(this.#l),this.#l=void 0,this.#c(),this.#r=null,this.#h=!1,this.#o=t,t.append(this.#t.el),this.#s.resume()}#f(){
if(this.#l===void 0){if(this.#i.aborted||!Kt())return this.#u();this.#l=setTimeout(()=>this.#u(),Oc)}}#u(){clearTimeout(
this.#l),this.#c(),this.#e.abort()}#c(){this.#n&&(this.#n.style.display="",this.#n=null,this.#o?.remove())}};var gs=class{#e;#t=0;#s=null;#i;constructor(t,e){this.#e=t,e.addEventListener("abort",()=>clearTimeout(this.#i))}release(t,e,s=e){
this.#t+=Number(e),this.#s={frame:t,since:performance.now()},!s||t.ack_within<=0?this.#o():this.#i??=setTimeout(()=>this.#o(),
1e3*t.ack_within)}refuse(t){this.#e({number:t.number,painted:0,held:0})}#o(){if(clearTimeout(this.#i),this.#i=void 0,!this.#s)
return;let{frame:t,since:e}=this.#s,s=this.#t;this.#s=null,this.#t=0,this.#e({number:t.number,painted:s,held:(performance.
now()-e)/1e3})}};async function Lr(i){let t=[],e="";for(let s=0;;s+=1){let n=await i(s);if(!n||n.message.note)throw new Error(n?.message.
note||"no answer from the kernel");t.push(n.bytes);let{name:o,media:r,parts:h}=n.message;if(s>0&&o!==e)throw new Error("\
another recording has been finished meanwhile");if(e=o,s+1>=h)return{blob:new Blob(t,{type:r}),name:o}}}var Nr=8,Sc=4,bs=class{#e=new Map;learn(t,e){if(this.knows(t))return;this.#e.set(t,Ac(e));let[s]=this.#e.keys();this.#e.
size>Sc&&s!==void 0&&this.#e.delete(s)}knows(t){return this.#e.has(t)}read(t,e){let s=this.#e.get(t);if(!s)throw new Error(
`there is no table ${t}`);this.#e.delete(t),this.#e.set(t,s);let{figures:n,places:o}=s;if(e.byteLength!==o.length*n.length*
Nr)throw new Error(`${e.byteLength} bytes of figures for ${o.length} sections`);let r=new DataView(e.buffer,e.byteOffset,
e.byteLength);return o.map((h,l)=>{let a={...h};return n.forEach((u,f)=>{let d=r.getFloat64((l*n.length+f)*Nr,!0);a[u]=Number.
isFinite(d)?d:null}),a})}};function Ac(i){let t=JSON.parse(new TextDecoder().decode(i));if(z(t)&&A(b)(t.figures)&&A(z)(t.
places))return{figures:t.figures,places:t.places};throw new Error("the table of sections is malformed")}var xs=class{#e;#t=new Map;#s=0;constructor(t=157286400){this.#e=t}get bytes(){return this.#s}get(t){return this.#t.get(
t)}add(t){if(!t.png)return;let{number:e,coarse:s}=t.picture,n=this.#t.get(e);n&&n.picture.coarse<=s||(this.#s+=Li(t)-(n?
Li(n):0),this.#t.set(e,t),this.#s>this.#e&&this.#o())}clear(){this.#t.clear(),this.#s=0}listing(t){let e=this.#i().filter(
t),s=Float64Array.from(e,({picture:n})=>n.number);return{version:-1,numbers:s,steps:Float64Array.from(e,({picture:n})=>n.
step??0),orders:s,calls:Float64Array.from(e,({picture:n})=>n.call)}}#i(){return[...this.#t.values()].sort((t,e)=>t.picture.
number-e.picture.number)}#o(){for(;this.#s>this.#e&&this.#t.size>2;){let n=this.#i().map(({picture:a})=>a.number),o=Number(
n.at(-1))+1,r=a=>(Number(n[a+1])-Number(n[a-1]))/(o-Number(n[a])),h=n.slice(1,-1).map((a,u)=>u+1);h.sort((a,u)=>r(a)-r(u)||
a-u);let l=new Set;for(let a of h){if(this.#s<=this.#e*7/8)break;l.has(a-1)||l.has(a+1)||(l.add(a),this.#r(Number(n[a])))}}
let[t,e]=this.#i();this.#s>this.#e&&t&&e&&this.#r(t.picture.number)}#r(t){let e=this.#t.get(t);e&&(this.#s-=Li(e)),this.#t.
delete(t)}},Li=({png:i,figures:t})=>(i?.byteLength??0)+t.byteLength+1024;var Ms=class{#e=new bs;#t=new xs;learn(t,[e,s,n]){if(n&&this.#e.learn(t.table,n),e&&!this.#s(t))return null;let o={picture:t,
png:e??null,figures:s??new Uint8Array};return this.#t.add(o),o}frameOf({picture:t,png:e,figures:s},n){let o=t.table&&e?this.#e.
read(t.table,s):[];return{...t,...n,png:e,sections:o}}listing(){return this.#t.listing(({picture:t})=>this.#s(t))}get(t,e=!1){
let s=this.#t.get(t);return s&&(e||s.picture.coarse===1)&&this.#s(s.picture)?s:null}clear(){this.#t.clear()}#s({table:t}){
return t===""||this.#e.knows(t)}};var Tc=1e3,kc=66,vs=class{#e;#t;#s;#i;#o;#r;#n=Ne;#h=null;#l=null;#a=null;#f=null;#u;#c=!1;constructor(t,e,s,n){this.#e=
t,this.#t=e,this.#s=s,this.#i=new U(n),this.#o=new U(n),this.#r=_(()=>this.#w(),Tc),n.addEventListener("abort",()=>clearTimeout(
this.#u))}get shown(){return this.#a}get playing(){return this.#c}get kept(){return this.#e.gone()?this.#e.here():this.#n}get missed(){
let t=this.#a?.call??null,e=this.#f;return t===null||!e||t>=e.from&&t<=e.to?null:e}get apart(){let{kept:t}=this;return this.#a?
oo(t,oi(t,this.#a.number)):1}follow(){this.#l!==null&&this.#r(void 0)}goTo(t){this.#d(),this.#p(()=>this.#b(no(this.kept,
t.from,t.to),t))}by(t){this.#d(),this.#p(()=>this.#g(t))}first(){this.#d(),this.#p(()=>this.#b(0))}live(){this.#d(),this.#h=
null,this.#o.drop(),this.#l!==null&&(this.#l=this.#a=this.#f=null,this.#t(null),this.#s())}play(){if(this.#c){this.#d(),
this.#s();return}this.#c=!0,this.#p(()=>this.#l===null?this.#b(0):this.#g(1)),this.#s()}clear(){this.#n=Ne,this.#i.drop(),
this.live()}#d(){clearTimeout(this.#u),this.#c=!1}#p(t){this.#h=null,this.#r(void 0),this.kept.numbers.length>0?t():this.#h=
t}#w(){this.#e.gone()||this.#i.ask(()=>this.#e.list(eo(this.#n)),t=>this.#m(t))}#m(t){let e=so(this.#n,t);if(this.#n=e??
Ne,!e)return this.#w();let s=this.#h;this.#h=null,e.numbers.length>0&&s?.(),this.#s()}#g(t){let{kept:e}=this,s=e.numbers.
length-1,n=this.#l===null?s:oi(e,this.#l);n+t>s?this.live():this.#b(Math.max(0,n+t))}#b(t,e=null){let s=this.kept.numbers[t];
if(s===void 0)return;this.#l=s,this.#f=e;let n=this.#e.get(s);if(n)return this.#x(n);this.#o.ask(()=>this.#e.fetch(s),o=>this.#l===
s&&this.#x(o))}#x(t){this.#o.drop(),this.#a=t.picture,this.#l=t.picture.number,this.#t(t),this.#s(),clearTimeout(this.#u),
this.#c&&(this.#u=setTimeout(()=>this.#g(1),kc))}};var Ir=new Uint8Array;async function $r(i){let{header:t,palette:e,data:s}=Lc(i);if(!e){let l=new Blob([i],{type:"image/p\
ng"}),a=await createImageBitmap(l,{colorSpaceConversion:"none"});return{indices:Ir,palette:Ir,bitmap:a}}let{width:n,height:o,
depth:r,kind:h}=t;if(r!==8||h!==3)throw new Error(`a picture of ${r} bits and kind ${h}`);return{indices:Ic(await Nc(s),
n,o),palette:e,bitmap:null}}function Lc(i){let t=new DataView(i.buffer,i.byteOffset,i.byteLength),e={width:0,height:0,depth:0,
kind:-1},s=[],n=null,o=8;for(;o+12<=i.byteLength;){let r=t.getUint32(o),h=String.fromCharCode(...i.subarray(o+4,o+8)),l=i.
subarray(o+8,o+8+r);if(h==="IHDR"&&r>=13){let[a=0,u=-1]=l.subarray(8,10);Object.assign(e,{width:t.getUint32(o+8),height:t.
getUint32(o+12),depth:a,kind:u})}h==="PLTE"&&(n=l),h==="IDAT"&&s.push(l),o+=r+12}return{header:e,palette:n,data:s}}async function Nc(i){
let t=new Blob(i).stream();return new Uint8Array(await new Response(t.pipeThrough(new DecompressionStream("deflate"))).arrayBuffer())}
function Ic(i,t,e){let s=t+1;if(i.length!==s*e)throw new Error(`${i.length} bytes of a picture of ${t} x ${e} px`);let n=new Uint8Array(
t*e);for(let o=0;o<e;o+=1){if(i[o*s]!==0)throw new Error(`row ${o} of the picture is filtered`);n.set(i.subarray(o*s+1,(o+
1)*s),o*t)}return n}var $c=100,ys=class{#e;#t=!1;#s=null;#i=-1;#o=null;#r=!1;#n=null;#h=null;#l=new Set;constructor(t){this.#e=t}get latest(){
return this.#s}offer(t){if(t.number<=this.#i)return this.#e.refuse(t);this.#i=t.number,this.#l.add(t),this.#s=t,this.#t&&
!this.#h?this.#a(t):this.#c(t,!1)}hold(t){this.#h=t,this.#t&&this.repaint()}setOpen(t){if(t!==this.#t){if(this.#t=t,t)return this.
repaint();this.#n=null,this.#s&&this.#c(this.#s,!1)}}restart(){this.#i=-1}repaint(){let t=this.#h??this.#s;t&&this.#a(t)}#a(t){
t===this.#o&&this.#r||(this.#n=t,this.#o||this.#f())}async#f(){for(;this.#n;){let t=this.#n;this.#o=t,this.#n=null,this.#r=
!0;let e=await this.#u(t);this.#o=null,this.#c(t,e)}}async#u(t){try{let e=t.png&&await $r(t.png);this.#r=!1;try{this.#e.
paint(t,e)}finally{e?.bitmap?.close()}return await Rc(),!0}catch(e){return this.#e.failed(e),!1}}#c(t,e){if(this.#l.has(
t)){for(let s of this.#l)if(this.#l.delete(s),s===t)break;this.#e.release(t,e)}}};function Rc(){return new Promise(i=>{let t=()=>{
cancelAnimationFrame(e),clearTimeout(s),i()},e=requestAnimationFrame(t),s=setTimeout(t,$c)})}var _c=Promise.resolve(null),Es=class{answers=new Re;#e;#t;constructor(t,e){this.#e=t,this.#t=e}read(t){return this.#s(()=>this.
answers.values(t),()=>this.#e.read(t))}whole(t){return this.#s(()=>this.answers.whole(t),()=>this.#e.whole(t))}part(t,e){
return this.#s(()=>this.answers.part(t,e),()=>this.#e.fetch(t,e))}strip(t){return this.#s(()=>this.answers.columns(t),()=>this.#e.
strip(t))}frames(t){return this.#s(()=>this.answers.listing(),()=>this.#e.frames(t))}past(t){return this.#s(()=>this.answers.
frame(t),()=>this.#e.past(t,this.#t()))}#s(t,e){if(this.#e.gone)return _c;let s=t();return e(),s}};function Os(i,t,e){for(let[s,n]of Object.entries(t))i.on(s,n);e.addEventListener("abort",()=>{for(let[s,n]of Object.entries(
t))i.off(s,n)})}var zc=2e3,Cc=100,Pc=64,Ss=class{#e;#t;#s;#i;#o=null;#r=-1;#n=new Map;#h=new Map;#l=!0;#a=new Map;#f=new Map;constructor(t,e,s,n){
this.#e=t,this.#t=e,this.#s=s;for(let o of at){let r=t.get(o);mi(o,r)&&this.#n.set(o,r)}this.#i=di(t.get("_beholder_choi\
ces")),Os(t,{"change:_beholder_choices":()=>this.#u()},n),n.addEventListener("abort",()=>{for(let{timer:o}of this.#h.values())
clearTimeout(o)})}get choices(){return this.#i}value(t){let e=this.#h.get(t);return e?e.values.at(-1):this.#n.get(t)}waits(t){
return this.#l&&(this.#h.get(t)?.waits??!1)}setAnswering(t){t!==this.#l&&(this.#l=t,this.#s())}rejection(t){return this.#a.
get(t)??""}get rejections(){return this.#a}choose(t,e,{paced:s=!1}={}){this.#a.delete(t);let n=this.#h.get(t);clearTimeout(
n?.timer),this.#h.set(t,{values:[...n?.values??[],e].slice(-Pc),waits:n?.waits??!1,timer:setTimeout(()=>this.#d(t),zc)}),
s?this.#w(t)(e):this.#t(t,e),this.#s()}take({revision:t,settings:e,choices:s}){if(!(t<=this.#r)){this.#r=t,this.#o=s,this.#u();
for(let n of at)this.#c(n,e[n]);this.#s()}}restart(){this.#r=-1;for(let t of at)this.#p(t);this.#a.clear()}reject({name:t,
value:e,message:s}){this.#p(t),mi(t,e)&&this.#n.set(t,e),this.#a.set(t,s),this.#s()}#u(){let t=this.#e.get("_beholder_ch\
oices");this.#i=di(z(t)?{...t,...this.#o}:this.#o),this.#s()}#c(t,e){if(mt(e,this.#n.get(t)))return;this.#a.delete(t),this.#n.
set(t,e);let s=this.#h.get(t),n=s?s.values.map(o=>mt(o,e)).lastIndexOf(!0):-1;s&&n>=0&&n<s.values.length-1?s.values.splice(
0,n+1):this.#p(t)}#d(t){let e=this.#h.get(t);e&&(mt(e.values.at(-1),this.#n.get(t))?this.#p(t):e.waits=!0,this.#s())}#p(t){
clearTimeout(this.#h.get(t)?.timer),this.#h.delete(t)}#w(t){let e=this.#f.get(t);return e||(e=_(s=>this.#t(t,s),Cc),this.#f.
set(t,e)),e}};var Dc=1e3,As=class{#e;#t;#s;#i="";#o="rms";#r=null;#n=_(()=>this.#h(),Dc);constructor(t,e,s){this.#e=t,this.#t=e,this.#s=
new U(s)}get figure(){return this.#o}get excerpt(){return this.#r}follow(t){this.#i=t,this.#n(void 0)}choose(t){this.#o=
t,this.#t(),this.#i&&this.#n(void 0)}clear(){this.#i="",this.#r=null,this.#s.drop(),this.#t()}#h(){if(!this.#i)return;let t=xi(
this.#i,this.#o),e=ho(this.#r,t,this.#o);this.#s.ask(()=>this.#e(e),s=>this.#l(s))}#l(t){let{source:e,figure:s}=t.message;
s!==this.#o||e!==xi(this.#i,this.#o)||(this.#r=lo(this.#r,t),this.#r?this.#t():this.#n(void 0))}};var Ts=class{#e;#t;#s=!1;#i=!1;#o=1e3;#r;#n;constructor(t,e){this.#e=t,this.#t=e}get waiting(){return this.#s}get unanswered(){
return this.#i}begin(){clearTimeout(this.#r),this.#o=1e3,this.#s=!0,this.#n??=setTimeout(()=>this.#l(!0),1e4),this.#h()}end(){
clearTimeout(this.#r),clearTimeout(this.#n),this.#n=void 0,this.#s=!1,this.#l(!1)}#h(){this.#r=setTimeout(()=>this.#h(),
this.#o),this.#o=Math.min(2*this.#o,3e4),this.#e()}#l(t){t!==this.#i&&(this.#i=t,this.#t())}};var Fc=15e3,Hc=1e3,Uc={table:"",section:-1,rows:[0,0],columns:[0,0],height:0,width:0},ks=class{#e;#t;#s;#i=!1;#o=!1;#r=!1;#n=new Ts(
()=>this.#m(N.hello(this.client,this.#a)),()=>this.#t.lifeChanged());#h=_(()=>this.#d(),Hc);#l;constructor(t,e,s,n){this.#s=
n,this.client=Wc(),this.#e=t,this.#t=e,this.#f(s),s.addEventListener("abort",()=>this.close())}get gone(){return this.#r}get unanswered(){
return this.#n.unanswered}get waiting(){return this.#n.waiting}get#a(){return{visible:this.#o,covers:this.#s()}}open(){this.#i||
(this.#i=!0,this.#l=setInterval(()=>this.#p(),Fc),this.#n.begin())}close(){this.#i&&(this.#i=!1,clearInterval(this.#l),this.#n.
end(),this.#m(N.bye(this.client)))}ask(){this.#h(void 0)}setVisible(t){if(t!==this.#o&&(this.#o=t,!!this.#i)){if(this.#n.
waiting&&t)return this.#n.begin();this.#m(N.visible(this.client,t)),t&&this.#p()}}acknowledge(t){this.#m(N.ack(this.client,
t))}set(t,e){this.#m(N.set(this.client,t,e))}read(t){this.#m(N.read(this.client,t))}whole(t){this.#m(N.whole(this.client,
t))}look(t){this.#m(N.lens(this.client,t??Uc))}strip(t){this.#m(N.strip(this.client,t))}frames(t){this.#m(N.frames(this.
client,t))}past(t,e){this.#m(N.past(this.client,t,e))}pin(){this.#m(N.pin(this.client))}step(){this.#m(N.step(this.client))}fetch(t,e){
this.#m(N.fetch(this.client,t,e))}#f(t){let e={"msg:custom":(s,n)=>this.#w(s,n),"comm:close":()=>this.#g(!0),comm_live_update:()=>this.#c()};
Os(this.#e,e,t),window.addEventListener("pagehide",()=>this.#u(),{signal:t}),window.addEventListener("pageshow",s=>s.persisted&&
this.#c(),{signal:t})}#u(){this.#i&&(this.#n.end(),this.#m(N.bye(this.client)))}#c(){this.#i&&this.#n.begin()}#d(){!this.#n.
waiting&&!this.#r&&this.#c()}#p(){this.#n.waiting||this.#r||this.#m(N.alive(this.client,this.#a))}#w(t,e=[]){let s=Lo(t);
if(!s)return;let n=s.type==="welcome"&&s.client===this.client;switch(n&&this.#n.end(),this.#g(!1)&&!n&&this.#c(),s.type){case"\
frame":s.clients.includes(this.client)&&this.#t.framed(s,e.map(pt));return;case"status":return this.#t.reported(s.status);case"\
alerts":return this.#t.alerted(s);case"settings":return this.#t.settled(s);case"welcome":return n?(this.#i&&this.#o&&this.#m(
N.visible(this.client,!0)),this.#t.welcomed(s)):void 0;case"rejected":s.client===this.client&&this.#t.rejected(s);return;case"\
values":s.client===this.client&&this.#t.valued(s,e.map(pt));return;case"whole":s.client===this.client&&this.#t.wholeTold(
s);return;case"look":s.client===this.client&&this.#t.looked(s,e.map(pt));return;case"strip":s.client===this.client&&this.#t.
stripped(s,e.map(pt));break;case"frames":s.client===this.client&&this.#t.listed(s,e.map(pt));break;case"past":s.client===
this.client&&this.#t.recalled(s,e.map(pt));break;case"file":s.client===this.client&&this.#t.filed(s,e.map(pt))}}#m(t){let e=()=>this.#g(
!0);try{Promise.resolve(this.#e.send(t)).catch(e)}catch{e()}}#g(t){return t===this.#r?!1:(this.#r=t,t&&this.#n.end(),this.#t.
lifeChanged(),!0)}};function pt(i){return i instanceof ArrayBuffer?new Uint8Array(i):new Uint8Array(i.buffer,i.byteOffset,
i.byteLength)}function Wc(){let i=crypto.getRandomValues(new Uint8Array(12));return Array.from(i,t=>t.toString(16).padStart(
2,"0")).join("")}var Bc=3e3,jc=new Set(["values","select","show_all","square","rank","mode"]),Ls=class{#e=new Set;#t=0;#s=new ys(this);#i;#o;#r;#n=new Ms;alerts=new Yt(
()=>this.#E());#h="";#l=null;#a="";#f=!1;#u;constructor(t,e){this.settings=new Ss(t,(s,n)=>{jc.has(s)&&this.past.live(),
this.#i.set(s,n)},()=>this.#g(),e),this.#i=new ks(t,this,e,Kt),this.#r=new Es(this.#i,()=>this.past.shown?.table??this.latest?.
table??""),this.history=new As(s=>this.#r.strip(s),()=>this.#b(),e),this.past=new vs({list:s=>this.#r.frames(s),fetch:s=>this.#r.
past(s),here:()=>this.#n.listing(),get:s=>this.#n.get(s,this.gone),gone:()=>this.gone},s=>this.#s.hold(s&&this.#n.frameOf(
s,{ack_within:0,past:!0})),()=>this.#x(),e),this.#o=new gs(s=>this.#i.acknowledge(s),e),document.addEventListener("visib\
ilitychange",()=>this.#w(),{signal:e}),e.addEventListener("abort",()=>clearTimeout(this.#u))}get status(){return this.#l}get flowing(){
return this.#f}get gone(){return this.#i.gone}get latest(){return this.#s.latest}get unanswered(){return this.#i.unanswered}get words(){
return this.#i.gone?"No kernel: run the cell again.":this.unanswered?"No answer from the kernel. If it is not busy, run \
the cell again.":this.#i.waiting?"waiting for the kernel":"waiting for the first picture"}get problem(){let t=[...this.settings.
rejections].find(([e])=>e!=="select");return this.#a||t?.[1]||this.#l?.message||""}read(t){return this.#r.read(t)}whole(t){
return this.#r.whole(t)}look(t){this.gone||this.#i.look(t)}pin(){this.#i.pin()}step(){this.#i.step()}fetch(t){return Lr(
e=>this.#r.part(t,e))}enter(){this.#t+=1,this.#i.open()}leave(t){this.setInSight(t,!1),this.#t-=1,this.#t===0&&this.#i.close()}setInSight(t,e){
e!==this.#e.has(t)&&(e?this.#e.add(t):this.#e.delete(t),this.#w(),e&&(t.refresh(),this.#s.repaint()))}welcomed(t){this.#c(
t.session),this.#y(t.status),this.settings.take(t);for(let e of this.#e)e.greeted();this.#M()}settled(t){this.settings.take(
t)}framed({type:t,session:e,clients:s,status:n,ack_within:o,...r},h){this.#c(e),this.#y(n),this.#m(n.rate);let l={...r,ack_within:o,
png:null,sections:[]};try{let a=this.#n.learn(r,h);if(!a)return this.#p(l);l=this.#n.frameOf(a,{ack_within:o,past:!1}),this.#s.
offer(l),this.#d()}catch(a){this.#o.release(l,!1),this.failed(a)}}reported(t){this.#y(t),this.#M()}rejected(t){this.settings.
reject(t)}wholeTold(t){this.#r.answers.wholeTold(t)}valued(t,[e]){this.#r.answers.valued(t,e)}looked(t,[e,s]){if(t.session===
this.#h)for(let n of this.#e)n.look(t,e??null,s??null)}stripped(t,[e,s]){this.#r.answers.stripped(t,e,s)}listed(t,[e]){this.#r.
answers.listed(t,e)}recalled({type:t,session:e,client:s,asked:n,...o},r){if(e===this.#h)try{this.#r.answers.recalled(n,this.#n.
learn(o,r))}catch(h){this.failed(h)}}filed(t,[e]){this.#r.answers.filed(t,e)}alerted(t){this.alerts.take(t)}lifeChanged(){
this.gone&&this.#r.answers.clear(),this.settings.setAnswering(!this.#i.gone),this.#M()}paint(t,e){this.#a="";for(let s of this.#e)
s.paint(t,e);this.#e.size>0&&this.history.follow(t.values)}release(t,e){this.#o.release(t,e,e||this.past.shown!==null)}refuse(t){
this.#o.refuse(t)}failed(t){this.#a=`the picture could not be decoded: ${t}`,this.#M()}#c(t){t!==this.#h&&(this.#h=t,this.#l=
null,this.#s.restart(),this.#r.answers.clear(),this.#n.clear(),this.past.clear(),this.history.clear(),this.alerts.clear(),
this.settings.restart())}#d(){this.past.follow();let{shown:t}=this.past;!t||this.#e.size===0||(this.history.follow(t.values),
this.#M())}#p(t){this.#o.release(t,!1),this.#i.ask()}#w(){let t=this.#e.size>0&&!document.hidden;this.#s.setOpen(t),this.#i.
setVisible(t)}#m(t){clearTimeout(this.#u),this.#f=t>0;let e=()=>{this.#f=!1,this.#M()};this.#u=setTimeout(e,Bc*Math.max(
1,1/(t||1)))}#g(){for(let t of this.#e)t.refresh()}#b(){for(let t of this.#e)t.showRun()}#x(){for(let t of this.#e)t.showTime()}#y(t){
this.#l&&t.number<this.#l.number||(this.#l=t,this.alerts.hold(t.held?.message??""))}#E(){for(let t of this.#e)t.showAlerts()}#M(){
for(let t of this.#e)t.showStatus()}};function Gc(){let i;return{initialize({model:t,signal:e}){let s=Rr(e);return i=new ws(new Ls(t,s.signal),t.get("_beholde\
r_name"),s.signal),s.end},render({el:t,signal:e}){let s=Rr(e);return i.show(t,s.signal),s.end}}}function Rr(i){let t=new AbortController,
e=()=>t.abort();return i?.addEventListener("abort",e),{signal:t.signal,end:e}}export{Gc as default};
