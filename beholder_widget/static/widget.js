var Ri=".jp-OutputArea-output",_i=".jp-OutputArea",Rs="data:image/png;base64,";var $i="beholder_widget";function Yt(){return document.querySelector(`${_i}, ${Ri}`)!==null}function zi(i,t){return i instanceof
HTMLElement?(i instanceof HTMLImageElement?[i]:Array.from(i.getElementsByTagName("img"))).filter(s=>Fr(s.src)===t).map(s=>s.
closest(Ri)).filter(s=>s instanceof HTMLElement):[]}function Ci(i){return!i.isConnected&&i.closest(_i)===null}function Fr(i){
if(!i.startsWith(Rs))return"";let[t=""]=/^[A-Za-z0-9+/]*/.exec(i.slice(Rs.length,Rs.length+160))??[],e=atob(t.slice(0,t.
length-t.length%4)),s=e.indexOf(`tEXt${$i}\0`);if(s<4)return"";let n=[0,1,2,3].reduce((o,r)=>256*o+e.charCodeAt(s-4+r),0);
return e.slice(s+4+$i.length+1,s+4+n)}var Xt=class{#s;#t=new Map;#e=null;#i=1/0;constructor(t){this.#s=t,t.addEventListener("scroll",({target:e})=>this.#o(e),
{capture:!0,passive:!0}),t.addEventListener("focusin",({target:e})=>{this.#e=e instanceof HTMLElement?e:null,this.#i=1/0}),
t.addEventListener("focusout",()=>{this.#i=performance.now()})}resume(){for(let[s,n]of this.#t)this.#s.contains(s)?s.scrollTop=
n:this.#t.delete(s);let t=document.activeElement!==null&&document.activeElement!==document.body,e=performance.now()-this.#i>
100;!t&&!e&&this.#e&&this.#s.contains(this.#e)&&this.#e.focus({preventScroll:!0})}#o(t){t instanceof Element&&t.isConnected&&
this.#t.set(t,t.scrollTop)}};var x=i=>typeof i=="string",j=i=>typeof i=="boolean",E=i=>typeof i=="number"&&Number.isFinite(i),M=i=>Number.isSafeInteger(
i)&&Number(i)>=0,Pi=i=>M(i)||x(i),C=i=>typeof i=="object"&&i!==null&&!Array.isArray(i),k=i=>t=>t===null||i(t),A=i=>t=>Array.
isArray(t)&&t.every(i),G=i=>A(E)(i)&&i.length===2&&Number(i[0])<=Number(i[1]);function mt(i,t){return!Array.isArray(i)||
!Array.isArray(t)?i===t:i.length===t.length&&i.every((e,s)=>e===t[s])}function O(i){let t=Object.entries(i);return(e=>C(
e)&&t.every(([s,n])=>n(Object.hasOwn(e,s)?e[s]:void 0)))}var Hr=300,Ur=1e3,Wr=1e3,Br=32,Di=O({check:x,source:x,section:x,step:E,value:k(E),threshold:k(E),clean:k(E),index:k(A(M)),
message:x,whole:j,others:A(x),call:M});function Fi(i){let{check:t,source:e,section:s,message:n,index:o,others:r}=i,h=l=>l.
slice(0,Hr);return{...i,check:h(t),source:h(e),section:h(s),message:n.slice(0,Ur),index:o&&o.length<=Br?o:null,others:r.
slice(0,Wr).map(h)}}var jr=100,V="metrics",Hi="nonfinite",Zt=class{#s;#t=[];#e=0;#i=new Set;#o="";constructor(t){this.#s=t}get list(){return this.#t}get total(){
return this.#e}get next(){let t=this.#t.filter(e=>!this.#i.has(_s(e)));return t.find(({message:e})=>e===this.#o)??t[0]??
null}get cause(){return this.#t.find(({message:t})=>t===this.#o)??null}hold(t){t!==this.#o&&(this.#o=t,this.#s())}take({
total:t,alerts:e}){this.#t=e.slice(-jr).map(Fi),this.#e=Math.max(t,this.#t.length);let s=new Set(this.#t.map(_s));this.#i=
new Set([...this.#i].filter(n=>s.has(n))),this.#s()}open(t){this.#i.add(_s(t)),this.#s()}clear(){this.#e!==0&&(this.#t=[],
this.#e=0,this.#i.clear(),this.#s())}over(t){return this.#t.filter(e=>e.source===t||e.source===V)}sectionsOf(t){let e=new Map;
for(let s of this.#t){if(s.source!==t)continue;let n=s.check===Hi;for(let o of[s.section,...s.others])!n&&e.get(o)?.alert.
check===Hi||e.set(o,{alert:s,count:n&&o===s.section?s.value:null})}return e}},_s=({check:i,source:t,section:e,call:s})=>JSON.
stringify([i,t,e,s]);var Jt=class{#s;#t=null;#e="there";#i;#o=!1;#r={call:0,values:""};constructor(t){this.#s=t}get alert(){return this.#t}open(t,e){
this.#t=t,this.#e="source",this.#o=!1;let{source:s}=t,o=!(s===V||e?.values===s)&&this.#s.choose(s);this.#i=this.#s.values(),
e&&!o&&this.#h(t,e)}leave(){this.#t=null}follow(t){let e=this.#t;e&&(this.#s.values()!==this.#i?this.leave():this.#e==="\
source"?this.#n(e,t):this.#e==="step"?this.#l(e,t):(t.call!==this.#r.call||t.values!==this.#r.values)&&this.leave())}#n(t,e){
(t.source===V||e.values===t.source)&&this.#h(t,e)}#h(t,e){if(e.call!==t.call){this.#e="step",this.#s.lookBack(t);return}
(!(!e.past&&e.values===t.source&&Ui(e,t)<0)||!this.#f())&&this.#a(t,e)}#l(t,e){e.past&&(e.call===t.call||this.#s.missed()===
t.call?this.#a(t,e):this.leave())}#a(t,e){this.#e="there",this.#r={call:e.call,values:e.values};let s=Ui(e,t);s>=0&&t.source!==
V&&this.#s.point(s,t.index)}#f(){return this.#o?!1:(this.#o=!0,this.#s.widen())}},Ui=({sections:i},{section:t})=>i.findIndex(
({name:e})=>e===t);var Lt=[["nan","NaN"],["posinf","+Inf"],["neginf","-Inf"]];var Gr=new Intl.NumberFormat("en-US"),b=i=>Gr.format(i),Vr=1e4,Kr=[[1e3,"k"],[1e6,"M"],[1e9,"G"]];function Wi(i){if(i<Vr)
return b(i);let[t,e]=Kr.find(([n])=>i<999.5*n)??[1e9,"G"],s=i/t;return`${s<9.95?Number(s.toFixed(1)):b(Math.round(s))}${e}`}
function Bi(i){let t=Math.floor(i),e=n=>String(n).padStart(2,"0"),s=`${e(Math.floor(t/60)%60)}:${e(t%60)}`;return t<3600?
s:`${Math.floor(t/3600)}:${s}`}function Qt(i){return i.length===1?`(${i[0]},)`:`(${i.join(", ")})`}var ji=i=>i.replaceAll(
"-","−");function Nt(i,t){let e=i.toFixed(t);return ji(Number(e)===0?e.replace("-",""):e)}var wt=(i,t)=>ji(i.toExponential(
t).replace("e+","e"));function I(i,t){if(i===null)return"none";if(i===0)return"0";let e=Math.abs(i);return e<.001||e>=10**
Math.max(5,t)?wt(i,t-1):Nt(i,Math.max(0,t-1-Math.floor(Math.log10(e))))}var H=i=>i.join("×")||"scalar";function K(i){let t=100*
i;return`${t>0&&t<.1?"under 0.1":t.toFixed(t>=99.95||t===0?0:1)} %`}function Gi(i){return i<.05||i>500?"":`${i<99.95?i.toFixed(
1):i.toFixed(0)} pictures a second`}var Vi={update_ratio:"update/weight",gradient_spike:"gradient spike",gradient_vanished:"gradient vanished",no_gradient:"\
no gradient",unchanged:"unchanged",dead:"dead units",constant:"constant",loss:"loss"},Ki={gradient_spike:"spike",gradient_vanished:"\
vanished",dead:"dead"},qi=i=>Object.hasOwn(Ki,i.check)?String(Ki[i.check]):It(i);function It({check:i,message:t}){return i===
"nonfinite"?/^(First|Another) NaN\b/.test(t)?"NaN":"Not finite":Object.hasOwn(Vi,i)?String(Vi[i]):i.replaceAll("_"," ")}
var te=({step:i})=>`at step ${b(i)}`,Yi=i=>[b(i),i===1?"alert":"alerts"],zs=({section:i,index:t})=>`${i}${t?.length?`[${t.
join(", ")}]`:""}`;var ee=class{#s;#t;#e;#i="";#o={list:[],values:""};constructor(t,e){this.#s=t,this.#t=e;let{session:s}=t,{settings:n,past:o}=s;
this.#e=new Jt({values:()=>n.value("values"),choose:r=>this.#a(r),widen:()=>s.gone||!n.value("select")?!1:(n.choose("sel\
ect",""),!0),lookBack:({call:r,step:h})=>o.goTo({from:r,to:r,step:h}),missed:()=>o.missed?.from??null,point:(r,h)=>this.#h(
r,h)})}get told(){let{alert:t}=this.#e;if(t)return{message:t.message,link:this.#l(t)<0?"":zs(t)};let{status:e,past:s,alerts:n}=this.#s.
session,o=s.shown?"":e?.held?.message;if(!o)return null;let{cause:r}=n;return{message:o,link:r&&r.source!==V?zs(r):""}}show(){
let{alerts:t}=this.#s.session;t.total===0&&this.#e.leave(),this.#s.toolbar.showAlerts(t),(t.list!==this.#o.list||this.#i!==
this.#o.values)&&this.#r(t),this.#t()}#r(t){let{stage:e,gutter:s,strip:n}=this.#s;this.#o={list:t.list,values:this.#i};let o=t.
sectionsOf(this.#i);s.mark(o),e.mark(new Set(o.keys())),n.mark(t.over(this.#i))}follow(t){t.values!==this.#i&&(this.#i=t.
values,this.show()),this.#e.follow(t)}open(){let{next:t,list:e}=this.#s.session.alerts,s=t??e.at(-1);s&&this.#n(s)}#n(t){
let{session:e,painted:s}=this.#s;this.#e.open(t,s()),e.alerts.open(t)}goTo(){let{stage:t,session:e}=this.#s,{alert:s}=this.#e,
n=s?null:e.alerts.cause;if(n)return this.#n(n);let o=s?this.#l(s):-1;!s||o<0||(this.#h(o,s.index),s.index&&t.pointed&&t.
goTo(o,s.index))}#h(t,e){let{stage:s,gutter:n}=this.#s;s.lead(t,e),s.pointed===null&&n.point(t)}#l({source:t,section:e}){
let s=this.#s.painted();return t===V||s?.values!==t?-1:s.sections.findIndex(({name:n})=>n===e)}#a(t){let{settings:e,gone:s}=this.#s.
session;return s||!e.choices.values.some(({value:n})=>n===t)?!1:(e.choose("values",t),!0)}};var y={gap:0,nan:1,posinf:2,neginf:3,first:4,levels:252},se=y.levels/2,qr=255;function gt({low:i,high:t,floor:e}){return i===
null||t===null?null:{low:i,high:t,floor:e}}function Ps(i,t){if(i===y.nan||i===y.gap||!t)return{value:NaN,near:0};if(i===
y.posinf)return{value:1/0,near:0};if(i===y.neginf)return{value:-1/0,near:0};let e=i-y.first,{low:s,high:n}=t;if(s===n)return{
value:s,near:0};let[o,r]=Yr(e,t);return{value:o/2+r/2,near:Math.abs(r/2-o/2)}}function Yr(i,t){let{low:e,floor:s}=t,[n,o]=[
Cs(i,t),Cs(i+1,t)];return s===null||e>=0?[n,o]:i===se?[-o,o]:[n,i===se-1?-s:o]}function Y(i,{low:t,high:e,floor:s}){if(t===
e)return .5;if(s===null)return(i/2-t/2)/(e/2-t/2);let n=t<0,o=s<e?Math.log(Math.abs(i)/s)/Math.log(e/s):1;return n?.5+(i===
0?0:Math.sign(i)*Math.max(0,o)/2):i===0?0:Math.max(0,o)}function Ds(i,t){return Cs(i*y.levels,t)}function Xr(i,t){let e=Math.
floor(Y(i,t)*y.levels);return y.first+Math.min(Math.max(e,0),y.levels-1)}function ie(i,t,e=t){let s=new Uint32Array(256),
n=new Uint8ClampedArray(s.buffer);for(let o=1;o<256;o+=1){let r=3*Zr(o,t,e);n.set([i[r]??0,i[r+1]??0,i[r+2]??0,qr],4*o)}
return s}function Zr(i,t,e){return i<y.first||!t||!e||Jr(t,e)?i:Xr(Ps(i,t).value,e)}var Jr=(i,t)=>i.low===t.low&&i.high===
t.high&&i.floor===t.floor;function Cs(i,{low:t,high:e,floor:s}){let n=i/y.levels;if(s===null)return t*(1-n)+e*n;if(t>=0)
return s*(e/s)**n;let o=(i-se)/se;return o===0?0:Math.sign(o)*s*(e/s)**Math.abs(o)}function c(i,t,e={},s=[]){let n=document.createElement(i);n.className=t;for(let[o,r]of Object.entries(e))n.setAttribute(
o,r);return n.append(...s),n}function m(i,t){i.textContent!==t&&(i.textContent=t)}var Qr=16,th=new Set(["parameters","gradients","updates","optimizer"]);function Zi(i,t,e){let{plan:s,shape:n}=i;if(!s||n.
length<2)return"";let o=Ji(s),r=th.has(t)&&eh(i,e),h=r?`${b(Fs(s.rows.outer))} in`:Xi(s.rows),l=r?`${b(Fs(s.columns.outer))}\
 out`:Xi(s.columns);return[...[h&&`${h} down`,l&&`${l} across`].filter(Boolean),o.length&&r?`${H(o)} each`:""].filter(Boolean).
join(", ")}function Ji({rows:i,columns:t}){return[...i.inner,...t.inner].sort(([s],[n])=>s-n).map(([,s])=>s)}var Fs=i=>i.
reduce((t,[,e])=>t*e,1);function eh({name:i,plan:t,shape:e},s){if(!t||!/(weight|kernel)$/.test(i))return!1;let n=Ji(t);if(e.
length>2)return n.length>0&&Math.max(...n)<=Qr;let o=i.replace(/(weight|kernel)$/,"bias"),r=Fs(t.columns.outer);return s.
some(h=>h.name===o&&h.shape.length===1&&h.shape[0]===r)}function Xi({outer:i,inner:t}){let e=[...i,...t.map(([n,o])=>[n,
o])];if(e.length===0)return"";let s=H(e.map(([,n])=>n));return`${e.length===1?"axis":"axes"} ${e.map(([n])=>n).join(", ")}\
 (${s})`}var sh=/(?=[./])/;function ne(i){if(i.length<=12)return[];let t=i.map(e=>e.split(sh));return Qi(t,0,t.length,0).map(({start:e,
end:s,depth:n})=>({name:(t[e]??[]).slice(0,n).join(""),start:e,end:s}))}function $t(i,t){return i.slice(t.name.length+1)||
i}function Qi(i,t,e,s){return ih(i,t,e,s).flatMap(n=>{let o=n.end-n.start;if(o<3||(i[n.start]?.length??0)<n.depth)return[];
let r=o>16?Qi(i,n.start,n.end,n.depth):[];return 2*r.reduce((l,a)=>l+a.end-a.start,0)>=o?r:[n]})}function ih(i,t,e,s){let n=[];
for(let o=t;o<e;){let r=o,h=i[r]?.[s];for(;o<e&&i[o]?.[s]===h;)o+=1;n.push({start:r,end:o,depth:nh(i.slice(r,o),s+1)})}return n}
function nh(i,t){let[e=[]]=i,s=t;for(;s<e.length&&i.every(n=>n[s]===e[s]);)s+=1;return s}var tn=4,oe=class{#s=c("span","beholder-module-name");#t=0;#e="";constructor(t,e){this.group=t,this.#t=e+2*tn;let s=t.end-
t.start;this.el=c("div","beholder-module",{role:"treeitem",tabindex:"-1","aria-level":"1","aria-expanded":"true","aria-l\
abel":`${t.name}, ${s} sections`,title:`${t.name}, ${s} sections`}),m(this.#s,t.name),this.el.append(this.#s)}place(t,e,s,n){
let o=Math.max(0,s-t),r=Math.min(t+e,n)-Math.max(t,s),h=`${t} ${e} ${o} ${r>=this.#t}`;h!==this.#e&&(this.#e=h,this.el.style.
top=`${t}px`,this.el.style.height=`${e}px`,this.#s.style.top=`${o+tn}px`,this.#s.hidden=r<this.#t)}};var oh=3,rh=1e5,hh=1e-4,Rt=class{#s;#t=!1;#e=0;constructor(t){this.#s=t}take(t){let[e,s]=[1/0,0];for(let r of t)r===null||
r===0||(e=Math.min(e,Math.abs(r)),s=Math.max(s,Math.abs(r)));if(s===0)return;(s>e*10**oh||s>=rh||e<hh)&&(this.#t=!0);let o=this.#s-
1-Math.floor(Math.log10(e));this.#e=Math.max(this.#e,o,0)}write(t){return t===null?"":t===0?"0":this.#t?wt(t,this.#s-1):
Nt(t,this.#e)}},en=4,J=class{#s;#t;#e;#i=new Set;constructor(t,{least:e=0,most:s=1/0}={}){this.#s=t,this.#t=s,this.#e=e}get width(){
return this.#e}take(t){let e=this.#e;for(let s of t){let n=s.replace(/\d/g,"0");if(this.#i.has(n))continue;this.#i.size>=
lh&&this.#i.clear(),this.#i.add(n);let o=Math.ceil(this.#s(n)/en)*en;this.#e=Math.max(this.#e,Math.min(this.#t,o))}return this.#e>
e}},lh=4096;function bt(i){let t=document.createElement("canvas").getContext("2d");if(!t)throw new Error("this browser h\
as no canvas");return t.font=i,e=>t.measureText(e).width}var sn=20,re=8,ah=4,ch=168,uh=48,fh=15,dh="0,000",ph="metric",mh=["0.0000","0.0e−0"],wh="over the run",gh=112,bh=["Liv\
e","Pause"],xh={bar:24,flags:40},Mh={bar:32,flags:56},vh=1400,yh=340,Eh=256,Oh=124,nn=12,Sh=11,Th=2,Ah=3,he=class{#s=new Rt(
Th);#t=new Rt(Ah);#e;#i;measure;constructor(t){this.measure=bt(`${Sh}px ${t}`),this.#e={name:new J(bt(`${nn}px ${t}`),{most:ch}),
shape:new J(this.measure),limit:new J(this.measure),rms:new J(this.measure,{least:uh}),count:new J(this.measure)},this.#e.
count.take([dh]),this.#e.shape.take([ph]),this.#e.limit.take(mh);let e=bt(`${nn}px ${t}`);this.#i=gh+bh.reduce((s,n)=>s+
e(n),0)}take(t,e){this.#s.take(t.flatMap(({low:a,high:u})=>[a,u])),this.#t.take(t.map(({rms:a})=>a));let s=t.map(a=>this.
write(a)),{name:n,shape:o,limit:r,rms:h}=this.#e;return[n.take(e),o.take(t.map(a=>H(a.shape))),r.take(s.flatMap(({low:a,
high:u})=>[a,u])),h.take(s.map(a=>a.rms))].includes(!0)}write({low:t,high:e,rms:s}){return{low:this.#s.write(t),high:this.#s.
write(e),rms:this.#t.write(s)}}layout(t,e){let{bar:s,flags:n}=e>=vh?Mh:xh,{name:o,shape:r,limit:h,rms:l,count:a}=this.#e,
u=Math.max(n,fh+a.width),f=2*(h.width+ah)+s,d=`${h.width}px ${s}px ${h.width}px`;if(t==="narrow")return{width:Oh,columns:"\
minmax(0, 1fr)",limits:d};if(t==="middle")return{width:Math.max(Eh,sn+f+re+Math.min(o.width,96)),columns:`minmax(0, 1fr)\
 ${f}px`,limits:d};let p=[o.width,r.width,f,l.width,u],w=sn+p.reduce((S,R)=>S+R,0)+(p.length-1)*re,v=this.#i+re-(f-this.
measure(wh))/2+f+l.width+u+2*re;return{width:Math.max(yh,w,Math.ceil(v)),columns:`minmax(0, 1fr) ${p.slice(1).map(S=>`${S}\
px`).join(" ")}`,limits:d}}};function on(i){let t=i.map(({top:s,height:n})=>s+Math.min(0,(n-16)/2)),e=-1/0;for(let s of Hs(t)){let n=Math.max(t[s]??0,
e);t[s]=n,e=n+16}return t}function Hs(i){return[...i.keys()].sort((t,e)=>(i[t]??0)-(i[e]??0)||t-e)}function rn(i,t,e,s){
let[n,o]=[0,t.length];for(;n<o;){let h=n+o>>1;(i[t[h]??0]??0)+16>e?o=h:n=h+1}let r=[];for(let h=n;h<t.length;h+=1){let l=t[h]??
0;if((i[l]??0)>=s)break;r.push(l)}return r}var kh={more:"M3 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm5 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm5 0a1.5 1.5 0 1 0 0 3\
 1.5 1.5 0 0 0 0-3z",minus:"M3 7.25h10v1.5H3z",plus:"M7.25 3h1.5v4.25H13v1.5H8.75V13h-1.5V8.75H3v-1.5h4.25z",fit:"M2 2h4\
v1.5H3.5V6H2zM10 2h4v4h-1.5V3.5H10zM2 10h1.5v2.5H6V14H2zM12.5 10H14v4h-4v-1.5h2.5z",pin:"M5.5 2h5v1.5l-.75.5v3.5L12 9.5V\
11H8.75v3.5h-1.5V11H4V9.5l2.25-2V4l-.75-.5z",before:"M11 2.5v11L4.5 8z",after:"M5 2.5v11L11.5 8z",pause:"M4 3h3v10H4zM9 \
3h3v10H9z",next:"M3 2.5v11L9 8zM10 2.5h3v11h-3z",diamond:"M8 2l6 6-6 6-6-6z"},hn="http://www.w3.org/2000/svg";function T(i,t=16){
let e=document.createElementNS(hn,"svg");for(let[n,o]of Object.entries({viewBox:"0 0 16 16",width:t,height:t}))e.setAttribute(
n,String(o));e.setAttribute("aria-hidden","true");let s=document.createElementNS(hn,"path");return s.setAttribute("d",kh[i]),
e.append(s),e}var le=class{#s=c("bdi","");#t=c("span","beholder-row-seen",{},[this.#s]);#e=c("span","beholder-row-whole");#i=c("span",
"beholder-row-shape");#o=c("span","beholder-figure");#r=c("i","beholder-needle",{hidden:""});#n=c("span","beholder-bar",
{},[this.#r]);#h=c("span","beholder-figure beholder-figure-high");#l=c("span","beholder-limits",{},[this.#o,this.#n,this.#h]);#a=c(
"span","beholder-row-note");#f=c("span","beholder-figure");#u=c("span","");#c=c("span","beholder-flag",{},[T("diamond",11),
this.#u]);#d=NaN;constructor(){let e=[c("span","beholder-row-name",{},[this.#t,this.#e]),this.#i,this.#l,this.#f,this.#c,
this.#a];for(let s of e.slice(1))s.setAttribute("aria-hidden","true");this.el=c("div","beholder-row beholder-columns",{role:"\
treeitem",tabindex:"-1"},e)}rename(t,e,s){let n=e!==t.name;m(this.#s,e),m(this.#e,n?t.name:""),this.#t.setAttribute("ari\
a-hidden",String(n)),m(this.#i,H(t.shape)),this.el.title=[`${t.name} ${Qt(t.shape)}`,s].filter(Boolean).join(`
`)}show(t,{low:e,high:s,rms:n},o){let h=t.min!==null&&t.low!==null?"":t.note||(t.size===0?"empty":"no finite value");this.
el.classList.toggle("beholder-noted",h!==""),m(this.#a,h),m(this.#o,e),m(this.#h,s),m(this.#f,n);let l=Lt.reduce((d,[p])=>d+
t[p],0),a=t.shown<t.size?`${Lh(t)} %`:"",u=l||(o?.count??0),f=u?Wi(u):o?"":a;this.#c.title=u?b(u):"",this.#c.classList.toggle(
"beholder-odd",l>0||o!==void 0),this.el.classList.toggle("beholder-alerting",o!==void 0),m(this.#u,f),this.#p(t,{low:e,high:s,
rms:n},h,o)}place(t){t!==this.#d&&(this.#d=t,this.el.style.top=`${t}px`)}point(t){this.el.classList.toggle("beholder-poi\
nted",t),t||this.needle(null)}needle(t){this.#r.hidden=t===null||!Number.isFinite(t),t!==null&&(this.#r.style.left=`${100*
Math.min(1,Math.max(0,t))}%`)}#p(t,{low:e,high:s,rms:n},o,r){let h=Lt.flatMap(([d,p])=>t[d]?`${b(t[d])} ${p}`:[]),l=t.shown<
t.size?`${K(t.shown/t.size)} shown`:"",a=o||`colours ${e} to ${s}, RMS ${n}`,u=r?`alert: ${It(r.alert)} ${te(r.alert)}`:
"",f=[H(t.shape),a,...h,l,u].filter(Boolean).join(", ");this.el.getAttribute("aria-description")!==f&&this.el.setAttribute(
"aria-description",f)}};function Lh({shown:i,size:t}){let e=Math.floor(100*i/t);return e>0?String(e):"<1"}var _t=class{#s;#t=[];#e=0;constructor(t,e){this.#s=t;for(let s=0;s<e;s+=1){let n=t.find(({start:o})=>o===s);n&&this.#t.
push({group:n,section:s}),this.#t.push({group:null,section:s})}}get active(){return this.#t[this.#e]}groupOf(t){return this.#s.
find(({start:e,end:s})=>t>=e&&t<s)}stopAt(t,e){let s=this.#t.findIndex(n=>n.section===t&&n.group===e);s>=0&&(this.#e=s)}press(t){
let e=this.#i(t);return e===null?!1:(this.#e=Math.min(Math.max(e,0),Math.max(0,this.#t.length-1)),!0)}#i(t){let{active:e}=this,
s=e&&!e.group?this.groupOf(e.section):void 0;switch(t){case"ArrowDown":return this.#e+1;case"ArrowUp":return this.#e-1;case"\
Home":return 0;case"End":return this.#t.length-1;case"ArrowLeft":return s?this.#t.findIndex(n=>n.group===s):this.#e;case"\
ArrowRight":return e?.group?this.#e+1:this.#e;default:return null}}};var ae=class{#s;#t=c("div","beholder-gutter-inner");#e=[];#i="";#o="";#r=[];#n=new _t([],0);#h=-1;#l=[];#a=[];#f=[];#u={
top:0,height:0};#c=new Map;#d=new Map;#p=new Map;#w=null;constructor(t){this.#s=t,this.el=c("div","beholder-gutter",{role:"\
tree","aria-label":"Sections"},[this.#t]),this.el.addEventListener("keydown",e=>this.#L(e)),this.el.addEventListener("cl\
ick",({target:e})=>this.#S(this.#O(e))),this.el.addEventListener("pointerover",({target:e})=>this.#v(e)),this.el.addEventListener(
"pointerleave",()=>t.pointed(-1)),this.el.addEventListener("focusin",({target:e})=>this.#T(e)),this.el.addEventListener(
"wheel",e=>this.#k(e),{passive:!1})}get columns(){return this.#w??=new he(getComputedStyle(this.el).fontFamily),this.#w}paint({
kind:t,sections:e,table:s,values:n}){this.#e=t==="sections"?e:[];let o=s!==this.#i||n!==this.#o;o&&(this.#i=s,this.#o=n,
this.#m());let r=this.columns.take(this.#e,o?this.#e.map((h,l)=>this.#M(l)):[]);for(let[h,l]of this.#c)this.#E(h,l);return r||
o}arrange(t,e){this.#l=t.slice(0,this.#e.length),this.#a=on(this.#l),this.#f=Hs(this.#a),this.#u={...e},this.#g()}scroll(t){
this.#u.top=t,this.#g()}point(t,e=null){t!==this.#h&&this.#c.get(this.#h)?.point(!1),this.#h=t;let s=this.#c.get(t);s?.point(
!0),s?.needle(e)}mark(t){this.#p=t;for(let[e,s]of this.#c)this.#E(e,s)}groupOf(t){return this.#n.groupOf(t)}axesOf(t){return Zi(
t,this.#o,this.#e)}focus(){this.#N()?.focus({preventScroll:!0})}#m(){let t=this.#e.map(({name:e})=>e);this.#r=ne(t),this.#n=
new _t(this.#r,t.length),this.#h=-1,this.#a=[],this.#f=[],this.#l=[],this.#t.replaceChildren(),this.#c.clear(),this.#d.clear()}#g(){
let{top:t,height:e}=this.#u;this.#t.style.transform=`translateY(${-t}px)`;let s=new Set(rn(this.#a,this.#f,t-16,t+e+16)),
{active:n}=this.#n;n&&!n.group&&n.section<this.#a.length&&s.add(n.section);for(let[o,{el:r}]of this.#c)s.has(o)||(r.remove(),
this.#c.delete(o));for(let o of[...s].sort((r,h)=>r-h)){let r=this.#c.get(o)??this.#b(o);r.place(this.#a[o]??0),r.el.tabIndex=
n&&!n.group&&n.section===o?0:-1}for(let o of this.#r)this.#x(o)}#b(t){let e=new le,s=this.#e[t];s&&e.rename(s,this.#M(t),
this.axesOf(s)),e.el.setAttribute("aria-level",this.#n.groupOf(t)?"2":"1"),this.#c.set(t,e),this.#E(t,e),e.point(t===this.#h);
let n=Math.min(...[...this.#c.keys()].filter(o=>o>t));return this.#t.insertBefore(e.el,this.#c.get(n)?.el??null),e}#x(t){
let{top:e,height:s}=this.#u,n=this.#l.slice(t.start,t.end);if(n.length===0)return;let o=Math.min(...n.map(a=>a.top)),r=Math.
max(...n.map(a=>a.top+a.height)),h=this.#n.active?.group===t;if((r<e||o>e+s)&&!h){this.#d.get(t)?.el.remove(),this.#d.delete(
t);return}let l=this.#d.get(t)??this.#y(t);l.place(o,r-o,e,e+s),l.el.tabIndex=h?0:-1}#y(t){let e=new oe(t,this.columns.measure(
t.name));return this.#d.set(t,e),this.#t.insertBefore(e.el,this.#c.get(t.start)?.el??null),e}#E(t,e){let s=this.#e[t];s&&
e.show(s,this.columns.write(s),this.#p.get(s.name))}#M(t){let e=this.#e[t]?.name??"",s=this.#n.groupOf(t);return s?$t(e,
s):e}#O(t){if(!(t instanceof Node))return null;for(let[e,{el:s}]of this.#c)if(s.contains(t))return{section:e,group:null};
for(let[e,{el:s}]of this.#d)if(s.contains(t))return{section:e.start,group:e};return null}#v(t){let e=this.#O(t);this.#s.
pointed(e&&!e.group?e.section:-1)}#T(t){let e=this.#O(t);e&&this.#n.stopAt(e.section,e.group),this.#v(t)}#S(t){t&&(this.#n.
stopAt(t.section,t.group),t.group?this.#s.singledModule(t.group):this.#s.singled(t.section))}#L(t){if(t.ctrlKey||t.altKey||
t.metaKey)return;let e=t.key==="Enter"||t.key===" ";if(!e&&!this.#n.press(t.key))return;t.preventDefault(),t.stopPropagation();
let{active:s}=this.#n;if(e)return this.#S(s);s&&this.#A(s.section),this.#g(),this.focus()}#N(){let{active:t}=this.#n;if(t)
return t.group?this.#d.get(t.group)?.el:this.#c.get(t.section)?.el}#A(t){let{top:e,height:s}=this.#u,n=this.#a[t]??0;n<e?
this.#s.scrolled(Math.max(0,n-16)):n+16>e+s&&this.#s.scrolled(n+32-s)}#k(t){if(t.ctrlKey||t.deltaY===0)return;let e=t.deltaY*
(t.deltaMode===WheelEvent.DOM_DELTA_LINE?16:1);this.#s.scrolled(this.#u.top+e)&&t.preventDefault()}};var Nh="data-lm-suppress-shortcuts";function an(i,t){let e=s=>{let n=s.composedPath(),[o]=n;n.includes(i)&&o instanceof Element&&
o.toggleAttribute(Nh,ln(s))};window.addEventListener("keydown",e,{capture:!0,signal:t}),i.addEventListener("keydown",s=>{
ln(s)&&s.stopPropagation()})}function ln(i){return i.key==="Enter"?!0:!(i.ctrlKey||i.metaKey)||i.getModifierState("AltGr\
aph")}function zt(i,t=0){return Number.isFinite(i)?t>0?Math.abs(i)<t/2?"0":cn(i,Ih(i,t)):Number.isInteger(i)&&Math.abs(i)<1e15?
String(i):cn(i,6):String(i)}function Q(i){return i.replaceAll("Infinity","Inf").replaceAll("-","−").replace(/^Inf/,"+I\
nf")}function un(i,t){if(!Number.isFinite(i))return Q(zt(i));if(Number.isInteger(i)&&Math.abs(i)<1e5)return Q(String(i));
if(!(t>=.01&&t<1e4))return Q(i.toExponential(1).replace("e+","e"));let s=i.toFixed(t<10?3:1);return Q(Number(s)===0?s.replace(
"-",""):s)}function Ih(i,t){let e=Math.floor(Math.log10(Math.abs(i)/(2*t)))+1;return Math.min(6,Math.max(1,e))}function cn(i,t){
let e=Math.abs(i);if(!(i===0||e>=.001&&e<1e6))return i.toExponential(t-1).replace("e+","e");let n=i.toPrecision(t);return n.
includes("e")?String(Number(n)):n}var U=class{#s=!1;#t=null;#e=!1;constructor(t){t.addEventListener("abort",()=>{this.#e=!0,this.#t=null})}ask(t,e){this.#e||
(this.#t=async()=>{let s=await $h(t(),4e3);s!==null&&!this.#e&&e(s)},this.#s||this.#i())}drop(){this.#t=null}async#i(){for(this.#s=
!0;this.#t;){let t=this.#t;this.#t=null,await t()}this.#s=!1}};function $h(i,t){return new Promise(e=>{let s=setTimeout(
()=>e(null),t),n=o=>{clearTimeout(s),e(o)};i.then(n,()=>n(null))})}var fn=1e3,ce=class{#s;#t;#e;#i=null;#o=-fn;#r="";constructor(t,e,s){this.#s=t,this.#t=e,this.#e=new U(s)}of(t,e){let s=t.
sections[e];return!s||s.shown>=s.size||t.past?null:(this.#n({table:t.table,section:e}),this.#i?.table===t.table&&this.#i.
section===e?this.#i.figures:null)}#n(t){let[e,s]=[performance.now(),`${t.section} ${t.table}`];s===this.#r&&e-this.#o<fn||
([this.#o,this.#r]=[e,s],this.#e.ask(()=>this.#s.whole(t),n=>{this.#i=n,this.#t()}))}};var Rh={parameters:"parameter",gradients:"gradient",updates:"update",optimizer:"optimizer state",activations:"activation",
arrays:"array",frame:"frame"},_h={below:"below the colour scale",above:"above the colour scale"};function dn({kind:i,sections:t,
settings:e,colormap:s}){if(i==="frame")return"Picture of a frame";let[n,o]=[t.at(0)?.name,t.at(-1)?.name];return`Picture\
 of ${t.length>1?`${t.length} sections, ${n} to ${o}`:n}, ${e.mode} values, colormap ${s}`}function ot({variance_of:i,change_since:t}){
return t!==null?`change since step ${b(t)}`:i?`variance of ${i}`:""}function pn({values:i,step:t,...e},s){let n=[ot(e),Rh[i]??
i].filter(Boolean).join(", "),o=t===null?n:`${n}, step ${b(t)}`;return s?`${o}, ${_h[s]}`:o}function ue(i,t){return i.values===
t.values&&i.change_since===t.change_since&&i.variance_of>0==t.variance_of>0}var fe=class{opened="";#s;#t;#e;#i;#o;constructor(t,e,s,n,{told:o,signal:r}){this.#o=new ce(t,o,r),this.#s=t,this.#t=e,this.#e=
s,this.#i=n}section(t){if(!t)return-1;let{sections:e}=t,{zoom:s}=this.#t;return s?s.section:e.length===1?0:this.opened?e.
findIndex(({name:n})=>n===this.opened):-1}show(t){let e=this.section(t);if(!t||e<0)return this.#e.leave();this.#e.el.hidden=
!1;let{settings:s}=this.#s,n=t.sections[e];this.#e.show({sections:t.sections,isPart:!!s.value("select"),section:e,indices:this.#t.
levels(e),colors:this.#t.colors(e),wanted:this.#t.scale(e),step:t.step,of:ot(t),whole:this.#o.of(t,e),limits:s.value("li\
mits")??null,waits:s.waits("limits"),scaling:gn(s),axes:n?this.#i.axesOf(n):"",zoom:this.#t.zoom,pointed:this.#r(e)})}point(t){
!t||this.#e.el.hidden||this.#e.point(this.#r(this.section(t)))}#r(t){let{pointed:e}=this.#t;if(!e||e.section!==t)return null;
let{index:s,value:n,near:o,exact:r,of:h}=e,l=Q(zt(n,r?0:o)),a=this.#t.zoom?.lens==="waiting"&&!this.#t.zoom.note;return{
index:s,isComing:a,value:n,words:r?l:`about ${l}`,of:h}}},mn={section:"per section",all:"over all",robust:"robust",symmetric:"\
symmetric",log:"log"};function wn(i){let t=i.value("scaling")??"";return Object.hasOwn(mn,t)?String(mn[t]):gn(i)}function gn(i){
let t=i.value("scaling")??"";return i.choices.scalings.find(e=>e.value===t)?.label??t}function Us(i,{first:t,levels:e}){let s=new Uint32Array(256);for(let n of i)s[n]=(s[n]??0)+1;return s.slice(t,t+e)}function bn(i,t){
let e=Math.max(1,Math.min(t,i.length));return Array.from({length:e},(s,n)=>{let o=Math.floor(n*i.length/e),r=Math.floor(
(n+1)*i.length/e),h=0;for(let l=o;l<r;l+=1)h+=i[l]??0;return h/(r-o)})}function Ws(i,t){let e=i.length-1,[s,n]=[i[0]??0,
i[e]??0],o=Math.min(t,s+n);if(o===0||e<2)return{counts:i,below:0,above:0};let r=[Math.max(0,s-(i[1]??0)),Math.max(0,n-(i[e-
1]??0))],[h=0,l=0]=r,a=h+l>0?h/(h+l):s/(s+n),u=Math.min(s,Math.max(o-n,Math.round(o*a))),f=i.slice();return f[0]=s-u,f[e]=
n-(o-u),{counts:f,below:u,above:o-u}}function xn(i,t,e){let[s,n,o]=[0,0,0];return i.forEach((r,h)=>{let l=(h+.5)/i.length;
o+=r,l<t&&(s+=r),l>e&&(n+=r)}),o?[s/o,n/o]:[0,0]}var Ch=[1,2,5,10],rt=1e-9,Ph=4,Dh=1e5;function de({low:i,high:t,floor:e},s){if(!(t>i)||s<1)return[];if(e===null)return Fh(
i,t,s);if(i>=0)return Mn(e,t,s).map(vn);let n=Mn(e,t,Math.max(1,Math.floor((s-1)/2))).map(vn);return[...n.map(({value:r,
words:h})=>({value:-r,words:"−"+h})).reverse(),{value:0,words:"0"},...n]}function Fh(i,t,e){let s=(t-i)/e,n=10**Math.floor(
Math.log10(s)),o=(Ch.find(d=>d*n>=s*(1-rt))??10)*n,r=Math.ceil(i/o-rt),h=Math.floor(t/o+rt);if(h-r>e)return[];let l=Array.
from({length:Math.max(0,h-r+1)},(d,p)=>(r+p)*o),a=Math.max(0,-Math.floor(Math.log10(o)+rt)),u=a<=Ph&&Math.max(-i,t)<Dh,f=Hh(
l,o);return l.map(d=>({value:d,words:d===0?"0":u?Nt(d,a):wt(d,f)}))}function Hh(i,t){let e=Math.max(...i.map(Math.abs));
return e>0?Math.max(0,Math.round(Math.floor(Math.log10(e))-Math.floor(Math.log10(t)+rt))):0}function Mn(i,t,e){let s=Math.
ceil(Math.log10(i)-rt),n=Math.floor(Math.log10(t)+rt),o=Math.max(1,Math.ceil((n-s+1)/e)),r=[];for(let h=n;h>=s;h-=o)r.unshift(
h);return r}function vn(i){let t=10**i;return{value:t,words:wt(t,0)}}var Bs=104,pe=4,js=64,me=.01,yn=.1,Uh=.04,Wh=1.8,Bh=3,jh=.62,Gh=.25,we=class{#s;#t=c("canvas","beholder-bars",{"aria-hid\
den":"true"});#e=c("div","beholder-bar-ramp");#i=c("i","beholder-needle",{hidden:""});#o=c("div","beholder-ticks",{"aria\
-hidden":"true"});#r;#n=null;#h={low:0,high:1,floor:null};#l="";#a=!1;#f="";constructor(t){this.#s=t,this.#r=["Low end o\
f the colours","High end of the colours"].map((s,n)=>this.#w(s,n));let e=c("div","beholder-bar-track",{},[this.#e,this.#i]);
this.el=c("div","beholder-colorbar",{},[this.#t,e,this.#o,...this.#r])}show(t,e){this.el.hidden=t===null,this.#n=t,t&&(this.#a||
this.#u(t,e),this.draw())}point(t){this.#i.hidden=t===null||!Number.isFinite(t),t!==null&&(this.#i.style.left=Ct(this.#c(
t)))}get outside(){let t=this.#n;if(!t)return[0,0];let e=Us(t.indices,y),{below:s,above:n}=Ws(e,t.clipped),o=e.reduce((u,f)=>u+
f,0)||1,r=Y(t.wanted.low,t.drawn),h=Y(t.wanted.high,t.drawn),[l,a]=xn(e,r,h);return[Math.max(l,r>=0?s/o:0),Math.max(a,h<=
1?n/o:0)]}draw(){let t=this.el.clientWidth;if(!this.#n||t===0)return;this.#d(this.#n,t),this.#p(t);let{wanted:e}=this.#n;
[e.low,e.high].forEach((s,n)=>{let o=this.#r[n];if(!o)return;let{low:r,high:h}=this.#h;o.style.left=Ct(this.#c(s)),o.setAttribute(
"aria-valuemin",String(r)),o.setAttribute("aria-valuemax",String(h)),o.setAttribute("aria-valuenow",String(s)),o.setAttribute(
"aria-valuetext",I(s,Bh))}),this.#e.style.setProperty("--beholder-from",Ct(this.#c(e.low))),this.#e.style.setProperty("-\
-beholder-to",Ct(this.#c(e.high)))}#u({drawn:t,wanted:e,min:s,max:n},o){if(t.floor!==null&&e.floor!==null){this.#h=t;return}
let r=Math.min(s,e.low),h=Math.max(n,e.high),{low:l,high:a,floor:u}=this.#h,f=o===this.#l&&u===null&&l<=r&&h<=a&&a-l<=Wh*
(h-r);if(this.#l=o,f)return;let d=Uh*(h-r)||Math.abs(r)||1;this.#h={low:r-d,high:h+d,floor:null}}#c(t){return Math.min(1,
Math.max(0,Y(t,this.#h)))}#d({indices:t,drawn:e,wanted:s,clipped:n},o){let r=this.#t.getContext("2d");if(!r||this.#t.offsetHeight===
0)return;let h=devicePixelRatio;this.#t.width=Math.round(o*h),this.#t.height=Math.round(Bs*h),r.scale(h,h),r.fillStyle=getComputedStyle(
this.el).color;let{counts:l,below:a,above:u}=Ws(Us(t,y),n),[f,d]=[this.#c(e.low)*o,this.#c(e.high)*o],p=bn(l,Math.max(1,
Math.floor((d-f)/pe))),w=l.length/p.length,g=Math.max(...p,a/w,u/w)||1,v=(S,R,nt)=>{let kt=R?Math.max(1,Math.round(R/g*(Bs-
4))):0;r.globalAlpha=nt?jh:Gh,r.fillRect(S,Bs-kt,pe-1,kt)};p.forEach((S,R)=>{let nt=(R+.5)/p.length,kt=Ds(nt,e);v(f+R/p.
length*(d-f),S,kt>=s.low&&kt<=s.high)}),a&&v(Math.max(0,f-pe),a/w,!1),u&&v(Math.min(o-pe,d),u/w,!1)}#p(t){let e=de(this.#h,
Math.floor(t/js)),s=`${JSON.stringify(e)} ${JSON.stringify(this.#h)}`;if(s===this.#f)return;this.#f=s;let n=e.map(({value:o,
words:r})=>{let h=c("span","beholder-tick",{},[r]),l=this.#c(o);return h.style.left=Ct(l),l*t<js/3&&h.classList.add("beh\
older-tick-first"),(1-l)*t<js/3&&h.classList.add("beholder-tick-last"),h});this.#o.replaceChildren(...n)}#w(t,e){let s=c(
"div","beholder-bar-end",{role:"slider",tabindex:"0","aria-label":t});return s.addEventListener("keydown",n=>{let o=Vh[n.
key];if(o===void 0||!this.#n||n.ctrlKey||n.altKey||n.metaKey)return;n.preventDefault(),n.stopPropagation();let{low:r,high:h}=this.#n.
wanted;this.#m(e,o===1/0?1:o===-1/0?0:this.#c(e?h:r)+o)}),s.addEventListener("pointerdown",n=>{n.button===0&&(n.preventDefault(),
s.focus(),s.setPointerCapture(n.pointerId),this.#a=!0)}),s.addEventListener("pointermove",n=>{if(!s.hasPointerCapture(n.
pointerId))return;let{left:o,width:r}=this.el.getBoundingClientRect();this.#m(e,(n.clientX-o)/r)}),s.addEventListener("l\
ostpointercapture",()=>{this.#a=!1}),m(s,""),s}#m(t,e){if(!this.#n)return;let s=Ds(Math.min(1,Math.max(0,e)),this.#h),{low:n,
high:o}=this.#n.wanted;this.#s(t?[n,Math.max(n,s)]:[Math.min(o,s),o])}},Vh={ArrowLeft:-me,ArrowDown:-me,ArrowRight:me,ArrowUp:me,
PageDown:-yn,PageUp:yn,Home:-1/0,End:1/0},Ct=i=>`${100*i}%`;function En(i,t,e=-1,s=!1){let{name:n,indices:o}=qh(i.trim(),t),r=n===""?e:t.findIndex(u=>u.name===n),h=t[r];if(!h){let u=Kh(
n,t.map(d=>d.name)),f=s?`${n} is not among the sections shown now. Go back to all.`:`No section is named ${n}.`;return{found:null,
problem:n?f:"Type a name and an index.",near:u}}let{shape:l}=h,a=o===null?l.map(()=>0):Yh(o,l);return typeof a=="string"?
{found:null,problem:a,near:[]}:{found:{section:r,index:a},problem:"",near:[]}}function Kh(i,t){let e=i.toLowerCase().slice(
0,64);return e?t.slice(0,2e3).map(s=>({name:s,far:Xh(e,s.toLowerCase().slice(0,64))})).filter(({far:s})=>s<=.5).sort((s,n)=>s.
far-n.far).slice(0,3).map(({name:s})=>s):[]}function qh(i,t){if(t.some(({name:s})=>s===i))return{name:i,indices:null};let e=i.
lastIndexOf("[");return e<0?{name:i,indices:null}:{name:i.slice(0,e).trim(),indices:i.slice(e+1).replace(/\]\s*$/,"")}}function Yh(i,t){
let e=i.trim()===""?[]:i.replace(/,\s*$/,"").split(",");if(e.length!==t.length)return`The index has ${t.length} numbers,\
 not ${e.length}.`;let s=e.map(n=>/^\s*[-\u2212]?\d+\s*$/.test(n)?Number(n.replace("−","-")):NaN);for(let[n,o]of s.entries()){
let r=t[n]??0,h=o<0?o+r:o;if(!Number.isSafeInteger(o))return`${e[n]?.trim()} is no whole number.`;if(h<0||h>=r)return`${o}\
 is outside: axis ${n} has 0 to ${r-1}.`;s[n]=h}return s}function Xh(i,t){let e=Math.max(i.length,t.length);if(t.includes(
i))return .25*(e-i.length)/e;let s=Array.from({length:t.length+1},(n,o)=>o);for(let n=1;n<=i.length;n+=1){let o=[n];for(let r=1;r<=
t.length;r+=1){let h=(s[r-1]??0)+(i[n-1]===t[r-1]?0:1);o.push(Math.min(h,(s[r]??0)+1,(o[r-1]??0)+1))}s=o}return(s[t.length]??
e)/e}var Zh=Math.random().toString(36).slice(2,10),On=0;function P(i){return On+=1,`beholder-${i}-${Zh}-${On}`}var ge=class{#s;#t=c("span","",{"aria-live":"polite"});#e=c("span","beholder-near");#i=[];#o=-1;#r=!1;#n="";#h=null;#l=null;#a;constructor(t){
this.#a=t;let e=P("control"),s=c("div","beholder-found",{id:P("found")},[this.#t,this.#e]);this.#s=c("input","beholder-t\
ext",{id:e,type:"text",spellcheck:"false",autocomplete:"off","aria-describedby":s.id});let n=c("label","beholder-name",{
for:e},["Go to"]),o=c("div","beholder-control beholder-goto",{},[n,this.#s]);this.el=c("div","",{},[o,s]),this.#s.addEventListener(
"keydown",r=>{r.key==="Enter"&&this.#f()}),this.#s.addEventListener("input",()=>this.leave())}show(t,e,s){let n=JSON.stringify(
t.map(({name:h})=>h));n!==this.#n&&this.leave(),this.#n=n,this.#r=s,this.#i=t,this.#o=e;let o=t[e],r=o?`${o.name}[${o.shape.
map(h=>h>>1).join(", ")}]`:"";this.#s.placeholder!==r&&(this.#s.placeholder=r)}leave(){this.#h=null,this.#u("",[])}follow(t,e){
if(this.#l={index:t,isComing:e},!this.#h)return;let s=`[${t.join(", ")}]`;if(this.#h.first||=s,s===this.#h.first&&s!==this.#h.
index&&e)return;s===this.#h.first&&s!==this.#h.index&&m(this.#t,`${this.#h.index} is not shown here. Nearest shown: ${s}\
.`),this.#h=null}#f(){let{found:t,problem:e,near:s}=En(this.#s.value,this.#i,this.#o,this.#r);this.#u(e,s),t&&(this.#a(t.
section,t.index),this.#h={index:`[${t.index.join(", ")}]`,first:""},this.#l&&this.follow(this.#l.index,this.#l.isComing))}#u(t,e){
m(this.#t,t),this.#s.setAttribute("aria-invalid",String(t!==""));let s=this.#s.value.match(/\[[^[\]]*\]?\s*$/)?.[0]??"",
n=e.map(o=>{let r=c("button","beholder-link",{type:"button"},[o]);return r.addEventListener("click",()=>{this.#s.value=o+
s,this.#s.focus(),this.#f()}),r});this.#e.replaceChildren(...n)}};var Jh="waits for the running cell";function W(i){let t=c("span","beholder-unseen",{id:P("waiting"),hidden:""}),e=i.getAttribute(
"aria-describedby");return i.setAttribute("aria-describedby",e?`${e} ${t.id}`:t.id),{el:t,show(s){m(t,s?Jh:""),t.hidden=
!s,i.classList.toggle("beholder-waits",s)}}}var Sn=/\u2212/g;function be(i,t){let e=c("span","beholder-refusal",{id:P("limits")}),s=i.map(()=>c("input","beholder-te\
xt",{id:P("control"),type:"text",inputmode:"decimal",spellcheck:"false",autocomplete:"off","aria-describedby":e.id})),n=s.
map(W),[o,r]=s.map((f,d)=>c("div","beholder-control beholder-limit",{},[c("label","beholder-name",{for:f.id},[i[d]??""]),
f,...n[d]?[n[d].el]:[]]));if(!o||!r)throw new Error("limits have two names");let h=["",""],l=!1,a=f=>{m(e,f);for(let d of s)
d.setAttribute("aria-invalid",String(f!==""))},u=()=>{let f=s.map(({value:g})=>g.trim().replace(Sn,"-"));if(f.every(g=>g===
""))return a(""),t(null);if(l&&f.includes(""))return;let d=f.map((g,v)=>g||(h[v]??"").replace(Sn,"-")),[p=NaN,w=NaN]=d.map(
g=>g===""?NaN:Number(g));if(!Number.isFinite(p)||!Number.isFinite(w))return a("Limits are two numbers.");if(p>w)return a(
"The low limit is above the high one.");a(""),t([p,w])};for(let[f,d]of s.entries())d.addEventListener("change",u),d.addEventListener(
"keydown",p=>{p.key!=="Escape"||d.value===(h[f]??"")||(p.stopPropagation(),d.value=h[f]??"",a(""))});return{low:o,high:r,
problem:e,wait:f=>{for(let d of n)d.show(f)},show(f,d){let p=f?f.map(String):["",""];for(let[w,g]of s.entries()){g.placeholder!==
d[w]&&(g.placeholder=d[w]??"");let v=h[w]??"",S=p[w]??"";!(document.activeElement===g&&g.value!==v)&&g.value!==S&&(g.value=
S)}l=f!==null,h=p.map((w,g)=>w||(d[g]??""))}}}function ht(i){if(L(i).includes(0))return[0,0];let{groups:t,height:e,across:s,width:n}=vt(i);return[t*i.wrap*e,i.fold*s*
n]}var L=({rows:i,columns:t})=>[xe(Dt(i)),xe(Dt(t))];function Ks(i,t,e){let[s,n]=ht(i);if(!Me(s,t)||!Me(n,e))throw new RangeError(
`there is no cell (${t}, ${e}) in a section of ${s} x ${n} cells`);let{group:o,part:r,y:h,nth:l,unit:a,x:u}=tl(i,t,e),f=Math.
min(o*i.fold+l,i.rows.shown-1),d=Math.min(r*vt(i).across+a,i.columns.shown-1);return[Tn(i.rows,{unit:f,inside:h}),Tn(i.columns,
{unit:d,inside:u})]}function ve(i,t,e){let[s,n]=Ks(i,t,e),o=[];for(let[r,h]of[[i.rows,s],[i.columns,n]]){let l=Ys(h,Dt(r));
[...r.outer,...r.inner].forEach(([a],u)=>{o[a]=l[u]??0})}return o}function X(i,t){let s=[i.rows,i.columns].flatMap(({outer:r,
inner:h})=>[...r,...h]),n=s.every(([r,h])=>Me(h,t[r]));if(s.length!==t.length||!n)throw new RangeError(`there is no inde\
x [${t}] in this array`);let o=({outer:r,inner:h})=>[...r,...h].map(([l])=>t[l]??0);return[Vs(o(i.rows),Dt(i.rows)),Vs(o(
i.columns),Dt(i.columns))]}function Qh(i,t,e){let{height:s,across:n,width:o}=vt(i),[r,h]=Mt(t.unit,i.fold),[l,a]=Mt(e.unit,
n);return[(r*i.wrap+l)*s+t.inside,(h*n+a)*o+e.inside]}function lt(i,t,e){let[s,n]=[Pt(i.rows,t),Pt(i.columns,e)];return s&&
n?Qh(i,s,n):null}function vt({fold:i,wrap:t,rows:e,columns:s}){let[n,o]=[Math.ceil(e.shown/i),Math.ceil(s.shown/t)];return{
groups:n,height:kn(e),across:o,width:kn(s)}}function tl(i,t,e){let{height:s,across:n,width:o}=vt(i),[r,h]=Mt(t,s),[l,a]=Mt(
e,o),[u,f]=Mt(r,i.wrap),[d,p]=Mt(l,n);return{group:u,part:f,y:h,nth:d,unit:p,x:a}}function Tn({first:i,units:t,shown:e,inner:s},{
unit:n,inside:o}){let r=Ys(o,qs(s));return s.reduce((h,[,l,a,u,f],d)=>h*l+a+Gs(r[d]??0,u,f),i+Gs(n,t,e))}function Pt({first:i,
units:t,shown:e,inner:s},n){let[o=0,...r]=Ys(n,[1/0,...s.map(([,a])=>a)]),h=An(o-i,t,e),l=s.map(([,,a,u,f],d)=>An((r[d]??
0)-a,u,f));return h<0||l.some(a=>a<0)?null:{unit:h,inside:Vs(l,qs(s))}}function An(i,t,e){if(!Me(t,i))return-1;let s=Math.
min(e-1,Math.floor((i+1)*e/t));return[s+1,s,s-1].find(n=>n>=0&&n<e&&Gs(n,t,e)<=i)??-1}var Ln=({inner:i})=>xe(i.map(([,t])=>t)),
Gs=(i,t,e)=>i*Math.floor(t/e)+Math.floor(i*(t%e)/e),qs=i=>i.map(([,,,,t])=>t),kn=({inner:i})=>xe(qs(i)),Dt=({outer:i,inner:t})=>[
...i,...t].map(([,e])=>e),xe=i=>i.reduce((t,e)=>t*e,1),Mt=(i,t)=>[Math.floor(i/t),i%t],Me=(i,t)=>t!==void 0&&Number.isInteger(
t)&&t>=0&&t<i;function Ys(i,t){let e=[];for(let s of[...t].reverse()){let n=i%s;e.unshift(n),i=(i-n)/s}return e}var Vs=(i,t)=>i.
reduce((e,s,n)=>e*(t[n]??1)+s,0);var Nn=192,In=144,$n=4,ye=class{#s=c("canvas","beholder-map-canvas",{"aria-hidden":"true"});#t=c("i","beholder-map-frame");#e=c(
"div","beholder-map-picture",{},[this.#s,this.#t]);#i=c("div","beholder-map-words");#o=c("div","");#r=c("div","beholder-\
map-range");#n=null;constructor(){this.#i.append(this.#o,c("div","beholder-map-view",{},["in view"]),this.#r),this.el=c(
"div","beholder-map",{hidden:""},[this.#e,this.#i])}show(t,e,s,{rows:n,columns:o},r){this.el.hidden=!t.plan,t.plan&&(this.#n=
t,this.#h(t,e,s),m(this.#o,r),this.frame(n,o))}frame(t,e){let s=this.#n;if(!s?.plan)return;let[n,o]=L(s.plan),{width:r,height:h}=Rn(
s),l={left:e[0]/o*r,top:t[0]/n*h,width:Math.max($n,(e[1]-e[0])/o*r),height:Math.max($n,(t[1]-t[0])/n*h)};for(let[a,u]of Object.
entries(l))this.#t.style.setProperty(a,`${u}px`);m(this.#r,`rows ${t[0]}–${t[1]-1}, columns ${e[0]}–${e[1]-1}`)}#h(t,e,s){
let{width:n,height:o}=Rn(t),r=this.#s.getContext("2d");if(!r)return;this.#s.width=n,this.#s.height=o;let h=r.createImageData(
n,o),l=new Uint32Array(h.data.buffer),a=new Uint32Array(256),u=new Uint8Array(a.buffer);for(let p=0;p<256;p+=1)u.set([...s.
subarray(3*p,3*p+3),255],4*p);let{rows:f,cols:d}=t;for(let p=0;p<o;p+=1){let w=Math.floor(p*f/o)*d;for(let g=0;g<n;g+=1)
l[p*n+g]=a[e[w+Math.floor(g*d/n)]??0]??0}r.putImageData(h,0,0)}};function Rn({rows:i,cols:t}){let e=Math.min(Nn/t,In/i),
s=n=>Math.max(12,Math.round(n*e));return{width:Math.min(Nn,s(t)),height:Math.min(In,s(i))}}var zn=4,_n=3,Ee=class{#s=c("h3","beholder-panel-name");#t=c("div","beholder-facts");#e=c("div","beholder-facts");#i=c("\
div","beholder-facts");#o=c("b","beholder-index");#r=c("span","beholder-facts");#n=c("div","beholder-value");#h;#l;#a=c(
"span","beholder-shares");#f=c("button","beholder-link",{type:"button"},["Limits by scaling"]);#u=new ye;#c=-1;#d;#p=c("\
th","",{scope:"col"});#w=c("th","",{scope:"col"});#m=new Map;#g=c("tbody","");constructor(t){this.#h=new we(r=>t.limited(
r,{paced:!0})),this.#l=be(["Low","High"],r=>t.limited(r)),this.#d=new ge((r,h)=>t.went(r,h)),this.#f.addEventListener("c\
lick",()=>t.limited(null));let e=c("thead","",{},[c("tr","",{},[c("td",""),this.#p,this.#w])]),s=c("table","beholder-fig\
ures-table",{"aria-label":"Figures"},[e,this.#g]),n=c("div","beholder-panel-limits",{},[this.#l.low,this.#a,this.#l.high]),
o=c("div","beholder-panel-pointed",{},[c("div","beholder-panel-index",{},[this.#o,this.#r]),this.#n]);this.el=c("section",
"beholder-panel",{"aria-label":"Section",hidden:""},[this.#s,this.#t,this.#e,this.#i,o,this.#h.el,n,this.#l.problem,c("d\
iv","beholder-panel-reset",{},[this.#f]),this.#u.el,s,this.#d.el])}show(t){let e=t.sections[t.section];e&&(this.el.classList.
toggle("beholder-panel-zoomed",t.zoom!==null),m(this.#s,e.name),m(this.#t,nl(e)),m(this.#e,ol(e)),m(this.#i,t.zoom?"":t.
axes),this.#d.show(t.sections,t.section,t.isPart),this.#b(e,t),this.#x(e,t),this.point(t.pointed),this.#c=t.zoom?t.section:
-1,t.zoom?this.#u.show(e,t.indices,t.colors,t.zoom,t.axes):this.#u.el.hidden=!0)}zoom({section:t,rows:e,columns:s}){let n=!this.
el.hidden&&t===this.#c;return n&&this.#u.frame(e,s),n}point(t){m(this.#o,t?`[${t.index.join(", ")}]`:""),m(this.#r,t?.of??
"Point at a value to read it."),m(this.#n,t?.words??""),this.#h.point(t?.value??null),t&&this.#d.follow(t.index,t.isComing)}leave(){
this.el.hidden||this.#d.leave(),this.el.hidden=!0}fit(){this.#h.draw()}#b(t,e){let s=gt(t),{min:n,max:o,clipped:r}=t,{indices:h,
wanted:l,limits:a,waits:u,scaling:f}=e,d=s&&l&&n!==null&&o!==null;this.#h.show(d?{indices:h,drawn:s,wanted:l,min:n,max:o,
clipped:r}:null,t.name);let p=[I(s?.low??null,_n),I(s?.high??null,_n)];this.#l.show(a,p),this.#l.wait(u);let[w,g]=this.#h.
outside,v=`${K(w)} below, ${K(g)} above`;m(this.#a,w+g>0?v:a?"all inside":f),this.#f.classList.toggle("beholder-away",!a),
this.#f.disabled=!a}#x(t,{step:e,of:s,whole:n}){m(this.#p,[e===null?"":`step ${b(e)}`,s].filter(Boolean).join(", ")),m(this.#w,
n?`whole, ${il(n)}`:"");let o=n?sl(n,t.size):el;for(let[h,l]of rl(t)){let a=this.#m.get(h);a||(a=[c("td",""),c("td","")],
this.#m.set(h,a),this.#g.append(c("tr","",{},[c("th","",{scope:"row"},[h]),...a]))),m(a[0],l),m(a[1],o.get(h)??"")}for(let h of[
this.#w,...[...this.#m.values()].map(([,l])=>l)])h.hidden=!n;let r=this.#m.get(Cn)?.[0].parentElement;r&&(r.hidden=t.ratio===
null)}},Cn="update/weight",el=new Map;function sl({min:i,max:t,rms:e,zeros:s,nonfinite:n},o){let r=h=>I(h,zn);return new Map(
[["min",r(i)],["max",r(t)],["RMS",r(e)],["zeros",Xs(s,o)],["not finite",Xs(n,o)]])}function il({step:i,first_step:t}){return t===
i?`step ${b(i)}`:`steps ${b(t)} to ${b(i)}`}var Xs=(i,t)=>i&&t?`${b(i)}, ${K(i/t)}`:"0";function nl({shape:i,dtype:t,device:e,
trainable:s}){let n=s==null?"":s?"trainable":"not trainable";return[Qt(i),t,e,n].filter(Boolean).join(" · ")}function ol({
size:i,shown:t,note:e}){let s=`${b(i)} ${i===1?"value":"values"}`;return[t<i?`${s}, ${b(t)} shown`:`${s}, all shown`,e].
filter(Boolean).join(" · ")}function rl(i){let{min:t,mean:e,max:s,rms:n,std:o,zeros:r,nan:h,posinf:l,neginf:a,clipped:u,
shown:f,ratio:d}=i,p=v=>I(v??null,zn),w=v=>Xs(v,f),g=[["min",p(t)],["mean",p(e)],["max",p(s)],["RMS",p(n)],["standard de\
viation",p(o)],["zeros",w(r)],["not finite",w(h+l+a)],["clipped",w(u)]];return d==null?g:[...g,[Cn,p(d)]]}function yt({colors:i},t){let e=Object.hasOwn(i,t)?i[t]:void 0;if(e===void 0)return null;try{return Uint8Array.from(atob(
e),s=>s.charCodeAt(0))}catch{return null}}function hl(i,{first:t,levels:e}){return!i||i.length<3*(t+e)?"none":`linear-gr\
adient(90deg, ${Array.from({length:13},(n,o)=>Ft(i,t+Math.round(o/12*(e-1)))).join(", ")})`}function Ft(i,t){let e=3*t;return!i||
t<0||e+3>i.length?"transparent":`rgb(${i.subarray(e,e+3).join(" ")})`}function Pn(i,t,e){let s=hl(t,e);i.getPropertyValue(
"--beholder-ramp")!==s&&(i.setProperty("--beholder-ramp",s),i.setProperty("--beholder-first",Ft(t,e.first)),i.setProperty(
"--beholder-last",Ft(t,e.first+e.levels-1)))}function Dn(i){return i>=1e3?"full":i>=880?"slim":i>=560?"middle":"narrow"}var Fn=8,ll=40,Hn={wide:16,narrow:4},al=64,Oe=class{size="full";#s;#t;#e=new Map;#i="";constructor(t,e){this.#s=t,this.#t=
e}layOut(t,e){let s=this.#t.clientWidth;if(s===0)return!1;this.size=Dn(s);let n=this.size==="narrow",{columns:o,limits:r,
width:h}=t.layout(this.size,s),l=n?e>1:e>0,a=l?Math.max(h,this.#e.get(this.size)??0):0;l&&this.#e.set(this.size,a);let u=[
s,a,o,l].join();if(u===this.#i)return!1;this.#i=u;let f=n?0:ll,d=n?Hn.narrow:Hn.wide,p=s-(l?Fn+a+f:0),w=Math.max(al,Math.
floor(p/d)*d),{style:g}=this.#s;return this.#s.dataset.size=this.size,g.setProperty("--beholder-picture",`${w}px`),g.setProperty(
"--beholder-beside",`${Math.max(0,s-w-Fn-f)}px`),g.setProperty("--beholder-columns",o),g.setProperty("--beholder-limits",
r),!0}};var cl="›",Se=class{#s=c("nav","beholder-trail",{"aria-label":"Sections shown"});#t=c("span","beholder-count");#e=c("d\
iv","beholder-legend");#i=new Map([...Lt,["clipped","clipped"]].map(([t,e])=>{let s=c("i","beholder-swatch"),n=c("span",
""),o=c("span","beholder-mark",{hidden:""},[s,n]);return[t,{word:e,swatch:s,words:n,mark:o}]}));#o=c("span","beholder-sc\
ale");#r;#n;#h=["section","shape","colours","RMS","flags"].map(t=>c("span",`beholder-head-${t.toLowerCase()}`,{},[t]));#l="";#a;constructor(t,e){
this.#a=e,this.#r=Zs("Zoom out",T("minus"),()=>t.zoomOut()),this.#n=Zs("Fit",T("fit"),()=>t.fit());let s=Zs("Zoom in",T(
"plus"),()=>t.zoomIn());this.#e.append(...[...this.#i.values()].map(({mark:r})=>r));let n=c("div","beholder-zoom",{},[this.#o,
this.#r,s,this.#n]);this.left=c("div","beholder-sill-left",{},[this.#s,this.#e,n]);let o=c("div","beholder-heads beholde\
r-columns",{"aria-hidden":"true"},this.#h);this.heads=o,this.el=c("div","beholder-sill",{},[this.left,o])}showTrail(t){let e=JSON.
stringify(t);if(e===this.#l)return;this.#l=e;let s=this.#s.contains(document.activeElement),n=t.flatMap((o,r)=>{let h=r===
t.length-1,l=c("span","beholder-here",{"aria-current":"true"},[o]),a=h?l:c("button","beholder-step",{type:"button"},[o]);
return h||a.addEventListener("click",()=>this.#a(r)),r?[c("span","beholder-between",{"aria-hidden":"true"},[cl]),a]:[a]});
this.#s.replaceChildren(...n,this.#t),s&&this.focus()}focus(){([...this.#s.querySelectorAll("button")].at(-1)??this.#n).
focus({preventScroll:!0})}showCount(t,e){let s=t>1||e?`${b(t)} section${t===1?"":"s"}`:"";m(this.#t,t?s:"")}showLegend(t,e,s){
for(let[n,{word:o,swatch:r,words:h,mark:l}]of this.#i){let a=t.reduce((u,f)=>u+(f[n]||0),0);l.hidden=a===0,!l.hidden&&(m(
h,n==="clipped"?`${b(a)} ${o}`:o),l.title=`${b(a)} ${n==="clipped"?"values outside the limits":o}`,n!=="clipped"?r.style.
background=Ft(e,s[n]):r.hidden=!0)}}showZoom(t){m(this.#o,t===null?"":`${t<10?Number(t.toPrecision(2)):Math.round(t)} px\
 a value`);for(let e of[this.#r,this.#n])e.setAttribute("aria-disabled",String(t===null))}showScaling(t){let[,,e]=this.#h;
e&&m(e,t?`colours, ${t}`:"colours, by hand")}};function Zs(i,t,e){let s=c("button","beholder-button beholder-quiet",{type:"\
button","aria-label":i,title:i});return s.append(t),s.addEventListener("click",()=>{s.getAttribute("aria-disabled")!=="t\
rue"&&e()}),s}var $=-1;function D({px:i,depth:t,gap:e},s){return s*i+Math.floor(s/t)*e}function Ht({px:i,depth:t,gap:e},s){let n=t*i+e,
o=Math.floor(s/n),r=Math.floor((s-o*n)/i);return r<t?o*t+r:$}function Te(i,t){let e=i.depth*i.px+i.gap,s=Math.floor(t/e);
return s*i.depth+Math.min(i.depth-1,Math.floor((t-s*e)/i.px))}function Js(i,t,e,s){let n=new Int32Array(s);for(let o=0;o<
s;o+=1)n[o]=Math.floor((e+o)*i/t);return n}function Un(i){let[,t]=ht(i),{height:e,across:s,width:n}=vt(i);return{row(o){
let r=Pt(i.rows,o);return r?(Math.floor(r.unit/i.fold)*i.wrap*e+r.inside)*t+r.unit%i.fold*s*n:$},column(o){let r=Pt(i.columns,
o);return r?Math.floor(r.unit/s)*e*t+r.unit%s*n+r.inside:$}}}var ul=6;function Wn(i,t){let{width:e,height:s}=i.canvas;i.save(),i.lineWidth=t;for(let[n,o]of[["rgb(0 0 0 / 35%)",0],["\
rgb(255 255 255 / 35%)",1]]){i.strokeStyle=n,i.beginPath();for(let r=-s;r<e;r+=ul*t)i.moveTo(r+o*t,s),i.lineTo(r+s+o*t,0);
i.stroke()}i.restore()}function Bn(i){let t=document.createElement("canvas");return Object.assign(t,{width:i.width,height:i.
height}),t.getContext("2d")?.drawImage(i,0,0),t}function Qs(i){let t=i.findIndex(s=>s!==$),e=i.length;for(;e>0&&i[e-1]===
$;)e-=1;return t<0?[0,0]:[t,e]}var fl=7;function Gn(i,t,e,s,n,o){let{name:r,plan:h,indices:l,offset:a,cols:u,scale:f}=i,d=l[a+e*u+s]??y.gap,p=Ps(d,f),w=n!==
null,g=n?.value??p.value,v=pl(g,w,f);return{name:r,section:t,index:ve(h,e,s),level:d,value:g,near:p.near,exact:w,of:pn(n?.
origin??o,v),clipped:v,around:dl(i,e,s)}}function ti({plan:i,rows:t,cols:e},s,n){let[o,r]=[jn(i.rows),jn(i.columns)],h=o*
r>1&&Math.max(o,r)<=fl,l=h?s-s%o:s-1,a=h?n-n%r:n-1,[u,f]=h?[o,r]:[3,3];return{rows:[Math.max(0,l),Math.min(t,l+u)],columns:[
Math.max(0,a),Math.min(e,a+f)]}}function dl({plan:i,rows:t,cols:e,indices:s,offset:n,pixels:o},r,h){let l=ti({plan:i,rows:t,
cols:e},r,h),a=[];for(let u=l.rows[0];u<l.rows[1];u+=1)for(let f=l.columns[0];f<l.columns[1];f+=1)a.push(o[s[n+u*e+f]??0]??
null);return{rows:l.rows[1]-l.rows[0],columns:l.columns[1]-l.columns[0],pixels:a,at:[r-l.rows[0],h-l.columns[0]]}}var jn=({
inner:i})=>i.reduce((t,[,,,,e])=>t*e,1);function pl(i,t,e){if(!t||!e||!Number.isFinite(i)||e.low===e.high)return"";if(e.
floor!==null&&i!==0&&Math.abs(i)<e.floor)return"below";let s=Y(i,e);return s<-1e-9?"below":s>1+1e-9?"above":""}var Z=(i,t,e)=>i>=t&&i<t+e,_=(i,t,e)=>Math.min(Math.max(i,t),e);var qn=96,ml=6,wl=32,gl=8,bl=2,xl=4;function F({plan:i,px:t}){let e=s=>{let n=Ln(s);return{px:t,depth:n,gap:n>1?Math.min(
xl,Math.floor(t/2)):0}};return{rows:e(i.rows),columns:e(i.columns)}}function Ut(i,t){let[e,s]=L(i);return Math.max(Math.
min(t.width/s,ml),Math.min(t.width/s,t.height/e))}function ei(i,t){return Math.max(bl,(wl/Ut(i,t))**(1/gl))}function Yn(i,t,e){
let{plan:s,room:n}=i,o=i.px*ei(s,n)**t;return o<.999*Ut(s,n)?null:Jn({...i,px:Math.min(o,qn)},Ml(i,e),e)}function Ae(i,t,e,s,n){
return Jn({plan:i,room:t,px:Math.min(s,qn),left:0,top:0},e,n)}function Xn(i,t,e){return si({...i,left:i.left+t,top:i.top+
e})}function Zn(i,t){return si({...i,room:t})}function B(i){let{rows:t,columns:e}=F(i),[s,n]=L(i.plan);return{rows:Kn(t,
i.top,i.room.height,s),columns:Kn(e,i.left,i.room.width,n)}}function Ml(i,{x:t,y:e}){let{rows:s,columns:n}=F(i);return{down:Vn(
s,i.top+e),along:Vn(n,i.left+t)}}function Jn(i,{down:t,along:e},{x:s,y:n}){let{rows:o,columns:r}=F(i),h=(l,a)=>{let u=Math.
floor(a);return D(l,u)+(a-u)*l.px};return si({...i,left:h(r,e)-s,top:h(o,t)-n})}function si(i){let{rows:t,columns:e}=F(i),
[s,n]=L(i.plan),o=(r,h,l,a=0)=>{let u=D(h,l-1)+h.px-a;return Math.min(Math.max(r,Math.min(0,u)),Math.max(0,u))};return{...i,
left:o(i.left,e,n,i.room.width),top:o(i.top,t,s,i.room.height)}}function Vn(i,t){let e=Te(i,t);return e+Math.min(1,Math.
max(0,(t-D(i,e))/i.px))}function Kn(i,t,e,s){let n=Math.min(Math.max(Te(i,t),0),s-1),o=Math.min(Math.max(Te(i,t+e-1e-6),
n),s-1);return[n,o+1]}var vl=700,yl=16384,ke=class{#s;#t;#e;#i;#o;#r=null;#n=null;constructor(t,e,s,n){this.#s=t,this.#t=e,this.#e=s,this.#i=new U(
n),this.#o=new U(n)}ofPointed(t){return this.#h(t,this.#r)}inCell(t){return this.#h(t,this.#n)}leave(){this.#n=null}#h({
section:t,row:e,column:s,lens:n},o){let r=this.#t.lens.look;if(n)return Qn(r?.values?.[e*r.shown.cols+s],r?.message);if(o?.
answer.cells.section!==t||!this.#l(o))return null;let{rows:h,columns:l}=o.answer.cells;if(!Z(e,h[0],h[1]-h[0])||!Z(s,l[0],
l[1]-l[0]))return null;let a=o.answer.values[(e-h[0])*(l[1]-l[0])+s-l[0]];return Qn(a,{...o.frame,step:o.answer.step})}#l({
frame:t,at:e}){let s=this.#t.scene.frame;return!s||t===s?t===s:s.past||t.past?!1:s.table===t.table&&ue(t,s)&&performance.
now()-e<=vl}readPointed({section:t,row:e,column:s},n,o){let r={frame:o.number,section:t,...ti(n,e,s),own:!!o.past};to(this.#r,
o,r)||this.#i.ask(()=>this.#s.read(r),h=>{this.#r={answer:h,frame:o,at:performance.now()},this.#e.pointed()})}readInSight(t,e){
let{rows:s,columns:n}=B(t),{frame:o}=this.#t.scene,r=lt(t.plan,s[0],n[0]),h=lt(t.plan,s[1]-1,n[1]-1);if(!o||!r||!h)return;
let[l,a]=ht(t.plan),u=t.plan.fold>1||t.plan.wrap>1,f={frame:o.number,section:e,rows:u?eo(l):[r[0],h[0]+1],columns:u?eo(a):
[r[1],h[1]+1],own:!!o.past};El(f)>yl||to(this.#n,o,f)||this.#o.ask(()=>this.#s.read(f),d=>{this.#n={answer:d,frame:o,at:performance.
now()},this.#e.inCells()})}},Qn=(i,t)=>i===void 0||!t?null:{value:i,origin:t};function to(i,t,{section:e,rows:s,columns:n}){
let o=i?.answer.cells;return i?.frame===t&&o?.section===e&&String(o.rows)===String(s)&&String(o.columns)===String(n)}var eo=i=>[
0,i],El=({rows:i,columns:t})=>(i[1]-i[0])*(t[1]-t[0]);var so={wide:72,narrow:48},Ol=192,Le=4;function Ie(i,t,{narrow:e=!1,square:s=!1}={}){return s?Tl(i,t):Sl(i,t,e?so.narrow:
so.wide)}function ni({rows:i,cols:t},e){let s=Math.min(e.width/t,e.height/i),n=s>=4?Math.floor(s):s;return{left:0,top:0,
width:t*n,height:i*n}}function Sl(i,t,e){let s=0,n=0;return{places:i.map(({shape:r,rows:h})=>{let l=Ne(r)||h===0?12:h*ii(
Math.floor(e/h),1,8),a={left:0,top:s,width:t,height:l};return n=s+l,s=Math.ceil((n+4)/Le)*Le,a}),height:n}}function Tl(i,t){
let e=[],[s,n,o,r]=[0,0,0,0],h=null;for(let l of i){let a=Ne(l.shape)&&l.rows>0&&kl(l,h),u=a&&h?{width:h.width,height:12}:
Al(l,t);if(a)e.push({left:e.at(-1)?.left??0,top:r,...u});else{let d=l.rows===0;s>0&&(d||s+u.width>t)&&([s,n]=[0,o]),e.push(
{left:s,top:n,...u}),s=d?t:s+u.width+4,h=Ne(l.shape)?null:{section:l,width:u.width}}let f=e.at(-1);r=Math.ceil(((f?.top??
0)+u.height+4)/Le)*Le,o=Math.max(o,r)}return{places:e,height:Math.max(0,...e.map(l=>l.top+l.height))}}function Al({shape:i,
rows:t,cols:e},s){if(t===0)return{width:s,height:12};if(Ne(i))return{width:e*ii(Math.floor(s/e),1,12),height:12};let n=ii(
Math.floor(Math.min(Ol/t,s/e)),1,8);return{width:Math.min(s,e*n),height:t*n}}function kl({plan:i},t){let e=t?.section.plan;
return!i||!e?!1:i.columns.shown===e.columns.shown&&i.fold===e.fold&&i.wrap===e.wrap}var Ne=i=>i.length<2,ii=(i,t,e)=>Math.
min(Math.max(i,t),e);var oi={wide:576,narrow:384},io={wide:16,narrow:4},Ll=24,no=oi.wide;function oo(i,t){let e=t?io.narrow:io.wide;return{width:Math.
max(e,Math.floor(i/e)*e),height:t?oi.narrow:oi.wide,narrow:t}}function ro({width:i,narrow:t},e){return[i,t,e.table,e.kind,
e.width,e.height,e.settings.square].join()}function ho({narrow:i,...t},{sections:e,settings:s},n){if(n){let r=ni({rows:n.
height,cols:n.width},t);return{places:[r],height:r.height}}let[o]=e;if(e.length===1&&o?.plan&&o.rows>0){let h=o.shape.length<
2?{left:0,top:0,width:t.width,height:Ll}:ni(o,t);return{places:[h],height:h.height}}return Ie(e,t.width,{narrow:i,square:s.
square??!1})}var $e={version:-1,numbers:new Float64Array,steps:new Float64Array,orders:new Float64Array,calls:new Float64Array},lo=({
version:i,numbers:t})=>({version:i,first:t.length});function ao(i,{message:t,moments:e}){let{version:s,first:n,count:o}=t;
if(n>0&&(s!==i.version||n>i.numbers.length))return null;let r=(f,d)=>{let p=new Float64Array(o);return p.set(f.subarray(
0,n)),p.set(e.subarray(d*(o-n),(d+1)*(o-n)),n),p},{numbers:h,steps:l,orders:a,calls:u}=i;return{version:s,numbers:r(h,0),
steps:r(l,1),orders:r(a,2),calls:r(u,3)}}var co=({first:i,count:t},e)=>i<=t&&e===32*(t-i);function uo({calls:i},t,e){let s=-1,
n=1/0;for(let o=0;o<i.length;o+=1){let r=Number(i[o]),h=r<t?t-r:Math.max(0,r-e);(h<n||h===n&&r>e)&&([s,n]=[o,h])}return s}
function ri({numbers:i},t){let e=i.length-1;for(;e>=0&&Number(i[e])>t;)e-=1;return e}function fo({orders:i},t){let[e,s]=[
Math.max(0,t-1),Math.min(i.length-1,t+1)];return e<s?(Number(i[s])-Number(i[e]))/(s-e):1}function mo(i,t,e){return!i||i.source!==t||i.figure!==e?{source:t,figure:e,version:-1,first:0}:{source:t,figure:e,version:i.
version,first:Math.max(0,i.columns-4)}}function wo(i,{message:t,moments:e,figures:s}){let{source:n,figure:o,version:r,first:h,
columns:l,names:a,metrics:u}=t,f={source:n,figure:o,version:r,columns:l,names:a,metrics:u};if(h===0)return{...f,moments:e,
figures:s};if(!(i?.source===n&&i.figure===o&&i.version===r)||h>i.columns)return null;let p={first:h,before:i.columns,columns:l};
return{...f,moments:po(new Float64Array((5+u.length)*l),i.moments,e,p),figures:po(new Float32Array(a.length*l),i.figures,
s,p)}}function po(i,t,e,{first:s,before:n,columns:o}){for(let r=0;r*o<i.length;r+=1)i.set(t.subarray(r*n,r*n+s),r*o),i.set(
e.subarray(r*(o-s),(r+1)*(o-s)),r*o+s);return i}var Re=({figures:i,columns:t},e)=>i.subarray(e*t,(e+1)*t);function _e({moments:i,
columns:t}){return{first:i.subarray(0,t),last:i.subarray(t,2*t)}}function hi({moments:i,columns:t}){return{first:i.subarray(
2*t,3*t),last:i.subarray(3*t,4*t)}}function li({moments:i,columns:t},e){return i.subarray((5+e)*t,(5+e+1)*t)}var Il=16,tt=class{#s=new Map;wait(t){return new Promise(e=>{this.#s.set(t,[...this.#s.get(t)??[],e]);let[s]=this.#s.keys();
this.#s.size>Il&&s!==void 0&&this.settle(s,null)})}settle(t,e){let s=this.#s.get(t)??[];this.#s.delete(t);for(let n of s)
n(e)}clear(){for(let t of[...this.#s.keys()])this.settle(t,null)}},ze=class{#s=new tt;#t=new tt;#e=new tt;#i=new tt;#o=new tt;#r=new tt;values(t){
return this.#s.wait(go(t))}whole({table:t,section:e}){return this.#t.wait(`${e} ${t}`)}part(t,e){return this.#e.wait(`${t}\
 ${e}`)}columns({source:t,figure:e}){return this.#i.wait(`${t} ${e}`)}listing(){return this.#o.wait("")}frame(t){return this.#r.
wait(String(t))}valued(t,e){let{rows:s,columns:n,kept:o}=t,r=(s[1]-s[0])*(n[1]-n[0]),h=o&&e!==void 0&&e.byteLength===8*r;
this.#s.settle(go(t),h?{values:Wt(e),cells:t,step:t.step}:null)}wholeTold(t){this.#t.settle(`${t.section} ${t.table}`,t)}filed(t,e){
this.#e.settle(`${t.file} ${t.part}`,{message:t,bytes:e??new Uint8Array})}stripped(t,e,s){let{source:n,figure:o,first:r,
columns:h,names:l,metrics:a}=t,u=h-r,d=u>=0&&e?.byteLength===8*(5+a.length)*u&&s?.byteLength===4*l.length*u?{message:t,moments:Wt(
e),figures:$l(s)}:null;this.#i.settle(`${n} ${o}`,d)}listed(t,e){let s=e!==void 0&&co(t,e.byteLength);this.#o.settle("",
s?{message:t,moments:Wt(e)}:null)}recalled(t,e){this.#r.settle(String(t),e)}clear(){this.#s.clear(),this.#t.clear(),this.#e.
clear(),this.#i.clear(),this.#o.clear(),this.#r.clear()}},go=({frame:i,section:t,rows:e,columns:s,own:n})=>`${i} ${t} ${e}\
 ${s} ${n}`;function Wt(i){let t=new DataView(i.buffer,i.byteOffset,i.byteLength);return Float64Array.from({length:i.byteLength/
8},(e,s)=>t.getFloat64(8*s,!0))}function $l(i){let t=new DataView(i.buffer,i.byteOffset,i.byteLength);return Float32Array.
from({length:i.byteLength/4},(e,s)=>t.getFloat32(4*s,!0))}function z(i,t){let e=!1,s=null,n=()=>{e=!0,setTimeout(()=>{if(e=!1,!s)return;let{value:o}=s;s=null,i(o),n()},t)};return o=>{
if(e){s={value:o};return}i(o),n()}}var Rl=80,yo=.25,bo=4096,_l="Of the past only what the picture showed is kept.",zl=2,Ce=class{#s;#t=z(t=>this.#n(t),Rl);#e="";#i=null;#o="";constructor(t){
this.#s=t}get look(){return this.#i}get note(){return this.#o}follow(t,e,s){let n=s.sections[e];if(!n||!s.frame||n.shown>=
n.size)return this.close();if(s.frame.past){this.close(),this.#o=_l;return}this.#i&&!xo(this.#i.message,e,s.frame)&&this.#r();
let{rows:o,columns:r}=B(t),[h,l]=L(t.plan),a=u=>Math.min(bo,Math.max(1,Math.ceil(u*(1+2*yo)*devicePixelRatio)));this.#t(
{table:s.frame.table,section:e,rows:Mo(o,h),columns:Mo(r,l),height:Math.min(a(t.room.height),bo),width:Math.min(a(t.room.
width),Math.floor(2**20/a(t.room.height)))})}close(){this.#r(),this.#e&&this.#t(null)}take(t,e,s,n,o){let{frame:r}=n;if(!r||
r.past||!xo(t,o,r))return!1;this.#o=t.note;let{plan:h}=t,l=n.shown(o);if(!h||!e||!l)return!0;let[a,u]=ht(h);if(e.length<
a*u)return!0;let f=s!==null&&s.byteLength===8*a*u;return this.#i={message:t,shown:{...l,plan:h,rows:a,cols:u,indices:e,offset:0},
values:f?Wt(s):null},!0}covers(t){if(!this.#i)return!1;let{rows:e,columns:s}=B(t),{message:n,shown:o}=this.#i,r=Math.max(
1,zl/(t.px*devicePixelRatio));return[o.plan.rows,o.plan.columns].every(l=>Cl(l)<=r)&&vo(e,n.rows)&&vo(s,n.columns)}repeat(){
this.#e=""}#r(){this.#i=null,this.#o=""}#n(t){let e=t?JSON.stringify(t):"";e!==this.#e&&(this.#e=e,this.#s(t))}},xo=(i,t,e)=>i.
section===t&&i.table===e.table&&ue(i,e);function Mo([i,t],e){let s=Math.ceil(yo*(t-i));return[Math.max(0,i-s),Math.min(e,
t+s)]}var Cl=({units:i,shown:t,inner:e})=>e.reduce((s,[,,,n,o])=>Math.max(s,n/o),i/t),vo=(i,t)=>i[0]>=t[0]&&i[1]<=t[1];var Pl=16,Et=class{#s;#t="";constructor(t){this.#s=t}show(t){let e=[...new Set(t.map(({x:o,y:r})=>`translate(${Math.round(
o)}px, ${Math.round(r)}px)`))],s=e.join();if(s===this.#t)return;this.#t=s;for(let o of this.#s.querySelectorAll(":scope \
> .beholder-diamond"))o.remove();let n=e.map(o=>{let r=c("span","beholder-diamond",{"aria-hidden":"true"},[T("diamond",Pl)]);
return r.style.transform=o,r});this.#s.append(...n)}};function Eo(i,t,{x:e,y:s},{rows:n,columns:o,indices:r,offset:h},l){let a=o.length,u=$-1;for(let f=0;f<n.length;f+=1){let d=n[f]??
$,p=(s+f)*t+e;if(d===u&&d!==$){i.copyWithin(p,p-t,p-t+a);continue}if(u=d,d===$)continue;let w=h+d;for(let g=0;g<a;g+=1){
let v=o[g];v!==$&&(i[p+g]=l[r[w+v]])}}}var Ot=class{#s;#t=null;#e=new Uint32Array;constructor(t){this.#s=t.getContext("2d",{willReadFrequently:!0})}get context(){
return this.#s}get width(){return this.#t?.width??0}get height(){return this.#t?.height??0}begin(t,e){let{canvas:s}=this.#s;
(s.width!==t||s.height!==e)&&Object.assign(s,{width:t,height:e}),!this.#t||this.width!==t||this.height!==e?(this.#t=new ImageData(
Math.max(1,t),Math.max(1,e)),this.#e=new Uint32Array(this.#t.data.buffer)):this.#e.fill(0)}fill(t,e,s){Eo(this.#e,this.width,
t,e,s)}show(){this.#t&&this.#s.putImageData(this.#t,0,0)}showPart(t,e,s,n){this.#t&&this.#s.putImageData(this.#t,0,0,t,e,
s,n)}};function Pe({rows:i,cols:t},{left:e,top:s,width:n,height:o},r){let[h,l]=[Math.max(0,e),Math.max(0,s)],[a,u]=[Math.
min(r.width,e+n),Math.min(r.height,s+o)];if(a<=h||u<=l||i===0||t===0)return null;let f=Js(i,o,l-s,u-l);for(let d=0;d<f.length;d+=
1)f[d]=(f[d]??0)*t;return{area:{x:h,y:l},rows:f,columns:Js(t,n,h-e,a-h)}}function ai(i,t,e,s){let n=F(i),o=Un(t),[r,h]=L(
t);return{area:{x:0,y:0},rows:h===0?new Int32Array:Oo(n.rows,i.top,e,s.height,r,o.row),columns:Oo(n.columns,i.left,e,s.width,
h,o.column)}}function Oo(i,t,e,s,n,o){let r=new Int32Array(s),[h,l]=[$,$];for(let a=0;a<s;a+=1){let u=Ht(i,t+(a+.5)/e);u!==
h&&([h,l]=[u,u<0||u>=n?$:o(u)]),r[a]=l}return r}var So=32,Dl=4,Fl=-2,De=class{#s=c("canvas","beholder-overview-picture");#t=c("div","beholder-overview-window");#e=new Ot(
this.#s);#i;#o=new Set;#r=1;#n=1;constructor(t,e){this.el=c("div","beholder-overview",{"aria-hidden":"true",hidden:""},[
this.#s,this.#t]),this.#i=new Et(this.el);let s=n=>{let o=this.#s.getBoundingClientRect();t((n.clientY-o.top)/Math.max(1,
o.height)*this.#r)};this.el.addEventListener("pointerdown",n=>{this.el.setPointerCapture(n.pointerId),s(n)},{signal:e}),
this.el.addEventListener("pointermove",n=>n.buttons&&s(n),{signal:e})}mark(t){this.#o=t}paint(t,e,{width:s,content:n,height:o}){
this.#r=Math.max(1,n),this.#n=o;let r=n>o;if(this.el.hidden=!r,!r)return;let h={width:So,height:Math.round(o)};this.#e.begin(
h.width,h.height);let[l,a]=[So/s,o/n];e.forEach((f,d)=>{let p=t.sections[d],w=Math.round(f.top*a),g={left:Math.round(f.left*
l),top:w,width:Math.max(1,Math.round(f.width*l)),height:Math.max(1,Math.round((f.top+f.height)*a)-w)},v=p&&Pe(p,g,h);if(!v)
return;let{area:S,...R}=v,nt=t.offsets[d]??0;this.#e.fill(S,{...R,indices:t.indices,offset:nt},t.pixels(d))}),this.#e.show();
let u=e.filter((f,d)=>this.#o.has(t.sections[d]?.name??""));this.#i.show(u.map(f=>({x:Fl,y:(f.top+f.height/2)*a})))}frame(t,e){
let s=this.#n/this.#r;this.#t.style.top=`${t*s}px`,this.#t.style.height=`${Math.max(Dl,e*s)}px`}};var ui=24,fi=48,Hl=.179,Ul=8,Wl=.7;function To(i,t,e,{ratio:s,font:n,reach:o}){let{rows:r,columns:h}=B(t),l=F(t),{px:a}=t;
if(a<ui)return;let u=a>=fi,f=Math.min(12,Math.max(8,a/3.4));i.save(),i.scale(s,s),i.textAlign="center",i.textBaseline="m\
iddle";for(let d=r[0];d<r[1];d+=1){let p=D(l.rows,d)-t.top+a/2;for(let w=h[0];w<h[1];w+=1){let g=e(d,w);if(!g)continue;let v=D(
l.columns,w)-t.left+a/2,{ink:S,isAmple:R}=Bl(g.color);i.fillStyle=S,g.value!==null&&(i.font=`500 ${f}px ${n}`,i.fillText(
un(g.value,o),v,u?p+a/6:p,a-2)),u&&(i.globalAlpha=R?Wl:1,i.font=`10px ${n}`,i.fillText(g.index.join(","),v,p-a/5,a-4),i.
globalAlpha=1)}}i.restore()}function Bl(i){let t=.2126*ci(i&255)+.7152*ci(i>>8&255)+.0722*ci(i>>16&255),e=t>Hl,s=e?(t+.05)/
.05:1.05/(t+.05);return{ink:e?"#000":"#fff",isAmple:s>Ul}}function ci(i){let t=i/255;return t<=.04045?t/12.92:((t+.055)/
1.055)**2.4}var Fe=class{canvas=c("canvas","beholder-canvas",{role:"img",hidden:""});note=c("div","beholder-lens-note",{hidden:""});#s=new Ot(
this.canvas);#t;#e;constructor(t,e,s){this.#t=t,this.#e=e,this.overview=s}name(t,e){this.canvas.dataset.frame=String(t.number),
this.canvas.dataset.step=String(t.step??""),this.canvas.hidden=!e;let s=dn(t);e&&this.canvas.getAttribute("aria-label")!==
s&&this.canvas.setAttribute("aria-label",s)}draw(){let{width:t,height:e,content:s}=this.#t.size;if(!this.#t.scene.frame||
t===0||this.canvas.hidden)return;let n=devicePixelRatio,o={width:Math.round(t*n),height:Math.round(e*n)};if(this.canvas.
style.width=`${t}px`,this.canvas.style.height=`${e}px`,this.#s.begin(o.width,o.height),this.#t.image)return this.#o(this.#t.
image,n);this.#t.zoom?this.#n(this.#t.zoom,o,n):this.#r(o,n),this.overview.paint(this.#t.scene,this.#t.places,{width:t,content:s,
height:e}),this.overview.frame(...this.#i())}#i(){let t=this.#t.zoom&&this.#t.places[this.#t.zoom.section];if(!this.#t.zoom||
!t)return[this.#t.scrolled,this.#t.size.height];let{rows:e}=B(this.#t.zoom.view),[s]=L(this.#t.zoom.view.plan);return[t.
top+e[0]/s*t.height,(e[1]-e[0])/s*t.height]}#o(t,e){let[s]=this.#t.places;if(!s)return;let{context:n}=this.#s;n.clearRect(
0,0,n.canvas.width,n.canvas.height),n.imageSmoothingEnabled=s.width<t.width,n.drawImage(t,0,0,s.width*e,s.height*e)}#r(t,e){
let s=this.#t.scrolled;this.#t.places.forEach((n,o)=>{let r=this.#t.scene.sections[o],h=Math.round((n.top-s)*e),l=Math.round(
n.left*e),a={width:Math.round(n.width*e),height:Math.round(n.height*e)},u=r?.plan&&Pe(r,{left:l,top:h,...a},t);if(!u)return;
let{area:f,...d}=u,p=this.#t.scene.offsets[o]??0;this.#s.fill(f,{...d,indices:this.#t.scene.indices,offset:p},this.#t.scene.
pixels(o))}),this.#s.show()}#n({section:t,view:e},s,n){let o=this.#t.scene.shown(t);if(!o)return;this.#h(o,e,s,n);let r=this.#t.
lens.look,h=this.#t.sampling!=="none";h&&!this.#t.lens.covers(e)?(this.#s.show(),Wn(this.#s.context,n),r&&this.#l(r.shown,
e,s,n)):(r&&this.#h({...r.shown,pixels:o.pixels},e,s,n),this.#s.show()),this.note.hidden=!h||this.#t.lens.note==="",m(this.
note,this.#t.lens.note),this.#a(e,t,n)}#h(t,e,s,n){let{area:o,...r}=ai(e,t.plan,n,s);this.#s.fill(o,{...r,indices:t.indices,
offset:t.offset},t.pixels)}#l(t,e,s,n){let{rows:o,columns:r}=ai(e,t.plan,n,s),[h,l]=Qs(o),[a,u]=Qs(r);l<=h||u<=a||(this.#h(
t,e,s,n),this.#s.showPart(a,h,u-a,l-h))}#a(t,e,s){if(t.px<ui)return;let n=this.#t.scene.scale(e),o=n?Math.max(Math.abs(n.
low),Math.abs(n.high)):1,r=getComputedStyle(this.canvas).fontFamily;To(this.#s.context,t,(h,l)=>this.#f(e,h,l),{ratio:s,
font:r,reach:o}),this.#t.sampling==="none"&&this.#e.readInSight(t,e)}#f(t,e,s){let n=this.#t.targetAt(t,e,s),o=n&&this.#t.
shownOf(n);if(!n||!o)return null;let{row:r,column:h}=n;if(!n.lens&&this.#t.sampling!=="none")return null;let a=o.indices[o.
offset+r*o.cols+h]??0;return{value:this.#e.inCell(n)?.value??null,index:ve(o.plan,r,h),color:o.pixels[a]??0}}};var Ao=16,jl=56,ko=12,Lo=8,He=class{#s=c("canvas","beholder-loupe",{"aria-hidden":"true"});#t=c("bdi","");#e=c("div","be\
holder-inspected-value");#i=c("div","beholder-inspected-of");#o={width:0,height:0};#r=null;constructor(t){let e=c("div",
"beholder-inspected-name",{},[this.#t]),s=c("div","beholder-inspected",{},[e,this.#e,this.#i]);this.el=c("div","beholder\
-inspector",{role:"tooltip",hidden:"",id:P("inspector")},[this.#s,s]);let n=new ResizeObserver(o=>this.#n(o));n.observe(
this.el,{box:"border-box"}),t.addEventListener("abort",()=>n.disconnect())}show({name:t,index:e,value:s,near:n,exact:o,of:r,
around:h}){let l=zt(s,o?0:n);this.el.hidden=!1,Object.assign(this.el.dataset,{section:t,index:e.join(","),value:l,exact:String(
o)}),m(this.#t,`${t}[${e.join(", ")}]`),m(this.#e,`${o||!Number.isFinite(s)?"":"about "}${Q(l)}`),m(this.#i,r),this.#h(h)}hide(){
this.el.hidden=!0;for(let t of[this.#t,this.#e,this.#i])m(t,"");for(let t of["section","index","value","exact"])delete this.
el.dataset[t]}place(t,e){this.#r={cell:t,room:e};let{width:s,height:n}=this.#o,o=t.left+t.width+ko,r=t.top+t.height+Lo,h=o+
s<=e.width?o:Math.max(0,t.left-ko-s),l=r+n<=e.height?r:Math.max(0,t.top-Lo-n);this.el.style.setProperty("--beholder-at",
`${Math.round(h)}px ${Math.round(l)}px`)}#n(t){let e=t.at(-1)?.borderBoxSize[0];!e||e.blockSize===0||(this.#o={width:e.inlineSize,
height:e.blockSize},this.#r&&this.place(this.#r.cell,this.#r.room))}#h({rows:t,columns:e,pixels:s,at:n}){let o=devicePixelRatio,
h=this.el.closest("[data-size='narrow']")!==null?Math.min(Ao,Math.floor(jl/Math.max(t,e))):Ao,[l,a]=[e*h*o,t*h*o].map(Math.
round),u=this.#s;(u.width!==l||u.height!==a)&&(Object.assign(u,{width:l,height:a}),Object.assign(u.style,{width:`${e*h}p\
x`,height:`${t*h}px`}));let f=u.getContext("2d");f.setTransform(o,0,0,o,0,0),f.clearRect(0,0,e*h,t*h),s.forEach((w,g)=>{
w!==null&&(f.fillStyle=`rgb(${w&255} ${w>>8&255} ${w>>16&255})`,f.fillRect(g%e*h,Math.floor(g/e)*h,h,h))});let[d,p]=n;for(let[
w,g]of[["#000",3],["#fff",1]])f.strokeStyle=w,f.lineWidth=g,f.strokeRect(p*h+2,d*h+2,h-4,h-4)}};var Gl=60,We=class{outline=c("div","beholder-outline",{hidden:""});inspector;target=null;pointed=null;#s;#t;#e;#i;#o=-1;#r=null;#n;constructor(t,e,s,n,o){
this.inspector=new He(o),o.addEventListener("abort",()=>clearTimeout(this.#n)),this.#s=t,this.#t=e,this.#e=s,this.#i=n}section(t){
this.#o=t,t>=0&&this.set(null),this.outlineNow()}keep(t){this.target=this.#a(t)}stayIn(t){this.target?.section!==t&&(this.
target=null)}look(){this.target&&(this.target=this.#f(this.target)),this.refresh()}middle(){let t=this.#h(),[e,s]=t?[t.left+
t.width/2,t.top+t.height/2]:[-1,-1],{width:n,height:o}=this.#t.size;return Z(e,0,n)&&Z(s,0,o)?[e,s]:this.#t.middle()}#h(){
return this.target&&this.pointed&&this.#t.cellPlace(this.target,this.pointed)}step(t,e){let s=this.target??this.#l(),n=s&&
this.#t.shownOf(s);if(!s||!n)return;if(this.target&&this.#t.zoom)return this.#u(t,e);let o=_(s.row+(this.target?t:0),0,n.
rows-1),r=_(s.column+(this.target?e:0),0,n.cols-1);this.set({...s,row:o,column:r}),this.#m()}#l(){return this.#t.zoom?this.#t.
targetUnder(...this.#t.middle()):this.#t.firstIn(0)}jump(t){if(this.#t.zoom)return;let e=this.target?.section??-1;for(let s=e+
t;s>=0&&s<this.#t.places.length;s+=Math.sign(t)){let n=this.#t.firstIn(s);if(n?.section===s)return this.set(n),this.#m()}}end(t){
if(this.#t.zoom)return;let e=this.#t.scene.sections.flatMap((h,l)=>this.#t.scene.shown(l)?[l]:[]),s=t?e.at(-1):e[0],n=s===
void 0?null:this.#t.scene.shown(s);if(s===void 0||!n)return;let[o,r]=t?[n.rows-1,n.cols-1]:[0,0];this.set({section:s,row:o,
column:r,lens:!1}),this.#m()}#a(t){let e=this.target;if(!e||!t)return null;let[s,n]=[t.sections[e.section],this.#t.scene.
sections[e.section]];return s?.name===n?.name&&s?.rows===n?.rows&&s?.cols===n?.cols?e:null}#f(t){return(t.at&&this.#t.targetAt(
t.section,...t.at))??t}#u(t,e){if(!this.#t.zoom||!this.target||!this.pointed)return;let{section:s,view:n}=this.#t.zoom,[
o,r]=X(n.plan,this.pointed.index),[h,l]=L(n.plan),a={down:_(o+t,0,h-1),along:_(r+e,0,l-1)},u=F(n),[f,d]=[D(u.columns,a.along)-
n.left,D(u.rows,a.down)-n.top],p=(v,S)=>Math.min(0,v)+Math.max(0,v+n.px-S),[w,g]=[p(f,n.room.width),p(d,n.room.height)];
(w||g)&&this.#i.pan(w,g),this.set(this.#t.targetAt(s,a.down,a.along))}set(t){this.target=t,t&&(this.#o=-1),this.refresh()}refresh(){
let t=this.target,e=t&&this.#t.shownOf(t),{frame:s}=this.#t.scene;if(!t||!e||!s||t.row>=e.rows||t.column>=e.cols){let u=this.
pointed!==null;this.pointed=null,this.inspector.hide(),this.outlineNow(),u&&this.#i.pointed(null);return}let n=t.lens&&this.#t.
lens.look?.message||s,{section:o,row:r,column:h}=t;this.pointed=Gn(e,o,r,h,this.#e.ofPointed(t),n);let l=this.#h(),a=this.#p();
this.inspector.show(this.pointed),l&&this.inspector.place(l,a),this.#w(l),this.#i.pointed(this.pointed),t.lens||this.#c(
t)}#c(t){if(this.#r&&Vl(this.#r,t)){this.#n||this.#d();return}this.#r=t,clearTimeout(this.#n),this.#n=setTimeout(()=>{this.#n=
void 0,this.#d()},Gl)}#d(){let t=this.target,e=t&&!t.lens&&this.#t.shownOf(t),{frame:s}=this.#t.scene;t&&e&&s&&this.#e.readPointed(
t,e,s)}follow(){let t=this.#h();t&&this.inspector.place(t,this.#p()),this.outlineNow()}#p(){return{width:this.#s.clientWidth,
height:this.#t.size.height}}outlineNow(){this.#w(this.#h())}#w(t){let e=this.#t.places[this.#o],s=e&&!this.#t.zoom?{...e,
top:e.top-this.#t.scrolled}:null,n=t??s;if(this.outline.hidden=!n,!n)return;let{style:o}=this.outline;o.transform=`trans\
late(${n.left}px, ${n.top}px)`,o.width=`${n.width}px`,o.height=`${n.height}px`}#m(){let t=this.#h();!t||this.#t.zoom||(t.
top<0?this.#t.scrolled=this.#t.scrolled+t.top-4:t.top+t.height>this.#t.size.height&&(this.#t.scrolled=this.#t.scrolled+t.
top+t.height-this.#t.size.height+4))}},Vl=(i,t)=>i.section===t.section&&i.row===t.row&&i.column===t.column&&i.lens===t.lens;function di(i){let t=[0],e=0;for(let{rows:s,cols:n}of i)e+=s*n,t.push(e);return t}function No(i,t,e){let s=di(t).at(-1)??
0,n=e===1?s:t.reduce((l,{rows:a,cols:u})=>l+Be(a,e)*Be(u,e),0);if(i.length<n)throw new Error(`${i.length} cells, where t\
here should be ${n}`);if(e===1)return i;let o=new Uint8Array(s),[r,h]=[0,0];for(let{rows:l,cols:a}of t){let u=Be(a,e);for(let f=0;f<
l;f+=1,h+=a){let d=r+Math.floor(f/e)*u;for(let p=0;p<a;p+=1)o[h+p]=i[d+Math.floor(p/e)]??0}r+=Be(l,e)*u}return o}var Be=(i,t)=>Math.
ceil(i/t);var je=class{frame=null;indices=new Uint8Array;offsets=[0];#s=new Uint8Array;#t=null;#e=[];get sections(){return this.frame?.
sections??[]}get palette(){return this.#t?.palette??this.#s}take(t,{indices:e,palette:s}){this.indices=No(e,t.sections,t.
coarse),this.offsets=di(t.sections),this.frame=t,this.#s=s,this.#e=[]}recolor(t){this.#t=t,this.#e=[]}scale(t){let e=this.
sections[t],s=e?gt(e):null;return e&&s&&this.#t?this.#t.scale(s,e):s}pixels(t){let e=this.#e[t];if(e)return e;let s=this.
sections[t],n=ie(this.palette,s?gt(s):null,this.scale(t));return this.#e[t]=n,n}levels(t){return this.indices.subarray(this.
offsets[t],this.offsets[t+1])}shown(t){let e=this.sections[t];if(!e?.plan||e.rows*e.cols===0)return null;let{name:s,plan:n,
rows:o,cols:r}=e,h=this.offsets[t]??0,[l,a]=[gt(e),this.pixels(t)];return{name:s,plan:n,rows:o,cols:r,indices:this.indices,
offset:h,scale:l,pixels:a}}};var Ge=class{scene=new je;places=[];size={width:0,height:no,content:0};zoom=null;image=null;#s;constructor(t,e){this.#s=
t,this.lens=e}get scrolled(){return this.#s.scrollTop}set scrolled(t){this.#s.scrollTop=t}get sampling(){let t=this.zoom&&
this.scene.sections[this.zoom.section];return!this.zoom||!t||t.shown>=t.size||this.scene.frame?.past?"none":this.lens.covers(
this.zoom.view)?"here":"waiting"}colors(t){let e=new Uint8Array(768);return this.scene.pixels(t).forEach((s,n)=>{e.set([
s&255,s>>8&255,s>>16&255],3*n)}),e}clear(t){this.scene.frame=t,this.scene.indices=new Uint8Array,this.image=null,this.places=
[]}room(){return{width:this.size.width,height:this.size.height}}middle(){return[this.size.width/2,this.size.height/2]}targetUnder(t,e){
if(this.zoom){let{view:a,section:u}=this.zoom,{rows:f,columns:d}=F(a),[p,w]=[Ht(f,a.top+e),Ht(d,a.left+t)];return p<0||w<
0?null:this.targetAt(u,p,w)}let s=e+this.scrolled,n=this.places.findIndex(a=>Z(s,a.top,a.height)&&Z(t,a.left,a.width)),[
o,r]=[this.places[n],this.scene.shown(n)];if(!o||!r)return null;let h=_(Math.floor((s-o.top)*r.rows/o.height),0,r.rows-1),
l=_(Math.floor((t-o.left)*r.cols/o.width),0,r.cols-1);return{section:n,row:h,column:l,lens:!1}}targetAt(t,e,s){let n=this.
scene.sections[t]?.plan;if(!n)return null;let[o,r]=L(n);if(e>=o||s>=r)return null;let h=this.lens.look,l=h?.message.section===
t?lt(h.shown.plan,e,s):null,a=l??lt(n,e,s);return a&&{section:t,row:a[0],column:a[1],lens:!!l,at:[e,s]}}targetOf(t,e){let{
plan:s,shape:n=[]}=this.scene.sections[t]??{},o=e.length===n.length&&e.every((h,l)=>h<Number(n[l])),r=s&&o?lt(s,...X(s,e)):
null;return r&&{section:t,row:r[0],column:r[1],lens:!1}}shownOf(t){let e=this.scene.shown(t.section),s=t.lens?this.lens.
look:null;return t.lens&&!s?null:s&&e?{...s.shown,pixels:e.pixels}:e}firstIn(t){for(let e=Math.max(0,t);e<this.scene.sections.
length;e+=1)if(this.scene.shown(e))return{section:e,row:0,column:0,lens:!1};return null}nearest(t){let e=t+this.scrolled,
s=this.places.findIndex(n=>e<n.top+n.height+4);return s<0?this.places.length-1:s}cellPlace(t,e){if(this.zoom){let{view:h}=this.
zoom,l=F(h),[a,u]=X(h.plan,e.index),f=Math.max(h.px,3);return{left:D(l.columns,u)-h.left,top:D(l.rows,a)-h.top,width:f,height:f}}
let s=this.places[t.section],n=this.scene.shown(t.section);if(!s||!n)return null;let[o,r]=[s.width/n.cols,s.height/n.rows];
return{left:s.left+t.column*o,top:s.top+t.row*r-this.scrolled,width:Math.max(3,o),height:Math.max(3,r)}}};var Kl={ArrowLeft:i=>i.step(0,-1),ArrowRight:i=>i.step(0,1),ArrowUp:i=>i.step(-1,0),ArrowDown:i=>i.step(1,0),PageUp:i=>i.
jump(-1),PageDown:i=>i.jump(1),Home:i=>i.end(!1),End:i=>i.end(!0),"+":i=>i.zoomIn(),"=":i=>i.zoomIn(),"-":i=>i.zoomOut(),
0:i=>i.fit()},Ve=class{#s;#t;#e=new Map;#i=!1;constructor(t,e,s){this.#s=t,this.#t=e;let n=((o,r)=>t.addEventListener(o,
r,{signal:s,passive:!1}));n("wheel",o=>this.#r(o)),n("pointerdown",o=>this.#h(o)),n("pointermove",o=>this.#l(o)),n("poin\
terup",o=>this.#f(o)),n("pointercancel",o=>this.#e.delete(o.pointerId)),n("pointerleave",({pointerType:o})=>o!=="touch"&&
e.leave()),n("dblclick",()=>e.fit()),n("keydown",o=>this.#u(o))}#o({clientX:t,clientY:e}){let s=this.#s.getBoundingClientRect();
return{x:t-s.left,y:e-s.top}}#r(t){if(!t.ctrlKey&&!t.metaKey&&document.activeElement!==this.#s&&!this.#n())return;t.preventDefault();
let{x:e,y:s}=this.#o(t),n=t.deltaMode===WheelEvent.DOM_DELTA_PIXEL?t.deltaY:t.deltaY*40;this.#t.zoomBy(-n/120,e,s)}#n(){
let t=this.#s.getRootNode();return t instanceof ShadowRoot&&t.activeElement===this.#s}#h(t){t.button===0&&(this.#e.set(t.
pointerId,this.#o(t)),this.#i=!1,this.#t.isZoomed()&&this.#s.setPointerCapture(t.pointerId))}#l(t){let{x:e,y:s}=this.#o(
t),n=this.#e.get(t.pointerId);if(!n)return t.pointerType==="touch"||this.#t.hover(e,s);let o=[...this.#e].filter(([h])=>h!==
t.pointerId).map(([,h])=>h),[r]=o;if(r)this.#a(n,{x:e,y:s},r);else if(this.#i||Math.hypot(e-n.x,s-n.y)>3){if(!this.#t.isZoomed())
return;this.#t.pan(n.x-e,n.y-s)}else return;this.#i=!0,this.#e.set(t.pointerId,{x:e,y:s})}#a(t,e,s){let n=Math.hypot(e.x-
s.x,e.y-s.y)/Math.max(1,Math.hypot(t.x-s.x,t.y-s.y));this.#t.zoomBy(Math.log2(n),(e.x+s.x)/2,(e.y+s.y)/2)}#f(t){let e=this.#e.
delete(t.pointerId),{x:s,y:n}=this.#o(t);e&&!this.#i&&this.#e.size===0&&this.#t.hover(s,n)}#u(t){if(t.ctrlKey||t.metaKey||
t.altKey||t.target!==this.#s)return;let e=Kl[t.key];(t.key==="Escape"?!this.#t.escape():!e)||(e?.(this.#t),t.preventDefault(),
t.stopPropagation())}};var Ke=class{#s;#t;#e;#i;#o=0;constructor(t,e,s,n){this.#s=t,this.#t=e,this.#e=s,this.#i=n}set(t){let e=this.#e.zoom,{scrolled:s}=this.#e;
this.#e.zoom=t,this.#s.classList.toggle("beholder-zoomed",t!==null),t?(e||(this.#o=s),this.#e.lens.follow(t.view,t.section,
this.#e.scene)):this.#e.lens.close(),this.fitSheet(),!t&&e&&(this.#e.scrolled=this.#o),this.#i()}resize(){let{zoom:t}=this.#e;
t&&(this.#e.zoom={...t,view:Zn(t.view,this.#e.room())}),this.fitSheet()}fitSheet(){this.#t.style.height=this.#e.zoom?"10\
0%":`${Math.max(this.#e.size.content,1)}px`}by(t,e,s){let{zoom:n}=this.#e;if(n){let o=Yn(n.view,t,{x:e,y:s});this.set(o&&
{...n,view:o})}else t>0&&this.#r(t,e,s)}pan(t,e){this.#e.zoom&&this.set({...this.#e.zoom,view:Xn(this.#e.zoom.view,t,e)})}goTo(t,e){
let s=this.#e.scene.sections[t];if(!s?.plan||!this.#e.size.width)return;let[n,o]=X(s.plan,e),r=this.#e.room(),h={x:r.width/
2,y:r.height/2},l=Ae(s.plan,r,{down:n+.5,along:o+.5},fi,h);this.set({section:t,view:l})}enter(t){let e=this.#e.scene.shown(
t)?.plan;if(!e||!this.#e.size.width)return!1;let s=this.#e.room(),[n,o]=L(e),r=Ut(e,s),h=n*r<=s.height,l={x:s.width/2,y:h?
s.height/2:0};return this.set({section:t,view:Ae(e,s,{down:h?n/2:0,along:o/2},r,l)}),!0}#r(t,e,s){let n=this.#e.targetUnder(
e,s)??this.#e.firstIn(this.#e.nearest(s)),o=n&&this.#e.scene.sections[n.section]?.plan;if(!n||!o)return;let r=this.#e.room(),
h=this.#e.scene.shown(n.section);if(!this.#e.places[n.section]||!h)return;let[l,a]=Ks(o,n.row,n.column),u=Ut(o,r)*ei(o,r)**
t;this.set({section:n.section,view:Ae(o,r,{down:l+.5,along:a+.5},u,{x:e,y:s})})}keep(){if(!this.#e.zoom)return;let{view:t,
section:e}=this.#e.zoom,s=this.#e.scene.sections[e]?.plan;if(!(s&&String(L(s))===String(L(t.plan))))return this.set(null);
this.#e.zoom={section:e,view:{...t,plan:s}},this.#e.lens.follow(t,e,this.#e.scene)}};var qe=class{#s;#t=c("div","beholder-words");#e=c("div","beholder-scroller",{tabindex:"0",role:"group","aria-label":"Pic\
ture"});#i;#o;#r;#n;#h;#l="";constructor(t,e,s){this.#s=e,this.#i=new Ge(this.#e,new Ce(f=>t.look(f)));let n={pointed:()=>this.#n.
refresh(),inCells:()=>this.#r.draw()};this.#o=new ke(t,this.#i,n,s);let o=new De(f=>{this.#i.scrolled=f-this.height/2},s);
this.#r=new Fe(this.#i,this.#o,o);let r=c("div","beholder-sheet",{},[this.#r.canvas]);this.#e.append(r),this.el=c("div",
"beholder-stage");let h={pointed:f=>e.pointed(f),pan:(f,d)=>this.pan(f,d)};this.#n=new We(this.el,this.#i,this.#o,h,s),this.#h=
new Ke(this.el,r,this.#i,()=>this.#c());let{outline:l,inspector:a}=this.#n,u=c("div","beholder-glass",{},[l,this.#r.note]);
this.el.append(this.#e,u,this.#t),this.#e.setAttribute("aria-describedby",a.el.id),this.#a(s)}#a(t){this.#e.addEventListener(
"scroll",()=>this.#d(),{signal:t}),new Ve(this.#e,this,t);let e=new ResizeObserver(()=>this.#u());e.observe(this.el),t.addEventListener(
"abort",()=>{e.disconnect(),this.#i.zoom&&this.#i.lens.close()})}get inspector(){return this.#n.inspector.el}get overview(){
return this.#r.overview.el}get places(){return this.#i.places}get height(){return this.#i.size.height}get width(){return this.#i.
size.width}get scrollTop(){return this.#i.zoom?0:this.#i.scrolled}set scrollTop(t){this.#i.scrolled=t}get pointed(){return this.#n.
pointed}get zoom(){if(!this.#i.zoom)return null;let{section:t,view:e}=this.#i.zoom;return{section:t,px:e.px,...B(e),lens:this.#i.
sampling,note:this.#i.lens.note}}levels(t){return this.#i.scene.levels(t)}colors(t){return this.#i.colors(t)}scale(t){return this.#i.
scene.scale(t)}paint(t,e){if(this.#r.name(t,e!==null),this.#t.hidden=e!==null,m(this.#t,t.text),!e)return this.#p(t);this.#i.
image=e.bitmap&&Bn(e.bitmap);let s=this.#i.scene.frame;this.#i.scene.take(t,e),this.#h.keep(),this.#n.keep(s),this.#u(),
this.#f()}say(t){m(this.#t,t)}recolor(t){this.#i.scene.recolor(t),this.#f()}look(t,e,s){let{zoom:n,lens:o,scene:r}=this.#i;
!n||!o.take(t,e,s,r,n.section)||(this.#r.draw(),this.#n.look(),this.#s.zoomed())}greeted(){this.#i.lens.repeat(),this.#h.
keep()}point(t){this.#n.section(t)}mark(t){this.#r.overview.mark(t),this.#r.draw()}reveal(t){let e=this.places[t];!e||this.
zoom||(this.scrollTop=e.top+Math.min(0,(e.height-this.height)/2))}lead(t,e){this.fit(),this.reveal(t);let s=e&&this.#i.targetOf(
t,e);s?this.#n.set(s):this.point(t)}goTo(t,e){let s=this.#i.scene.sections[t]?.plan;!s||!this.width||(this.#h.goTo(t,e),
this.#n.set(this.#i.targetAt(t,...X(s,e))))}enter(t){return this.#h.enter(t)}zoomIn(){this.zoomBy(1,...this.#n.middle())}zoomOut(){
this.zoomBy(-1,...this.#n.middle())}fit(){this.#i.zoom&&this.#h.set(null)}isZoomed(){return this.#i.zoom!==null}hover(t,e){
this.#n.set(this.#i.targetUnder(t,e))}leave(){this.#n.set(null)}zoomBy(t,e,s){this.#h.by(t,e,s),this.#n.target&&this.hover(
e,s)}pan(t,e){this.#h.pan(t,e)}step(t,e){this.#n.step(t,e)}jump(t){this.#n.jump(t)}end(t){this.#n.end(t)}escape(){if(this.#n.
target)this.#n.set(null);else if(this.#i.zoom)this.#h.set(null);else return!1;return!0}#f(){this.#r.draw(),this.#n.look()}#u(){
let{clientWidth:t}=this.el,{frame:e}=this.#i.scene;if(!e||t===0)return;let s=oo(t,this.el.closest("[data-size='narrow']")!==
null),n=ro(s,e);if(n===this.#l)return;this.#l=n;let{places:o,height:r}=ho(s,e,this.#i.image);this.#i.places=o,this.#i.size=
{width:s.width,height:s.height,content:r},this.#e.style.width=`${s.width}px`,this.#e.style.height=`${s.height}px`,this.#h.
resize(),this.#s.arranged(),this.#f()}#c(){this.#i.zoom||(this.#o.leave(),this.#r.note.hidden=!0),this.#n.stayIn(this.#i.
zoom?.section??-1),this.#f(),this.#s.zoomed()}#d(){this.#r.draw(),this.#n.follow(),this.#s.scrolled()}#p(t){this.#i.clear(
t),this.#l="",this.#i.zoom&&this.#h.set(null),this.#n.set(null),this.overview.hidden=!0,this.#s.arranged()}};var Ye=O({value:x,label:x}),St=A(Ye),ql=A(x),Yl=4,Xl=252;function pi(i){let t=C(i)?i:{},e=C(t.ranges)?t.ranges:{},s=C(t.
palette)?t.palette:{},n=o=>M(o)?o:-1;return{values:St(t.values)?t.values:[],ranks:St(t.ranks)?t.ranks:[],modes:St(t.modes)?
t.modes:[],scalings:St(t.scalings)?t.scalings:[],colormaps:St(t.colormaps)?t.colormaps:[],holds:St(t.holds)?t.holds:[],ranges:{
window:G(e.window)?e.window:null,rate:G(e.rate)?e.rate:null},select_length:M(t.select_length)?t.select_length:null,palette:{
nan:n(s.nan),posinf:n(s.posinf),neginf:n(s.neginf),first:M(s.first_level)?s.first_level:Yl,levels:M(s.levels)?s.levels:Xl},
colors:C(t.colors)?Zl(t.colors):{},diverging:ql(t.diverging)?t.diverging:[]}}function Zl(i){return Object.fromEntries(Object.
entries(i).flatMap(([t,e])=>x(e)?[[t,e]]:[]))}var Bt={values:x,mode:x,window:E,scaling:x,colormap:x,limits:k(G),show_all:j,square:j,rate:E,recording:j,held:j,hold_on:x,
select:x,rank:Pi},at=Object.keys(Bt),Io=O(Bt),Jl=i=>C(i)&&at.every(t=>!Object.hasOwn(i,t)||Bt[t](i[t])),$o=O({values:A(Ye),
ranks:A(Ye)}),Ql=O({seconds:E,frames:M,left_out:M,file:x}),mi=O({number:M,message:x,note:x,rate:E,limited:x,overhead:k(E),
latency_ms:k(E),recording:k(Ql),saved:A(x),pinned:k(E),held:k(O({step:E,message:x}))}),ta=i=>i==="sections"||i==="frame"||
i==="placeholder",ea=i=>x(i)&&Object.hasOwn(Bt,i),Ro=O({outer:A(A(M)),first:M,units:M,shown:M,inner:A(A(M))}),sa=O({fold:M,
wrap:M,rows:Ro,columns:Ro}),_o={number:M,step:k(E),call:M,kind:ta,text:x,width:M,height:M,coarse:M,table:x,values:x,colormap:x,
settings:Jl,variance_of:M,change_since:k(E)},ia=O({step:E,first_step:E,min:k(E),max:k(E),rms:k(E),zeros:M,nonfinite:M}),
zo={welcome:O({client:x,session:x,revision:M,settings:Io,choices:$o,status:mi}),settings:O({revision:M,settings:Io,choices:$o}),
frame:O({session:x,clients:A(x),ack_within:E,..._o,status:mi}),status:O({status:mi}),values:O({client:x,frame:M,section:M,
rows:G,columns:G,own:j,kept:j,step:k(E)}),whole:O({client:x,table:x,section:M,figures:k(ia)}),look:O({session:x,client:x,
number:M,step:E,table:x,section:M,rows:G,columns:G,height:M,width:M,plan:k(sa),values:x,colormap:x,variance_of:M,change_since:k(
E),note:x}),file:O({client:x,file:M,name:x,media:x,part:M,parts:M,note:x}),strip:O({client:x,source:x,figure:x,version:M,
first:M,columns:M,names:A(x),metrics:A(x)}),frames:O({client:x,version:M,first:M,count:M}),past:O({session:x,client:x,asked:M,
..._o}),alerts:O({total:M,alerts:A(Di)}),rejected:O({client:x,name:ea,message:x,value:(i=>x(i)||E(i)||j(i)||i===null||G(
i))})};function Co(i){if(!C(i)||!x(i.type)||!Object.hasOwn(zo,i.type))return null;let t=i.type;return zo[t](i)?i:null}function wi(i,t){
return Bt[i](t)}var N={hello:(i,t)=>({type:"hello",client:i,...t}),alive:(i,t)=>({type:"alive",client:i,...t}),visible:(i,t)=>({
type:"visible",client:i,visible:t}),bye:i=>({type:"bye",client:i}),ack:(i,{number:t,painted:e,held:s})=>({type:"ack",client:i,
number:t,painted:e,held:s}),set:(i,t,e)=>({type:"set",client:i,name:t,value:e}),read:(i,{frame:t,section:e,rows:s,columns:n,
own:o})=>({type:"read",client:i,frame:t,section:e,rows:s,columns:n,own:o}),whole:(i,{table:t,section:e})=>({type:"whole",
client:i,table:t,section:e}),lens:(i,{table:t,section:e,rows:s,columns:n,height:o,width:r})=>({type:"lens",client:i,table:t,
section:e,rows:s,columns:n,height:o,width:r}),strip:(i,{source:t,figure:e,version:s,first:n})=>({type:"strip",client:i,source:t,
figure:e,version:s,first:n}),fetch:(i,t,e)=>({type:"fetch",client:i,file:t,part:e}),frames:(i,{version:t,first:e})=>({type:"\
frames",client:i,version:t,first:e}),past:(i,t,e)=>({type:"past",client:i,number:t,table:e}),pin:i=>({type:"pin",client:i}),
step:i=>({type:"step",client:i})};var na="No answer from the kernel: if it is not busy, run the cell again.",oa=5e-4,ra={values:"Values",mode:"Mode",window:"\
Variance window",scaling:"Scaling",colormap:"Colormap",limits:"Limits",show_all:"Show all data",square:"Square cells",rate:"\
Updates per second",recording:"Record",held:"Hold",hold_on:"Hold on",select:"Select",rank:"Rank"},Xe=class{#s=c("span","\
beholder-figures",{"aria-hidden":"true"});#t=c("span","beholder-held");#e=c("span","beholder-told");#i=c("span","beholde\
r-lead",{},[this.#s,this.#t,this.#e]);#o=c("span","beholder-note");#r=c("span","");#n=c("span","beholder-figures",{"aria\
-hidden":"true"});#h=c("span","");#l=c("button","beholder-link",{type:"button",hidden:""},["Download"]);#a=c("span","beh\
older-link-whole");#f=c("button","beholder-link beholder-link-to",{type:"button",hidden:""},[this.#a,c("span","beholder-\
link-short",{"aria-hidden":"true"},["Go there"])]);#u=c("span","beholder-foot-diamond",{hidden:""},[T("diamond")]);#c;#d=c(
"div","beholder-problem",{role:"alert"});#p=c("span","beholder-tape",{},[this.#r,this.#n,this.#h]);constructor({fetched:t,
went:e}){this.#l.addEventListener("click",t),this.#f.addEventListener("click",e);let s=c("div","beholder-status",{role:"\
status"},[this.#i,this.#o,this.#p]);this.#c=c("div","beholder-foot-row",{},[this.#u,s,this.#f,this.#l]),this.el=c("div",
"beholder-foot",{},[this.#c,this.#d])}refresh(t,e,s,n){let{status:o}=t,r=o?.recording,h=t.past.shown?null:o?.held??null;
m(this.#t,h?`Held at step ${b(h.step)}. `:""),m(this.#s,h?"":n?ha(t,e):la(t,e));let l=n?ua(t,e,s):Fo(t,e,s);m(this.#e,n?
`${n.message}${l&&" "}`:""),m(this.#o,l),this.#c.classList.toggle("beholder-alerting",n!==null),this.#u.hidden=!n,m(this.#a,
n?.link?`Go to ${n.link}`:""),this.#f.hidden=!n?.link,m(this.#r,r?"Recording ":pa(o)),m(this.#n,r?Bi(r.seconds):""),m(this.#h,
r?da(r):""),m(this.#d,t.problem),this.#l.hidden=!!r||t.gone||!o?.saved.length,jt(this.#e,n?.message??""),jt(this.#o,this.#o.
textContent),jt(this.#f,this.#a.textContent),jt(this.#p,r?r.file:(o?.saved??[]).join(`
`)),jt(this.#d,t.problem)}};function ha({past:i,settings:t},e){return i.shown?`${Po(i.shown.step,i.missed)}${Do(i.shown,
t)}`:e&&e.step!==null?`Step ${b(e.step)}.`:""}function jt(i,t){i.title!==t&&(i.title=t)}function la({status:i,flowing:t,
settings:e,gone:s,past:n,latest:o},r){let h=r&&r.step!==null?b(r.step):"",l=r&&ot(r),a=l?` ${gi(l)}`:"";if(n.shown)return`${`${Po(
n.shown.step,n.missed)}${Do(n.shown,e)}`}${s?"":aa(o,t)}`;if(s)return"";if(e.value("rate")===0)return`${h?`Paused at ste\
p ${h}.`:"Paused."}${a} Training goes on at full speed.`;let u=h?`Step ${h}.${a}`:a.trim(),f=i&&t?ca(i):"";return[u,f].filter(
Boolean).join(" ")}function Po(i,t){let e=t?`, the nearest kept to ${b(t.step)}`:"";return i===null?"Looking back.":`Loo\
king back at step ${b(i)}${e}.`}function Do(i,t){let e=t.value("values");return!e||e==="auto"||e===i.values?"":` Shown t\
hen: ${t.choices.values.find(({value:n})=>n===i.values)?.label??i.values}.`}function aa(i,t){if(!i||i.step===null)return"";
let e=b(i.step);return t?` Training goes on at step ${e}.`:` The last picture is of step ${e}.`}function ca({rate:i,latency_ms:t,
overhead:e}){let n=[Gi(i),t===null?"":`${Math.round(t)} ms behind`].filter(Boolean).join(", "),o=e!==null&&e>=oa?`traini\
ng is ${K(e)} slower for it`:"",r=[n,o].filter(Boolean).join("; ");return r?`${r.charAt(0).toUpperCase()}${r.slice(1)}.`:
""}function ua(i,t,e){let{status:s,gone:n,unanswered:o}=i;return n||o?Fo(i,t,e):[e,s?.note?gi(s.note):""].filter(Boolean).
join(" ")}function Fo({status:i,settings:t,unanswered:e,gone:s,past:n},o,r){if(s)return fa(o);if(e)return o?na:"";let h=Math.
round(n.apart),l=n.shown&&h>1?`One frame in ${b(h)} is kept here.`:"",a=i?.note?gi(i.note):"";if(i?.held&&!n.shown)return[
r,a].filter(Boolean).join(" ")||"Nothing runs until Go on.";let u=at.find(w=>t.waits(w)),f=u?`${ra[u]??u} waits for the \
running cell.`:"",d=i?.limited&&t.value("rate")!==0?`Limited by ${i.limited}.`:"",p=t.value("held")?"Training waits at i\
ts next update().":"";return[l,r,f,p,d,a].filter(Boolean).join(" ")}function fa(i){if(!i)return"No kernel.";let t=i.step===
null?"":` This is step ${b(i.step)};`;return t?`No kernel.${t} pointing and colours still work.`:"No kernel. Pointing an\
d colours still work."}var gi=i=>`${i.charAt(0).toUpperCase()}${i.slice(1)}${/[.!?]$/.test(i)?"":"."}`;function da({file:i,
left_out:t}){return` to ${i}.${t?` ${b(t)} pictures left out.`:""}`}function pa(i){let[t,...e]=i?.saved??[];return t===void 0?
"":e.length?`Saved ${t} and ${e.length} more.`:`Saved ${t}.`}function Tt(i,t){let e=Math.max(1,Math.ceil(i/Math.max(1,t)));return{columns:i,size:e,places:Math.ceil(i/e)}}var ct=({columns:i,
size:t},e)=>[e*t,Math.min(i,(e+1)*t)];function Ho(i,t,e){return[Math.floor(i*e/t),Math.floor((i+1)*e/t)]}var Uo=(i,t,e)=>Math.
ceil((Math.floor(i)+1)*t/e)-1;function Wo(i,t,e,s,n){let o=e==="symmetric";for(let r=n;r<t.places;r+=1){let h=Math.min(t.
columns,(r+1)*t.size),l=-1/0,a=NaN;for(let u=r*t.size;u<h;u+=1){let f=i[u],d=o&&f<0?-f:f;d>l&&(l=d,a=f)}s[r]=a}}function Bo(i,{
first:t,last:e},s){let n=ut(i,e);if(n===s.columns)return 1;let[o,r]=[Number(t[n]),Number(e[n])];return Gt(n,i<o?0:(i-o+.5)/
(r-o+1),s)}function Gt(i,t,e){let s=Math.floor(i/e.size),[n,o]=ct(e,s);return(s+(i-n+t)/(o-n))/e.places}function ut(i,t){
let e=0;for(;e<t.length&&Number(t[e])<i;)e+=1;return e}function Ze({first:i,last:t},e,s){let[n,o]=[1/0,-1/0];for(let r=e;r<
s;r+=1)n=Math.min(n,Number(i[r])),o=Math.max(o,Number(t[r]));return[n,o]}var ma=37,wa=12,ga=6;function jo(i,t,e,s){return i.flatMap(({call:n})=>{let o=ut(n,t.last);if(o>=e.columns||n<Number(t.first[o]))
return[];let r=Bo(n,t,e)*s;return[{x:Math.max(ga,Math.min(r,s-wa)),y:ma}]})}function Go(i,t,e){let s=new Map(e.map(({name:o},r)=>[
o,r])),n=new Map;for(let o of i){let r=s.get(o.section)??-1,h=t.find(({start:l,end:a})=>r>=l&&r<a);h&&!n.has(h)&&n.set(h,
{module:h,section:r,step:o.step})}return[...n.values()]}function Vo(i,{rows:t}){let e=s=>t.find(({start:n,end:o})=>s>=n&&
s<o);return i.flatMap(({section:s})=>ba(e(s)))}var ba=i=>i?[i.top+i.height/2]:[];var xa=72,Je=7,Ma=16,bi=12,va=.02;function ya(i,t,e){return Ea(i,t.columns).flatMap(s=>{let n=Number(i.last[s.end-1]),o=Number(
i.first[s.start]),r=o>0&&o<=va*n?0:o,[h,l]=[s.start,s.end].map(d=>d<t.columns?Gt(d,0,t):1),a=(Number(l)-Number(h))*e,u=s.
end===t.columns?b(n).length:0,f=Number(l)*e-Je*u-Ma;return de({low:r,high:n,floor:null},Math.floor(a/xa)).flatMap(({value:d})=>{
if(!Number.isInteger(d))return[];let p=Math.round(Oa(d,i,s,t)*e);return p+Je/2*b(d).length<=f?[{step:d,run:s.number,x:p}]:
[]})})}function Ea({first:i},t){let e=[];for(let s=0;s<t;s+=1){let n=e.at(-1);n&&Number(i[s])>=Number(i[s-1])?n.end=s+1:
e.push({number:e.length,start:s,end:s+1})}return e}function Oa(i,{first:t,last:e},{start:s,end:n},o){let r=s;for(;r+1<n&&
Number(t[r+1])<=i;)r+=1;let h=Math.min(Number(e[r]),r+1<n?Number(t[r+1]):1/0);if(i>h)return r+1<o.columns?Gt(r+1,0,o):1;
let l=Number(t[r]);return Gt(r,i<l?0:(i-l+.5)/(h-l+1),o)}var Qe=class{#s=c("span","beholder-strip-last");#t=new Map;#e=new Map;#i=[
0,0];constructor(){this.el=c("div","beholder-strip-axis",{"aria-hidden":"true"},[this.#s])}show(t,e,s){m(this.#s,e.columns?
b(Number(t.last[e.columns-1])):"");let n=new Map(ya(t,e,s).map(o=>[`${o.run} ${o.step}`,o]));for(let[o,r]of this.#t)n.has(
o)||(r.remove(),this.#e.delete(r),this.#t.delete(o));for(let[o,{step:r,x:h}]of n){let l=this.#t.get(o)??this.#o(o,r);l.classList.
toggle("beholder-strip-first",h<bi),l.style.transform=`translateX(${h}px)${h<bi?"":" translateX(-50%)"}`;let a=Je*b(r).length;
this.#e.set(l,h<bi?[h,h+a]:[h-a/2,h+a/2])}this.#e.set(this.#s,[s-Je*this.#s.textContent.length,s]),this.cover(...this.#i)}cover(t,e){
this.#i=[t,e];for(let[s,[n,o]]of this.#e)s.classList.toggle("beholder-strip-hidden",n<e&&o>t)}#o(t,e){let s=c("span","be\
holder-strip-tick",{},[b(e)]);return this.#t.set(t,s),this.el.append(s),s}};var Sa=60,Yo=96,Vt={most:8,plain:3,many:2,only:24},Ta=2,Aa=132,ka=48,Ko=12;function xi(i){let t=Na(i),e=i.length>Yo,s=t.
map(({start:u,end:f})=>e?1:f-u),n=s.reduce((u,f)=>u+f,0),o=e?0:Ta,r=e?Xo(Aa/n,Vt.many):La(n,o*(t.length-1)),h=[],l=0,a=t.
map((u,f)=>{let d=l;for(let w=0;w<(s[f]??0);w+=1){let[g,v]=e?[u.start,u.end]:[u.start+w,u.start+w+1];h.push({start:g,end:v,
top:l,height:r}),l+=r}let p={...u,top:d,height:l-d};return l+=o,p});return{rows:h,modules:a,height:Math.max(0,l-o)}}function La(i,t){
return i===1?Vt.only:i>Sa?Vt.many:Xo((ka-t)/Math.max(1,i),Vt.plain)}var Xo=(i,t)=>Math.min(Vt.most,Math.max(t,Math.floor(
i)));function Na(i){let t=[],e=0;for(let s of[...ne(i),{name:"",start:i.length,end:i.length}]){for(;e<s.start;){let n=e,
o=qo(i[e]??"");for(;e<s.start&&qo(i[e]??"")===o;)e+=1;t.push({name:o,start:n,end:e})}s.end>s.start&&t.push(s),e=s.end}return Ia(
t)}var qo=i=>i.replace(/(?<=.)[./][^./]*$/,"");function Ia(i){let t=Math.ceil(i.length/Yo);return t<=1?i:i.flatMap((e,s)=>{
let n=i[Math.min(s+t,i.length)-1];return s%t===0&&n?[{...e,end:n.end}]:[]})}function Zo(i,t=new Set){let e=[];for(let s of[
!0,!1])for(let n of i){let o=n.top+(n.height-Ko)/2,r=e.every(h=>Math.abs(h.top-o)>=Ko);t.has(n)===s&&r&&e.push({module:n,
top:o})}return e.sort((s,n)=>s.top-n.top)}function Jo(i,t){let e=i.findIndex(({top:s,height:n})=>t<s+n);return e<0?i.length-
1:e}var Qo=2,$a=3,ts=class{#s=c("bdi","");#t=c("span","beholder-row-shape");#e=c("span","beholder-figure");#i=c("span","beho\
lder-figure beholder-figure-high");#o=c("span","beholder-figure");#r=c("div","beholder-strip-modules");arrows=c("div","b\
eholder-strip-arrows",{"aria-hidden":"true"});constructor(){let t=c("span","beholder-row-name",{},[this.#s]),e=c("span",
"beholder-limits",{},[this.#e,c("span",""),this.#i]),s=[t,this.#t,e,this.#o],n=c("div","beholder-strip-metric beholder-c\
olumns",{},s);this.el=c("div","beholder-strip-beside",{},[n,this.#r])}showMetric(t,e){m(this.#s,t||"no metric"),m(this.#t,
t?"metric":""),m(this.#e,e?I(e.low,Qo):""),m(this.#i,e?I(e.high,Qo):"")}showValue(t){let e=Number.isFinite(t)?I(t,$a):"n\
ot finite";m(this.#o,Number.isNaN(t)?"":e)}showArrows(t){let e=t.map(s=>{let n=c("span","beholder-strip-arrow");return n.
style.top=`${s}px`,n});this.arrows.replaceChildren(...e)}showModules(t,e,s,n){let r=(e>t.length?t:[]).map(({top:a,height:u})=>{
let f=c("span","beholder-strip-bracket");return Object.assign(f.style,{top:`${a}px`,height:`${u}px`}),f}),h=new Map(s.map(
a=>[a.module,a])),l=Zo(t,new Set(h.keys())).map(({module:a,top:u})=>{let f=h.get(a),d=f?_a(f,n):Ra(a);return d.style.top=
`${u}px`,d});this.#r.replaceChildren(...r,...l)}};function Ra({name:i}){let t=c("bdi","",{},[i]);return c("span","behold\
er-strip-module beholder-row-name",{title:i},[t])}function _a({section:i,step:t},e){let{name:s="",shape:n=[]}=e[i]??{},o=c(
"bdi","",{},[s]);return c("div","beholder-strip-module beholder-strip-alerting beholder-columns",{title:s},[c("span","be\
holder-row-name",{},[c("span","beholder-row-seen",{},[o])]),c("span","beholder-row-shape",{},[H(n)]),c("span","beholder-\
flag beholder-odd",{},[T("diamond",11),b(t)])])}function Mi(i,t){let e=Array.from(i).filter(Number.isFinite);if(e.length===0)return null;let[s,n]=e.reduce(([u,f],d)=>[Math.
min(u,d),Math.max(f,d)],[1/0,-1/0]),o=s>0?Math.log:u=>u,r=o(n)-o(s),h=u=>r>0?(o(n)-o(u))/r:.5,l=Tt(i.length,t),a=[];for(let u=0;u<
l.places;u+=1){let f=(u+.5)/l.places;for(let d of za(i,...ct(l,u)))a.push([f,h(d)])}return{points:a,low:s,high:n}}function za(i,t,e){
let[s,n]=[-1,-1];for(let r=t;r<e;r+=1){let h=Number(i[r]);Number.isFinite(h)&&((s<0||h<Number(i[s]))&&(s=r),(n<0||h>Number(
i[n]))&&(n=r))}return s<0?[]:(s===n?[s]:[Math.min(s,n),Math.max(s,n)]).map(r=>Number(i[r]))}var Ca=6,Pa=.88;function tr({pixels:i,width:t},e,s,n,o){e.forEach(({top:r,height:h},l)=>{let a=s[l];if(!a?.length)return;
let[u,f]=[Math.round(r*o),Math.round((r+h)*o)],d=i.subarray(u*t,(u+1)*t);Da(d,a,n),Ha(d,a,n[y.nan]??0,Math.round(Ca*o));
for(let p=u+1;p<f;p+=1)i.copyWithin(p*t,u*t,(u+1)*t)})}function Da(i,t,e){let{length:s}=t,n=0;for(let o=0,r=0;o<s;o+=1){
let h=t[o],l=h===y.gap?n:e[h];h!==y.gap&&h!==y.nan&&(n=Fa(l));let a=Math.floor((o+1)*i.length/s);for(;r<a;r+=1)i[r]=l}}var Fa=i=>(i&
16777215|Math.round(Pa*(i>>>24))<<24)>>>0;function Ha(i,t,e,s){for(let n=t.indexOf(y.nan);n>=0;n=t.indexOf(y.nan,n+1)){let[
o,r]=Ho(n,t.length,i.length),h=o-Math.max(0,s-(r-o)>>1),l=Math.min(Math.max(0,h),Math.max(0,i.length-s));i.fill(e,l,Math.
max(r,l+s))}}var Ua=3,es={rms:{label:"RMS",of:"of",kind:"logarithmic"},mean:{label:"mean",of:"of",kind:"symmetric"},largest:{label:"l\
argest magnitude",of:"of",kind:"logarithmic"},ratio:{label:"update/weight",of:"of",kind:"logarithmic"},change:{label:"ch\
ange",of:"of",kind:"logarithmic"},zeros:{label:"zeros",of:"in",kind:"share"},nonfinite:{label:"not finite",of:"in",kind:"\
count"}},Wa={optimizer:"optimizer states",frame:"the frame"},Ba=new Set(["gradients","updates","optimizer"]),er=Object.entries(
es).map(([i,{label:t}])=>({value:i,label:t})),et=i=>es[i]?.kind??"logarithmic",sr=i=>es[i]?.label??i;function ir(i,t){return`${es[t]?.
of??"of"} ${Wa[i]??i} over the run`}function vi(i,t){return t==="ratio"&&Ba.has(i)?"parameters":i}function nr(i,t){return Number.
isNaN(i)?"no figure":et(t)==="count"?`${b(i)} not finite`:et(t)==="share"?`${K(i)} zeros`:Number.isFinite(i)?I(i,Ua):"no\
t finite"}var ja=.01,Ga=.995,Va=.618,rr=y.levels/2;function hr(i,t){if(t==="share"||t==="count")return{low:0,high:1,floor:null};let e=t===
"symmetric",s=qa(i,e);if(s.length===0)return null;let{low:n,high:o}=Ka(s);return e?{low:-o,high:o,floor:null}:{low:n,high:o,
floor:n}}function Ka(i){let{low:t,high:e}=Ya(i);return t<e?{low:t,high:e}:i.reduce(({low:s,high:n},o)=>({low:Math.min(s,
o),high:Math.max(n,o)}),{low:t,high:e})}function qa(i,t){let e=new Float32Array(i.length),s=0;for(let n=0;n<i.length;n+=
1){let o=t?Math.abs(i[n]??0):i[n]??0;o<1/0&&(t||o>0)&&(e[s++]=o)}return e.subarray(0,s)}function Ya(i){let{length:t}=i,e=new Float64Array(
Math.floor(ja*t)+1).fill(1/0),s=new Float64Array(t-Math.ceil(Ga*t)+1).fill(-1/0),n=Xa(t);for(let o=0,r=0;o<t;o+=1){let h=i[r]??
0;h<e[e.length-1]&&or(e,h,1),h>s[s.length-1]&&or(s,h,-1),r+=n,r>=t&&(r-=t)}return{low:e[e.length-1]??0,high:s[s.length-1]??
0}}function or(i,t,e){let s=i.length-1;for(;s>0&&e*((i[s-1]??0)-t)>0;s-=1)i[s]=i[s-1];i[s]=t}function Xa(i){let t=Math.max(
1,Math.round(Va*i));for(;lr(t,i)>1;)t-=1;return t}var lr=(i,t)=>t===0?i:lr(t,i%t);function ar(i,t,e,s,n,o){let{low:r,high:h,
floor:l}=t??{low:0,high:1,floor:null},a=l===null,[u,f]=a?[r,h-r]:[Math.log(l),Math.log(h/l)],d=f>0?y.levels/f:0,p=e==="c\
ount"?0:Number.MAX_VALUE;for(let w=n;w<o;w+=1){let g=i[w];if(g>p||g<-Number.MAX_VALUE)s[w]=y.nan;else if(g<=p){let v=d>0?
((a?g:Math.log(g))-u)*d:rr;s[w]=y.first+Math.min(y.levels-1,Math.max(0,v))}else s[w]=y.gap}}function yi(i){return Int16Array.
from({length:256},(t,e)=>{if(e===y.gap)return-1;if(e<y.first)return y.levels;let s=e-y.first;return i==="symmetric"?Math.
abs(s-rr):s})}var Ja=256,cr=8,At=class{grid={columns:0,size:1,places:0};#s;#t="";#e=0;#i=new Map;#o=null;constructor(t){this.#s=t}take(t){
let{source:e,figure:s,version:n,columns:o}=t;this.grid=Tt(o,this.#s);let r=`${e} ${s} ${n} ${this.grid.size}`;(r!==this.#t||
o<=Ja)&&this.#i.clear(),this.#t=r,this.#o=t,this.#e=(this.#e+1)%cr}levels(t,e){this.#r(e);let s=yi(et(this.#o?.figure??""));
return t.map(({start:n,end:o})=>{let r=new Uint8Array(this.grid.places);for(let h of e.slice(n,o)){let l=this.#i.get(h)?.
levels;l&&Qa(r,l,s)}return r})}sectionAt({start:t,end:e},s,n){let o=yi(et(this.#o?.figure??"")),r=l=>o[this.#i.get(s[l]??
-1)?.levels[n]??0]??-1,h=t;for(let l=t+1;l<e;l+=1)r(l)>r(h)&&(h=l);return h}valueAt(t,e){return this.#i.get(t)?.extremes[e]??
NaN}#r(t){let e=this.#o;if(!e)return;let s=et(e.figure),{columns:n,places:o,size:r}=this.grid;for(let h of t){if(h<0)continue;
let l=Re(e,h),a=this.#i.get(h),u=Math.floor(Math.max(0,(a?.columns??0)-4)/r),f=!a||h%cr===this.#e,d=f?hr(l,s):a.scale,p=a?.
extremes??new Float32Array(this.#s),w=a?.levels??new Uint8Array(this.#s);Wo(l,this.grid,s,p,u),ar(p,d,s,w,f?0:u,o),this.#i.
set(h,{columns:n,scale:d,extremes:p,levels:w})}}};function Qa(i,t,e){for(let s=0;s<i.length;s+=1){let[n,o]=[i[s],t[s]];e[o]>
e[n]&&(i[s]=o)}}var tc=40,q=44,ur=2,ec=4,sc=.8,ss=class{el=c("canvas","beholder-strip-canvas");heat=new At(1);#s;#t={width:0,height:0,ratio:1};constructor(){
this.#s=this.el.getContext("2d",{willReadFrequently:!0})}fit(t,e){let s=window.devicePixelRatio||1,{el:n}=this,[o,r]=[Math.
round(t*s),Math.round((q+e)*s)];n.width===o&&n.height===r||(this.#t.width!==t&&(this.heat=new At(t)),Object.assign(n,{width:o,
height:r}),Object.assign(n.style,{width:`${t}px`,height:`${q+e}px`}),this.#t={width:t,height:e,ratio:s})}drawMap(t,{rows:e},s,n){
let{width:o,height:r}=this.el,{ratio:h}=this.#t;this.#s.clearRect(0,0,o,r),this.heat.take(t);let l=this.heat.levels(e,s),
a=Math.round(q*h);if(n&&r>a){let f=new ImageData(o,r-a);tr({pixels:new Uint32Array(f.data.buffer),width:o},e,l,n,h),this.#s.
putImageData(f,0,a)}let[u]=e;if(e.length===1&&u&&(s[0]??-1)>=0){let f=q+u.height+ec,d=Mi(Re(t,s[0]??0),this.#t.width);d&&
this.#e(d,f,q+this.#t.height-f)}}drawCurve(t){let e=Mi(t,this.#t.width);return e&&this.#e(e,0,tc),e}#e({points:t},e,s){let n=this.#s,
{width:o,ratio:r}=this.#t;n.save(),n.scale(r,r),n.strokeStyle=getComputedStyle(this.el).color,n.globalAlpha=sc,n.lineJoin=
"round",n.beginPath();for(let[h,l]of t)n.lineTo(h*o,e+ur+l*(s-2*ur));n.stroke(),n.restore()}clear(){this.heat=new At(this.#t.
width),this.#s.clearRect(0,0,this.el.width,this.el.height)}};var fr=10,ic=18,nc=3,oc=7,dr={first:[],last:[]},is=class{#s;#t={steps:dr,calls:dr,grid:{columns:0,size:1,places:0},width:0};#e=!1;el=c(
"div","beholder-strip-handle",{role:"slider",tabindex:"0","aria-label":"Step",hidden:""});span=[0,0];line=c("div","behol\
der-strip-line",{hidden:""});constructor(t,e,s){this.#s=e,t.append(this.el),this.el.addEventListener("keydown",n=>this.#n(
n)),t.addEventListener("pointerdown",n=>this.#o(t,n),{signal:s}),t.addEventListener("pointermove",n=>this.#e&&this.#r(t,
n),{signal:s});for(let n of["pointerup","pointercancel"])t.addEventListener(n,()=>this.#e=!1,{signal:s})}show(t,e){this.#t=
t;let{shown:s,kept:n}=this.#s,o=s?s.step:e;if(this.el.hidden=o===null||t.width===0,this.line.hidden=!s||this.el.hidden,o===
null)return;let[r,h]=Ze(t.steps,0,t.grid.columns),l=t.grid.columns>0?r:Number(n.steps[0]??o),a=s?this.#i(s.call):t.width;
m(this.el,b(o));let u={"aria-valuemin":Math.min(l,o),"aria-valuemax":Math.max(h,o,e??o),"aria-valuenow":o,"aria-valuetex\
t":s?`step ${b(o)}, looking back`:`step ${b(o)}, live`};for(let[p,w]of Object.entries(u))this.el.setAttribute(p,String(w));
this.el.classList.toggle("beholder-strip-back",s!==null);let f=ic+Math.max(0,oc*(b(o).length-nc)/2),d=_(a,f,Math.max(f,t.
width-f));this.el.style.transform=`translateX(${d}px) translateX(-50%)`,this.span=[d-f,d+f],this.line.style.transform=`t\
ranslateX(${Math.max(0,Math.floor(a)-1)}px)`}goTo(t){let{steps:e,calls:s,grid:n}=this.#t,[o,r]=ct(n,t),[h,l,a]=[s.first[o],
s.last[r-1],e.first[o]];h!==void 0&&l!==void 0&&a!==void 0&&this.#s.goTo({from:h,to:l,step:a})}#i(t){let{calls:e,grid:s,
width:n}=this.#t,o=ut(t,e.last);return o>=s.columns?n:Math.floor(o/s.size)*n/s.places}#o(t,e){e.button===0&&(this.#e=!0,
t.setPointerCapture(e.pointerId),this.el.focus({preventScroll:!0}),e.preventDefault(),e.target!==this.el&&this.#r(t,e))}#r(t,e){
let{grid:s,width:n}=this.#t,o=e.clientX-t.getBoundingClientRect().left;o>=n-1?this.#s.live():s.places>0&&this.goTo(_(Math.
floor(o/n*s.places),0,s.places-1))}#n(t){if(t.ctrlKey||t.altKey||t.metaKey)return;let e=this.#s,s={ArrowLeft:()=>e.by(-1),
ArrowDown:()=>e.by(-1),ArrowRight:()=>e.by(1),ArrowUp:()=>e.by(1),PageDown:()=>e.by(-fr),PageUp:()=>e.by(fr),Home:()=>e.
first(),End:()=>e.live()," ":()=>e.play()},n=Object.hasOwn(s,t.key)?s[t.key]:void 0;n&&(n(),t.preventDefault())}};var os=class{#s;#t;#e;#i;#o;#r=c("span","",{},["Play"]);#n={play:T("after",12),pause:T("pause",12)};constructor(t){this.#s=
t,this.#t=ns([c("span","beholder-live-dot"),c("span","",{},["Live"])],()=>t.live()),this.#t.classList.add("beholder-live"),
this.#e=ns([T("before",12)],()=>t.by(-1),"Frame before"),this.#i=ns([T("after",12)],()=>t.by(1),"Frame after"),this.#o=ns(
[this.#n.play,this.#r],()=>t.play());let e=[this.#t,this.#e,this.#i,this.#o];this.el=c("div","beholder-strip-playing",{role:"\
group","aria-label":"Looking back"},e)}show(){let{shown:t,playing:e}=this.#s;this.#t.setAttribute("aria-pressed",String(
t===null)),this.#i.disabled=t===null,m(this.#r,e?"Pause":"Play");let[s,n]=e?[this.#n.pause,this.#n.play]:[this.#n.play,this.#n.
pause];(!s.isConnected||n.isConnected)&&this.#o.replaceChildren(s,this.#r)}};function ns(i,t,e){let s=c("button","behold\
er-button",{type:"button"},i);return e&&Object.assign(s,{title:e,ariaLabel:e}),s.addEventListener("click",t),s}var pr=10,rs=class{spot=null;#s;#t;constructor(t,e,s){this.#s=t,this.#t=e;let n=()=>this.#e(null);t.addEventListener("po\
intermove",o=>this.#e(this.#i(o)),{signal:s}),t.addEventListener("pointerleave",n,{signal:s}),t.addEventListener("blur",
n,{signal:s}),t.addEventListener("keydown",o=>this.#o(o),{signal:s}),t.addEventListener("click",()=>this.spot&&e.chosen(
this.spot),{signal:s})}#e(t){t?.row===this.spot?.row&&t?.place===this.spot?.place||(this.spot=t,this.#t.pointed(t))}#i(t){
let{rows:e,grid:s,width:n}=this.#t.shown(),o=this.#s.getBoundingClientRect(),r=Jo(e,t.clientY-o.top-q);if(r<0||s.places===
0)return null;let h=window.devicePixelRatio||1,l=Uo((t.clientX-o.left)*h,s.places,Math.max(1,Math.round(n*h)));return{row:r,
place:_(l,0,s.places-1)}}#o(t){if(!(t.ctrlKey||t.altKey||t.metaKey)){if(t.key==="Enter"&&this.spot)this.#t.chosen(this.spot);else if(t.
key==="Escape"&&this.spot)this.#e(null);else if(!this.#r(t.key))return;t.preventDefault()}}#r(t){let{rows:e,grid:s}=this.#t.
shown(),n=s.places-1,o=this.spot??{row:0,place:n},r={ArrowLeft:{...o,place:o.place-1},ArrowRight:{...o,place:o.place+1},
ArrowUp:{...o,row:o.row-1},ArrowDown:{...o,row:o.row+1},PageUp:{...o,place:o.place-pr},PageDown:{...o,place:o.place+pr},
Home:{...o,place:0},End:{...o,place:n}},h=Object.hasOwn(r,t)?r[t]:void 0;if(!h)return!1;let l=this.spot||t==="Home"?h:o;
return n>=0&&e.length>0&&this.#e({row:_(l.row,0,e.length-1),place:_(l.place,0,n)}),!0}};var hs=class{#s=c("select","beholder-select",{"aria-label":"Figure"});#t=c("span","beholder-strip-words");#e=c("span","b\
eholder-strip-head-1");#i=c("bdi","");#o=c("span","beholder-strip-said");#r=c("span","beholder-strip-pointed",{"aria-liv\
e":"off",hidden:""},[c("span","beholder-row-name",{},[this.#i]),this.#o]);constructor(t){this.#s.append(...er.map(({value:r,
label:h})=>new Option(h,r))),this.#s.addEventListener("change",()=>t(this.#s.value));let e=c("div","beholder-control beh\
older-drop beholder-strip-figure",{},[this.#s]),s=c("div","beholder-strip-left",{},[e,this.#t,this.#r]),n=c("span","beho\
lder-strip-head-0",{},["over the run"]),o=c("div","beholder-heads beholder-columns",{"aria-hidden":"true"},[n,this.#e]);
this.el=c("div","beholder-sill",{},[s,o])}show(t,e,s){this.#s.value!==t&&(this.#s.value=t),this.#s.disabled=!s,m(this.#t,
e)}date(t){m(this.#e,t===null?"now":`step ${b(t)}`)}point(t,e){this.#t.hidden=t!=="",this.#r.hidden=t==="",m(this.#i,t),
m(this.#o,e)}};var mr=250,wr="magma",rc=68,hc=3,lc=26,ls=class{#s;#t;#e=new ss;#i=c("div","beholder-strip-cursor",{hidden:""});#o=c("di\
v","beholder-strip-map",{role:"img",tabindex:"0"},[this.#e.el,this.#i]);#r;#n;#h=new Et(this.#o);#l=new ts;#a=new Qe;#f;#u=[];#c=[];#d=[];#p=xi(
[]);#w=0;#m=[];#g=z(()=>this.#y(),mr);#b=z(()=>this.showTime(),mr);constructor(t,e){this.#s=t,this.#t=new hs(h=>t.session.
history.choose(h)),this.#r=new os(t.session.past);let s=c("div","beholder-strip-track",{},[this.#a.el]);this.#n=new is(s,
t.session.past,e),this.#o.append(this.#n.line);let n=c("div","beholder-strip-left",{},[this.#o,s]),o=c("div","beholder-s\
trip-main",{},[n,this.#l.arrows,this.#l.el]);this.el=c("div","beholder-strip",{hidden:""},[this.#t.el,o,this.#r.el]);let r={
shown:()=>({rows:this.#p.rows,grid:this.#e.heat.grid,width:t.stage.width}),pointed:()=>this.#T(),chosen:h=>{t.stage.reveal(
this.#v(h)),this.#n.goTo(h.place)}};this.#f=new rs(this.#o,r,e),this.#e.el.addEventListener("transitionend",()=>this.#g(
void 0),{signal:e})}arrange({kind:t,sections:e}){t!=="placeholder"&&(this.#u=e,this.#c=e.map(({name:s})=>s),this.#p=xi(this.#c),
this.#w=Math.max(this.#w,this.#p.rows.length===1?rc:this.#p.height),this.#x(),this.el.hidden=!1,this.#y())}mark(t){this.#d=
t,this.#x(),this.show()}show(){this.#g(void 0)}follow(){this.#b(void 0)}showTime(){let{session:t,stage:e}=this.#s,{excerpt:s}=t.
history,{shown:n,kept:o}=t.past,{width:r}=e,l={...s?{steps:_e(s),calls:hi(s),grid:this.#e.heat.grid}:{steps:gr(o.steps),
calls:gr(o.calls),grid:Tt(o.steps.length,r)},width:r};this.#n.show(l,t.latest?.step??null),this.#a.cover(...this.#n.span),
this.#r.show(),this.#t.date(n?.step??null);let a=n?.call??1/0,u=s&&s.metrics.length>0;this.#l.showValue(u?ac(li(s,0),ut(
a,l.calls.last)):NaN)}#x(){let{modules:t,rows:e}=this.#p,s=this.#d.filter(({source:o})=>o!==V),n=Go(s,t,this.#u);this.#l.
showModules(t,e.length,n,this.#u),this.#l.showArrows(Vo(n,this.#p).map(o=>q+o))}#y(){let{session:t,stage:e}=this.#s,{excerpt:s,
figure:n}=t.history;if(this.el.hidden||e.width===0)return;this.#e.fit(e.width,this.#w);let o=s?ir(s.source,s.figure):"";
this.#t.show(n,o,!t.gone);let r=`a row for each of ${b(this.#c.length)} sections`;this.#o.setAttribute("aria-label",`${sr(
s?.figure??n)} ${o||"over the run"}, ${r}`),s?this.#E(s):this.#M(),this.showTime(),this.#T()}#E(t){let e=new Map(t.names.
map((o,r)=>[o,r]));this.#m=this.#c.map(o=>e.get(o)??-1),this.#e.drawMap(t,this.#p,this.#m,this.#O(t.figure));let[s=""]=t.
metrics;this.#l.showMetric(s,s?this.#e.drawCurve(li(t,0)):null);let{width:n}=this.#s.stage;this.#a.show(_e(t),this.#e.heat.
grid,n),this.#h.show(jo(this.#d,hi(t),this.#e.heat.grid,n))}#M(){this.#e.clear(),this.#h.show([]),this.#l.showMetric("",
null),this.#a.show({first:[],last:[]},this.#e.heat.grid,0),this.#m=[]}#O(t){let{choices:e}=this.#s.session.settings,s=et(
t),n=yt(e,s==="symmetric"?e.diverging[0]??wr:wr),o=n&&ie(n,null);if(o&&s==="count"){let[r=0,h=0,l=0]=getComputedStyle(this.#e.
el).color.match(/[\d.]+/g)?.map(Number)??[];new Uint8ClampedArray(o.buffer).set([r,h,l,lc],4*y.first)}return o}#v({row:t,
place:e}){let s=this.#p.rows[t];return s?this.#e.heat.sectionAt(s,this.#m,e):-1}#T(){let{stage:t,gutter:e,session:s}=this.#s,
{spot:n}=this.#f,{excerpt:o}=s.history,r=n&&this.#p.rows[n.row],h=!this.#i.hidden;if(this.#i.hidden=!n||!r||!o,!n||!r||!o){
this.#t.point("",""),h&&[t,e].forEach(d=>{d.point(-1)});return}let l=this.#v(n),{grid:a}=this.#e.heat,[u,f]=[t.width/a.places,
n.place*t.width/a.places];Object.assign(this.#i.style,{transform:`translate(${f}px, ${q+r.top}px)`,width:`${Math.max(hc,
u)}px`,height:`${r.height}px`}),this.#t.point(this.#c[l]??"",this.#S(o,l,n.place)),t.point(l),e.point(l)}#S(t,e,s){let{heat:n}=this.#e,
[o,r]=Ze(_e(t),...ct(n.grid,s)),h=o===r?`step ${b(o)}`:`steps ${b(o)} to ${b(r)}`,l=n.valueAt(this.#m[e]??-1,s);return`${h}\
: ${nr(l,t.figure)}`}},gr=i=>({first:i,last:i});function ac(i,t){let e=Math.min(t,i.length-1);for(;e>=0&&Number.isNaN(Number(
i[e]));)e-=1;return i[e]??NaN}var it=768,cc=416,as=16,br=32,Kt=16,Ei={width:32,height:8},st={name:12,shape:188,low:292,bar:300,high:340},uc=16e3,fc=2,
xr=2;function Oi(i,t=""){return`beholder${i&&i.step!==null?`-step-${i.step}`:""}${t?`-${t}`:""}.png`}function cs(i){return new Promise(
(t,e)=>{i.toBlob(s=>s?t(s):e(new Error("the picture is too large")),"image/png")})}function us(i,t){let e=URL.createObjectURL(
i),s=document.createElement("a");s.href=e,s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(e),6e4)}function Mr({
frame:i,levels:t,colors:e,scale:s},n){let{places:o,height:r}=Ie(i.sections,it,{square:i.settings.square??!1}),h={width:it+
cc+2*as,height:r+br+2*as},l=Math.min(fc,uc/h.height),a=document.createElement("canvas");a.width=Math.round(h.width*l),a.
height=Math.round(h.height*l);let u=yr(a),{fontFamily:f,color:d,backgroundColor:p}=getComputedStyle(n);u.fillStyle=p,u.fillRect(
0,0,a.width,a.height),u.scale(l,l),u.translate(as,as),u.imageSmoothingEnabled=!1,u.textBaseline="middle",u.fillStyle=d,u.
font=`600 12px ${f}`,u.fillText(dc(i),0,Kt/2),u.translate(0,br);let w=-Kt;return i.sections.forEach((g,v)=>{let S=o[v];if(!S)
return;if(g.rows>0){let nt=mc(g,t(v),e(v));u.drawImage(nt,S.left,S.top,S.width,S.height)}let R=Math.max(S.top+Math.min(0,
(S.height-Kt)/2),w);w=R+Kt,pc(u,g,{top:R+Kt/2,fontFamily:f,colors:e(v),limits:s(v)})}),a}function dc(i){let{values:t,step:e,
settings:s,colormap:n}=i,o=s.limits?"limits by hand":`scaling ${s.scaling??""}`;return[t,ot(i),e===null?"":`step ${b(e)}`,
o,n].filter(Boolean).join(" · ")}function pc(i,{name:t,shape:e,note:s},{top:n,fontFamily:o,colors:r,limits:h}){if(i.font=
`12px ${o}`,i.textAlign="left",i.fillText(t,it+st.name,n,st.shape-st.name-8),i.font=`11px ${o}`,i.fillText(H(e),it+st.shape,
n,64),!h)return i.fillText(s,it+st.low-40,n);i.fillText(I(h.high,xr),it+st.high,n),i.textAlign="right",i.fillText(I(h.low,
xr),it+st.low,n),i.drawImage(wc(r),it+st.bar,n-Ei.height/2,Ei.width,Ei.height)}function mc({rows:i,cols:t},e,s){return vr(
t,i,n=>e[n]??0,s)}var wc=i=>vr(252,1,t=>4+t,i);function vr(i,t,e,s){let n=document.createElement("canvas");n.width=i,n.height=
t;let o=yr(n),r=o.createImageData(i,t);for(let h=0;h<i*t;h+=1){let l=e(h),a=3*l;r.data.set([s[a]??0,s[a+1]??0,s[a+2]??0,
l?255:0],4*h)}return o.putImageData(r,0,0),n}function yr(i){let t=i.getContext("2d");if(!t)throw new Error("this browser\
 has no canvas");return t}var fs=class{#s;#t;#e;#i;#o="";whole=null;constructor(t,e,s,n){this.#s=t,this.#t=e,this.#e=s,this.#i=n,s.addAction("Save\
 picture","as shown",()=>this.#r("Saved.",()=>this.#h())),s.addAction("Save whole picture","with names",()=>this.#r("Sav\
ed.",()=>this.#l())),s.addAction("Copy picture","",()=>this.#r("Copied.",()=>this.#f())),s.addAction("Full screen","",()=>this.#r(
"",()=>this.#u()))}get said(){return this.#o}async fetch(t){let e=this.#s.status?.saved??[];try{for(let[s,n]of e.entries()){
this.#o=`Fetching ${n}.`,t();let{blob:o,name:r}=await this.#s.fetch(s);us(o,r)}this.#o=""}catch(s){this.#o=s instanceof Error?
s.message:String(s)}t()}async#r(t,e){try{await e(),this.#e.say(t)}catch(s){this.#e.say(`This browser does not allow it: ${s instanceof
Error?s.message:s}`)}}#n(){let t=this.#t.el.querySelector("canvas");if(!t||t.hidden)throw new Error("there is no picture\
 yet");return t}async#h(){us(await cs(this.#n()),Oi(this.#i()))}async#l(){let t=this.#i();if(!t||!this.whole||t.sections.
length===0)return this.#h();let{levels:e,colors:s,scale:n}=this.#a();us(await cs(Mr({frame:t,levels:e,colors:s,scale:n},
this.whole)),Oi(t,"whole"))}#a(){let t=this.#t;return{levels:e=>t.levels(e),colors:e=>t.colors(e),scale:e=>t.scale(e)}}async#f(){
await navigator.clipboard.write([new ClipboardItem({"image/png":cs(this.#n())})])}async#u(){document.fullscreenElement?await document.
exitFullscreen():await this.whole?.requestFullscreen(),this.#e.close()}};var Er=["beholder-alert-brief","beholder-alert-word","beholder-alert-bare"],ds=class{#s=c("span","beholder-alert-more");#t=c(
"span","");#e=c("span","beholder-alert-more");#i=c("span","beholder-alert-name",{},[this.#s,this.#t,this.#e]);#o=c("span",
"beholder-alert-when");#r=c("span","beholder-alert-words",{},[this.#i," ",this.#o]);#n=c("button","beholder-button behol\
der-alert",{type:"button",hidden:""},[T("diamond",16),this.#r]);el=c("div","beholder-alert-place",{},[this.#n]);constructor(t){
this.#n.addEventListener("click",t),new ResizeObserver(()=>this.#h()).observe(this.el)}show(t){let{next:e,list:s,total:n}=t,
o=e??s.at(-1),r=this.#n.hidden===!!o;if(this.#n.hidden=!o,!o)return;let[h,l]=e?[It(e),te(e)]:Yi(n),a=e?qi(e):h,u=h.indexOf(
a);m(this.#s,h.slice(0,u)),m(this.#t,a),m(this.#e,h.slice(u+a.length)),m(this.#o,l),this.#n.classList.toggle("beholder-a\
lert-opened",!e);let f=`${h} ${l}. ${o.message}`;(r||this.#n.ariaLabel!==f)&&(Object.assign(this.#n,{ariaLabel:f,title:o.
message}),this.#h())}#h(){this.#n.classList.remove(...Er);for(let t of Er){if(this.#r.scrollWidth<=this.#r.clientWidth)return;
this.#n.classList.add(t)}}};function ft(i,t,e=[]){let s=c("select","beholder-select",{id:P("control")});s.addEventListener("change",()=>t(s.value));
let n=W(s),o="";return{el:Sr("beholder-drop",[i],...e,s,n.el),wait:n.show,offer(r){let h=JSON.stringify(r);if(h===o)return;
o=h;let{value:l}=s;s.replaceChildren(...r.map(({value:a,label:u})=>new Option(u,a))),s.value=l},show(r){s.value!==r&&(s.
value=r,s.value!==r&&(s.add(new Option(r,r)),s.value=r))}}}function Si(i,{say:t=String,write:e=t},s){let n=c("input","be\
holder-range",{id:P("control"),type:"range"}),o=W(n),r=n.valueAsNumber,h=c("span","beholder-number",{"aria-hidden":"true"});
return n.addEventListener("input",()=>s(n.valueAsNumber)),{el:Sr("beholder-slide",[i],n,h,o.el),wait:o.show,bound([l,a]){
r=a,n.min=String(l),n.max=String(Math.max(a,n.valueAsNumber))},show(l){n.max=String(Math.max(r,Math.ceil(l))),n.valueAsNumber!==
l&&(n.value=String(l)),n.setAttribute("aria-valuetext",t(l)),m(h,e(l))}}}function Ti(i,t){let e=c("input","beholder-chec\
k",{id:P("control"),type:"checkbox"});e.addEventListener("change",()=>t(e.checked));let s=c("label","beholder-name",{for:e.
id},[i]),n=W(e);return{el:c("div","beholder-control beholder-switch",{},[s,e,n.el]),wait:n.show,show(o){e.checked=o}}}function Or(i,t,e){
let s=c("span",""),n=c("button","beholder-button",{type:"button"},[c("span","beholder-dot"),s]),o=W(n),r=!1;return n.addEventListener(
"click",()=>e(!r)),{el:c("div","beholder-control beholder-press",{},[o.el,n]),wait:o.show,show(h){r=h,m(s,r?t:i),n.classList.
toggle("beholder-on",r)}}}function Sr(i,t,...e){let s=e.find(o=>o.matches("input, select"))?.id??"",n=c("label","beholde\
r-name",{for:s},t);return c("div",`beholder-control ${i}`,{},[n,...e])}var gc=2,bc=600,Tr=0;function Ar(i,t,e,s){Tr+=1;let n=`beholder-filter-${Tr}`,o=c("input","beholder-text",{id:n,type:"te\
xt",spellcheck:"false"}),r=new ResizeObserver(()=>{o.placeholder=xc(o,t)});r.observe(o);let h=c("span","beholder-refusal",
{id:`${n}-problem`});o.setAttribute("aria-describedby",h.id);let l=W(o),a="",u="",f,d=()=>{clearTimeout(f),o.value!==u&&
(u=o.value,e(o.value))},p=()=>{o.value=a,d()};return o.addEventListener("input",()=>{clearTimeout(f),f=setTimeout(d,bc)}),
o.addEventListener("change",d),o.addEventListener("keydown",w=>{w.key==="Escape"&&p()}),s.addEventListener("abort",()=>{
clearTimeout(f),r.disconnect()}),{el:c("div","beholder-control beholder-filter",{},[c("label","beholder-name",{for:n},[i]),
o,h,l.el]),wait:l.show,limit(w){o.maxLength=w},show(w,g){m(h,g),o.setAttribute("aria-invalid",String(g!==""));let v=w!==
a;a=w,!(!v||g||o.value!==u)&&(o.value=w,u=w)}}}function xc(i,t){let{font:e,paddingLeft:s,paddingRight:n}=getComputedStyle(
i),o=bt(e),r=i.clientWidth-parseFloat(s)-parseFloat(n);return t.find(h=>o(h)+gc<=r)??t.at(-1)??""}var kr={hold:"The next update() waits, until Go on. Meanwhile everything acts on the model as it stands.",step:"Let one \
update() through."};function Lr(i,t,e){let s=Ai("pause",i,()=>t(!0)),n=Ai("after","Go on",()=>t(!1)),o=Ai("next","Next s\
tep",()=>{o.ariaDisabled!=="true"&&e()});s.title=kr.hold,o.title=kr.step,n.classList.add("beholder-go-on"),o.classList.add(
"beholder-next-step");let r=W(s),h=[r.el,s,n,o];return n.hidden=o.hidden=!0,{el:c("div","beholder-control beholder-press\
 beholder-holding",{},h),wait:r.show,show(l){if(s.hidden===l)return;let a=s.getRootNode(),u=[s,n,o].some(f=>f===a.activeElement);
s.hidden=l,n.hidden=o.hidden=!l,u&&(l?n:s).focus()},follow(l,a){o.ariaDisabled!==String(!l)&&(o.ariaDisabled=String(!l)),
n.classList.toggle("beholder-filled",!a)}}}function Ai(i,t,e){let s=c("button","beholder-button",{type:"button"},[T(i,12),
t]);return s.addEventListener("click",e),s}var dt=4,ps=class{moved=c("div","beholder-menu-rows");rows=c("div","beholder-menu-rows");actions=c("div","beholder-menu-\
rows");#s=c("div","beholder-menu-said",{"aria-live":"polite"});constructor(t){let e={type:"button","aria-label":"More","\
aria-haspopup":"dialog","aria-expanded":"false"};this.button=c("button","beholder-button beholder-quiet",{...e,title:"Mo\
re"},[T("more")]);let s=c("hr","beholder-rule");this.el=c("div","beholder-menu",{role:"dialog","aria-label":"More",popover:"\
auto"},[this.moved,this.rows,s,this.actions,this.#s]),this.button.popoverTargetElement=this.el,this.el.addEventListener(
"toggle",n=>{let o=n.newState==="open";this.button.setAttribute("aria-expanded",String(o)),o?this.#t():this.say("")}),this.
el.addEventListener("keydown",n=>{n.key==="Escape"&&(n.preventDefault(),n.stopPropagation(),this.close())}),window.addEventListener(
"scroll",()=>this.#e(),{signal:t,capture:!0,passive:!0}),window.addEventListener("resize",()=>this.#e(),{signal:t})}get isOpen(){
return this.el.matches(":popover-open")}close(){this.isOpen&&(this.el.hidePopover(),this.button.focus())}say(t){this.#s.
textContent=t}addAction(t,e,s){let n=[c("span","",{},[t]),c("span","beholder-hint",{},[e])],o=c("button","beholder-actio\
n",{type:"button"},e?n:n.slice(0,1));return o.addEventListener("click",s),this.actions.append(o),o}#t(){this.#e(),this.el.
querySelector("select, input, button")?.focus()}#e(){if(!this.isOpen)return;let{right:t,bottom:e,top:s}=this.button.getBoundingClientRect(),
{offsetWidth:n,offsetHeight:o}=this.el,r=e+dt+o<=innerHeight||s<o;this.el.style.left=`${Math.max(dt,Math.min(t,innerWidth-
dt)-n)}px`,this.el.style.top=`${r?Math.max(dt,Math.min(e+dt,innerHeight-o-dt)):s-dt-o}px`}};var Mc="select, input, button";function Nr(i){let t=()=>[...i.querySelectorAll(Mc)].filter(o=>!o.closest("[popover]")),e=()=>t().
filter(o=>!o.closest("[hidden]")),s,n=()=>{let o=e();(!s||!o.includes(s))&&(s=o[0]);for(let r of t())r.tabIndex=r===s?0:
-1};new MutationObserver(n).observe(i,{childList:!0,subtree:!0,attributeFilter:["hidden"]}),i.addEventListener("focusin",
({target:o})=>{let r=e().find(h=>h===o);r&&(s=r,n())}),i.addEventListener("keydown",o=>{let r=e(),h=r.indexOf(o.target),
l={ArrowRight:1,ArrowLeft:-1}[o.key];h<0||l===void 0||vc(r[h],l)||o.ctrlKey||o.altKey||o.metaKey||(o.preventDefault(),o.
stopPropagation(),r[(h+l+r.length)%r.length]?.focus())})}function vc(i,t){if(!(i instanceof HTMLInputElement)||i.type!==
"text")return!1;let{selectionStart:e,selectionEnd:s,value:n}=i;return t>0?s!==n.length:e!==0||s!==0}var yc=30,Ec=["all, or layer4.*|fc.*","all, or fc.*","all"],Oc="all",Ir="auto",Sc={full:[],slim:["rate"],middle:["mode",
"colormap","rate"],narrow:["rank","mode","scaling","colormap","rate","select","recording"]},Tc={full:["rate"],slim:["rec\
ording"],middle:["recording"]},Ac=new Set(["slim","middle","narrow"]),ms=class{#s;#t;#e;#i=c("button","beholder-button b\
eholder-quiet beholder-pin",{type:"button"},[T("pin",12),"Pin"]);#o;#r;#n=null;#h=!1;#l="";constructor(t,{pinned:e,stepped:s,
alerted:n},o){this.#s=t,this.#i.addEventListener("click",e),this.#o=new ds(n),this.more=new ps(o),this.#t=kc(t,s,o),this.#e=
be(["Lowest colour","Highest colour"],p=>t.choose("limits",p));let{window:r,show_all:h,square:l,hold_on:a}=this.#t,{low:u,
high:f,problem:d}=this.#e;this.more.rows.append(r.el,h.el,l.el,u,f,d,a.el),this.#r=c("div","beholder-toolbar",{role:"too\
lbar","aria-label":"Beholder"}),Nr(this.#r),this.el=c("div","beholder-head",{},[this.#r,this.more.el]),this.arrange("ful\
l")}arrange(t){t!==this.#n&&(this.#n=t,this.#a(t))}#a(t){let e=this.el.getRootNode(),s=this.el.contains(e.activeElement)?
e.activeElement:null,n=[...Sc[t],...this.#h&&Tc[t]||[]],o=new Set(n),r=(...d)=>d.filter(p=>!o.has(p)).map(p=>this.#t[p].
el),h=[r("rank","values","mode"),r("scaling","colormap"),r("select"),r("rate")],l=Ac.has(t)||this.#h?[]:[this.#i],a=c("d\
iv","beholder-end",{},[...l,...r("held","recording"),this.more.button]),u=h.filter(d=>d.length).map(d=>c("div","beholder\
-pair",{},d));this.#r.replaceChildren(...u,this.#o.el,a);let f=n.map(d=>this.#t[d].el);this.more.moved.replaceChildren(...f,
...l.length?[]:[this.#i]),s instanceof HTMLElement&&s.focus()}refresh(){this.#f();let t=this.#s,{select:e,...s}=this.#t;
e.wait(t.waits("select"));for(let[o,r]of Object.entries(s)){let h=o;r.wait(t.waits(h));let l=t.value(h);l!==void 0&&r.show(
h==="rank"?String(l):l)}e.show(t.value("select")??"",t.rejection("select")),this.#e.show(t.value("limits")??null,["by sc\
aling","by scaling"]),this.#e.wait(t.waits("limits"));let n=t.value("held")===!0;n!==this.#h&&(this.#h=n,this.#n&&this.#a(
this.#n)),s.window.el.classList.toggle("beholder-dimmed",t.value("mode")!=="variance")}showFrame({colormap:t,settings:e}){
let s=e.colormap===Ir?t:"";s!==this.#l&&(this.#l=s,this.#f())}showAlerts(t){this.#o.show(t)}showPin(t,e){let n=`${t===null?
"Nothing is pinned.":`Step ${b(t)} is pinned.`} Pin remembers the present values; mode change shows how far they have mo\
ved.`;this.#i.title!==n&&(this.#i.title=n),this.#i.disabled=!e}showHold(t,e){this.#t.held.follow(t,e)}#f(){let{values:t,
ranks:e,modes:s,scalings:n,colormaps:o,holds:r,ranges:h,select_length:l}=this.#s.choices,{rate:a,window:u}=h;this.#t.values.
offer(t),this.#t.rank.offer(e),this.#t.rank.el.hidden=!e.length,this.#t.mode.offer(s),this.#t.scaling.offer(n),this.#t.colormap.
offer(o.map(f=>this.#u(f))),this.#t.hold_on.offer(r),u&&this.#t.window.bound(u),a&&this.#t.rate.bound([a[0],Math.min(a[1],
yc)]),l!==null&&this.#t.select.limit(l)}#u({value:t,label:e}){return{value:t,label:t===Ir&&this.#l?`${e} (${this.#l})`:e}}};
function kc(i,t,e){let s=l=>a=>i.choose(l,a),n=l=>a=>i.choose(l,a,{paced:!0}),o=l=>a=>i.choose(l,a),r=l=>l===0?"paused":
`${l} a second`,h=l=>l===0?"paused":`${l}/s`;return{values:ft("Values",s("values")),rank:ft("Rank",l=>i.choose("rank",l===
Oc?l:Number(l))),mode:ft("Mode",s("mode")),window:Si("Variance window",{},n("window")),scaling:ft("Scaling",s("scaling")),
colormap:ft("Colormap",s("colormap"),[c("span","beholder-ramp")]),show_all:Ti("Show all data",o("show_all")),square:Ti("\
Square cells",o("square")),rate:Si("Updates per second",{say:r,write:h},n("rate")),select:Ar("Select",Ec,l=>i.choose("se\
lect",l),e),held:Lr("Hold",o("held"),t),hold_on:ft("Hold on",s("hold_on")),recording:Or("Record","Stop recording",o("rec\
ording"))}}var $r={label:"all",select:""};function qt(i){return i.replace(/[*?[]/g,"[$&]").replaceAll("|","?").replace(/^\//,"[/]")}
function Rr(i,t){let e=new Set(t.filter(n=>n.startsWith(i)).map(n=>n.charAt(i.length))),s=[".","/"].filter(n=>e.has(n)).
map(n=>`${qt(i)}${n}*`);return t.includes(i)&&s.unshift(qt(i)),s.join("|")||`${qt(i)}*`}var ws=class{#s=[$r];get steps(){
return this.#s}into(t){return this.#s=[...this.#s.filter(({select:e})=>e!==t.select),t],t.select}back(t=this.#s.length-2){
let e=this.#s[t];return e?(this.#s=this.#s.slice(0,t+1),e.select):null}follow(t){let e=this.#s.findIndex(s=>s.select===t);
e>=0?this.#s=this.#s.slice(0,e+1):this.#s=[$r,{label:Lc(t),select:t}]}},Lc=i=>i.replace(/\[([*?[/])\]/g,"$1");var Nc="Singling out acts on the present: press Live first.",gs=class{#s;#t=new ws;#e=!1;constructor(t){this.#s=t}get said(){
return this.#e&&=this.#s.session.past.shown!==null,this.#e?Nc:""}follow(){this.#t.follow(this.#s.session.settings.value(
"select")??""),this.show()}show(){let{stage:t,sill:e,painted:s}=this.#s,n=s(),{steps:o}=this.#t;e.showTrail([...o.map(({
label:h})=>h),...this.#o()]);let r=n?.kind==="sections"&&!t.zoom?n.sections.length:0;e.showCount(r,o.length===1)}single(t){
let e=this.#t.steps.at(-1)?.label??"",s=this.#t.steps.length>1&&/^[./]/.test(t.slice(e.length))&&t.startsWith(e);this.#i(
s?$t(t,{name:e,start:0,end:0}):t,qt(t))}singleModule(t){let{session:e,stage:s}=this.#s;if(this.#e=e.past.shown!==null,this.#e&&
s.reveal(t.start),this.#e||e.gone)return;let n=this.#s.painted()?.sections.map(({name:o})=>o)??[];this.#i(t.name,Rr(t.name,
n))}back(t){let{session:e,stage:s,gutter:n}=this.#s,{zoom:o}=s,{length:r}=this.#t.steps,h=o&&n.groupOf(o.section);if(o&&
s.fit(),o&&(t===void 0||t===r-1))return!0;if(h&&t===r)return this.singleModule(h),!0;let l=this.#t.back(t);return l===null?
!1:(l!==e.settings.value("select")&&e.settings.choose("select",l),this.show(),!0)}#i(t,e){this.#s.session.settings.choose(
"select",this.#t.into({label:t,select:e}))}#o(){let{stage:t,gutter:e,painted:s}=this.#s,n=s()?.sections??[],o=t.zoom&&n.
length>1?n[t.zoom.section]?.name:void 0;if(!t.zoom||o===void 0)return[];let r=e.groupOf(t.zoom.section);return r?[r.name,
$t(o,r)]:[o]}};var Ic="auto";function Li(i,t){let e=i.value("colormap"),n=e!==void 0&&e!==Ic&&e!==t.colormap?yt(i.choices,e):null,o=n&&
e?e:t.colormap,r=$c(i,t,i.choices.diverging.includes(o));return n||r?{palette:n,scale:r??(h=>h)}:null}function $c(i,t,e){
let s=i.value("limits")??null,n=t.settings;if(mt(s,n.limits??null)&&(s||i.value("scaling")===n.scaling&&!Rc(i,t,e)))return null;
if(s)return()=>({low:s[0],high:s[1],floor:null});switch(i.value("scaling")){case"section":return(r,{min:h,max:l})=>ki(r,
h,l,e);case"symmetric":return(r,{min:h,max:l})=>ki(r,h,l,!0);case"all":{let[r,h]=_c(t.sections);return l=>ki(l,r,h,e)}default:
return null}}var Rc=({choices:i},{colormap:t},e)=>i.diverging.includes(t)!==e;function ki(i,t,e,s){if(t===null||e===null)
return i;let n=Math.max(Math.abs(t),Math.abs(e));return s?{low:-n,high:n,floor:null}:{low:t===e?Math.min(t,0):t,high:t===
e?Math.max(e,0):e,floor:null}}function _c(i){let t=i.flatMap(({min:s})=>s===null?[]:[s]),e=i.flatMap(({max:s})=>s===null?
[]:[s]);return t.length?[t.reduce((s,n)=>Math.min(s,n)),e.reduce((s,n)=>Math.max(s,n))]:[null,null]}var zc=250,bs=class{#s;#t;#e;#i;#o;#r;#n;#h;#l;#a;#f;#u;#c;#d=null;#p;constructor(t,e){this.#s=t,this.#t=new ms(t.settings,
{pinned:()=>t.pin(),stepped:()=>t.step(),alerted:()=>this.#a.open()},e),this.#e=new qe(t,this.#w(),e),this.#i=new ae(this.#m()),
this.#o=new Ee({limited:(a,u)=>t.settings.choose("limits",a,u),went:(a,u)=>this.#e.goTo(a,u)}),this.#r=new fe(t,this.#e,
this.#o,this.#i,{told:()=>this.#v(),signal:e}),this.#n=new Se(this.#e,a=>this.#u.back(a)),this.#h=new ls({session:t,stage:this.#e,
gutter:this.#i},e);let s=()=>this.#d;this.#u=new gs({session:t,stage:this.#e,gutter:this.#i,sill:this.#n,painted:s});let n={
session:t,stage:this.#e,gutter:this.#i,strip:this.#h,toolbar:this.#t};this.#a=new ee({...n,painted:s},()=>this.showStatus()),
this.#f=new fs(t,this.#e,this.#t.more,s),this.#l=new Xe({fetched:()=>this.#f.fetch(()=>this.showStatus()),went:()=>this.#a.
goTo()}),this.#p=z(()=>this.#d&&this.#y(this.#d),zc);let o=c("div","beholder-beside",{},[this.#i.el,this.#o.el]),{inspector:r,
overview:h}=this.#e,l=c("div","beholder-main",{},[this.#e.el,o,h,r]);this.el=c("div","beholder",{"data-size":"full"},[this.#t.
el,this.#n.el,l,this.#h.el,this.#l.el]),this.#c=new Oe(this.el,l),this.#f.whole=this.el,an(this.el,e),this.el.addEventListener(
"keydown",a=>this.#N(a)),t.enter(),this.refresh(),this.#g(e)}paint(t,e){let s=this.#d,n=this.#k();this.#d=t;let o=!s||s.
table!==t.table||s.kind!==t.kind||s.values!==t.values;this.#t.showFrame(t),this.#e.recolor(Li(this.#s.settings,t)),o&&(this.#y(
t),this.#b()),this.#e.paint(t,e),o?this.#x():this.#p(void 0),this.#h.follow(),o&&n&&this.#A(),this.#a.follow(t),this.showStatus()}look(t,e,s){
this.#e.look(t,e,s)}greeted(){this.#e.greeted()}refresh(){this.#t.refresh(),this.#u.follow(),this.#d&&(this.#e.recolor(Li(
this.#s.settings,this.#d)),this.#p(void 0)),this.#M(),this.#h.show(),this.#a.show()}showAlerts(){this.#a.show()}showRun(){
this.#h.show()}showTime(){this.#h.showTime(),this.showStatus()}showStatus(){let{status:t,gone:e,past:s,words:n}=this.#s;
this.#d||this.#e.say(n),this.#t.showPin(t?.pinned??null,!e&&!s.shown&&this.#d!==null),this.#t.showHold(!!t?.held,s.shown!==
null);let o=this.#f.said||this.#u.said;this.#l.refresh(this.#s,this.#d,o,this.#a.told)}#w(){return{pointed:t=>this.#O(t),
arranged:()=>this.#x(),scrolled:()=>this.#i.scroll(this.#e.scrollTop),zoomed:()=>this.#T()}}#m(){return{pointed:t=>{this.#e.
point(t),this.#i.point(t)},singled:t=>this.#L(t),singledModule:t=>{this.#u.singleModule(t),this.showStatus()},scrolled:t=>{
let e=this.#e.scrollTop;return this.#e.scrollTop=t,this.#e.scrollTop!==e}}}#g(t){let e=new IntersectionObserver(n=>{this.#s.
setInSight(this,n.at(-1)?.isIntersecting??!1)}),s=new ResizeObserver(()=>this.#b());e.observe(this.el),s.observe(this.el),
t.addEventListener("abort",()=>{e.disconnect(),s.disconnect(),this.#s.leave(this),this.el.remove()})}#b(){this.#c.layOut(
this.#i.columns,this.#d?.sections.length??0)&&(this.#t.arrange(this.#c.size),this.#v(),this.#o.fit())}#x(){this.#v(),this.#i.
arrange(this.#e.places,{top:this.#e.scrollTop,height:this.#e.height}),this.el.style.setProperty("--beholder-height",`${this.#e.
height}px`),this.#u.show(),this.#d&&this.#h.arrange(this.#d)}#y(t){this.#i.paint(t)&&this.#b();let{palette:e}=this.#s.settings.
choices,s=t.sections.length?this.#E():null;this.#n.showLegend(t.sections,s,e),this.#n.showScaling(this.#s.settings.value(
"limits")?"":wn(this.#s.settings)),this.#M(),this.#v()}#E(){let{settings:t}=this.#s,e=t.value("colormap"),s=e&&e!=="auto"?
e:this.#d?.colormap??"";return yt(t.choices,s)}#M(){Pn(this.el.style,this.#E(),this.#s.settings.choices.palette)}#O(t){let e=t?
this.#e.scale(t.section):null,s=t&&e&&Number.isFinite(t.value)?Y(t.value,e):null;this.#i.point(t?.section??-1,s),this.#r.
point(this.#d)}#v(){let t=this.#d,e=this.#r.section(t),s=t?.sections.length===1;this.#i.el.hidden=!t?.sections.length||s||
e>=0&&this.#c.size!=="narrow",this.#n.heads.hidden=this.#i.el.hidden,this.#r.show(t)}#T(){let{zoom:t}=this.#e,e=this.#k();
this.#n.showZoom(t?.px??null),(!t||!this.#o.zoom(t))&&(this.#v(),e&&this.#A()),this.#u.show(),this.#i.scroll(this.#e.scrollTop)}#S(t){
this.#r.opened=this.#d?.sections[t]?.name??"",this.#v()}#L(t){let e=this.#d?.sections[t]?.name;e!==void 0&&((this.#s.past.
shown?!this.#e.enter(t):this.#s.gone)?this.#S(t):this.#s.past.shown||this.#u.single(e))}#N(t){let e=t.target instanceof Element&&
t.target.matches("input, select");if(!(t.key!=="Escape"||t.defaultPrevented||e||this.#t.more.isOpen)){if(this.#r.opened)
this.#S(-1);else if(!this.#u.back())return;t.preventDefault(),this.#A()}}#A(){let t=this.el.getRootNode(),{activeElement:e}=t;
e&&this.el.contains(e)&&e.checkVisibility()||(this.#i.el.hidden?this.#n.focus():this.#i.focus())}#k(){return this.el.matches(
":focus-within")}};var Cc=1e3,xs=class{#s;#t;#e;#i=new Set;#o=new WeakMap;constructor(t,e,s){this.#s=t,this.#t=e,this.#e=s;let n=new MutationObserver(
o=>this.#r(o));n.observe(document.body,{childList:!0,subtree:!0}),s.addEventListener("abort",()=>{n.disconnect();for(let o of this.#l())
o.endUnlessHosted()}),this.#n(document.body)}show(t,e){this.#h().stand(t,e)}#r(t){let e=!1;for(let{addedNodes:s,removedNodes:n}of t){
for(let o of s)this.#n(o);e||=n.length>0}if(e)for(let s of this.#l())s.leaveIfThrownAway()}#n(t){for(let e of zi(t,this.#t)){
if(this.#o.get(e)?.covers(e))continue;let s=this.#h();this.#o.set(e,s),s.cover(e)}}#h(){for(let e of this.#l())if(e.isFree)
return e;let t=new Ni(this.#s,this.#e);return this.#i.add(new WeakRef(t)),t}*#l(){for(let t of this.#i){let e=t.deref();
e&&!e.ended?yield e:this.#i.delete(t)}}},Ni=class{#s=new AbortController;#t;#e;#i;#o=null;#r=null;#n=null;#h=!1;#l;constructor(t,e){
this.#i=e,this.#t=new bs(t,this.#s.signal),this.#e=new Xt(this.#t.el);let s=new ResizeObserver(()=>{this.#h||=this.#o?.isConnected??
!1});s.observe(this.#t.el),this.#s.signal.addEventListener("abort",()=>s.disconnect())}get ended(){return this.#s.signal.
aborted}get isFree(){let t=this.#o;return!t||this.#l!==void 0?!0:this.#r!==null&&this.#h&&!t.isConnected&&!t.parentNode}covers(t){
return!this.ended&&this.#n===t}stand(t,e){this.#a(t),this.#r=e,e.addEventListener("abort",()=>{this.#r===e&&this.#f()})}cover(t){
let e=document.createElement("div");e.className="jp-OutputArea-output",t.style.display="none",t.after(e),this.#a(e),this.#n=
t}leaveIfThrownAway(){this.#n&&this.#o&&Ci(this.#o)&&this.#f()}endUnlessHosted(){(!this.#r||this.#l!==void 0)&&this.#u()}#a(t){
clearTimeout(this.#l),this.#l=void 0,this.#c(),this.#r=null,this.#h=!1,this.#o=t,t.append(this.#t.el),this.#e.resume()}#f(){
if(this.#l===void 0){if(this.#i.aborted||!Yt())return this.#u();this.#l=setTimeout(()=>this.#u(),Cc)}}#u(){clearTimeout(
this.#l),this.#c(),this.#s.abort()}#c(){this.#n&&(this.#n.style.display="",this.#n=null,this.#o?.remove())}};var Ms=class{#s;#t=0;#e=null;#i;constructor(t,e){this.#s=t,e.addEventListener("abort",()=>clearTimeout(this.#i))}release(t,e,s=e){
this.#t+=Number(e),this.#e={frame:t,since:performance.now()},!s||t.ack_within<=0?this.#o():this.#i??=setTimeout(()=>this.#o(),
1e3*t.ack_within)}refuse(t){this.#s({number:t.number,painted:0,held:0})}#o(){if(clearTimeout(this.#i),this.#i=void 0,!this.#e)
return;let{frame:t,since:e}=this.#e,s=this.#t;this.#e=null,this.#t=0,this.#s({number:t.number,painted:s,held:(performance.
now()-e)/1e3})}};async function _r(i){let t=[],e="";for(let s=0;;s+=1){let n=await i(s);if(!n||n.message.note)throw new Error(n?.message.
note||"no answer from the kernel");t.push(n.bytes);let{name:o,media:r,parts:h}=n.message;if(s>0&&o!==e)throw new Error("\
another recording has been finished meanwhile");if(e=o,s+1>=h)return{blob:new Blob(t,{type:r}),name:o}}}var zr=8,Pc=4,vs=class{#s=new Map;learn(t,e){if(this.knows(t))return;this.#s.set(t,Dc(e));let[s]=this.#s.keys();this.#s.
size>Pc&&s!==void 0&&this.#s.delete(s)}knows(t){return this.#s.has(t)}read(t,e){let s=this.#s.get(t);if(!s)throw new Error(
`there is no table ${t}`);this.#s.delete(t),this.#s.set(t,s);let{figures:n,places:o}=s;if(e.byteLength!==o.length*n.length*
zr)throw new Error(`${e.byteLength} bytes of figures for ${o.length} sections`);let r=new DataView(e.buffer,e.byteOffset,
e.byteLength);return o.map((h,l)=>{let a={...h};return n.forEach((u,f)=>{let d=r.getFloat64((l*n.length+f)*zr,!0);a[u]=Number.
isFinite(d)?d:null}),a})}};function Dc(i){let t=JSON.parse(new TextDecoder().decode(i));if(C(t)&&A(x)(t.figures)&&A(C)(t.
places))return{figures:t.figures,places:t.places};throw new Error("the table of sections is malformed")}var ys=class{#s;#t=new Map;#e=0;constructor(t=157286400){this.#s=t}get bytes(){return this.#e}get(t){return this.#t.get(
t)}add(t){if(!t.png)return;let{number:e,coarse:s}=t.picture,n=this.#t.get(e);n&&n.picture.coarse<=s||(this.#e+=Ii(t)-(n?
Ii(n):0),this.#t.set(e,t),this.#e>this.#s&&this.#o())}clear(){this.#t.clear(),this.#e=0}listing(t){let e=this.#i().filter(
t),s=Float64Array.from(e,({picture:n})=>n.number);return{version:-1,numbers:s,steps:Float64Array.from(e,({picture:n})=>n.
step??0),orders:s,calls:Float64Array.from(e,({picture:n})=>n.call)}}#i(){return[...this.#t.values()].sort((t,e)=>t.picture.
number-e.picture.number)}#o(){for(;this.#e>this.#s&&this.#t.size>2;){let n=this.#i().map(({picture:a})=>a.number),o=Number(
n.at(-1))+1,r=a=>(Number(n[a+1])-Number(n[a-1]))/(o-Number(n[a])),h=n.slice(1,-1).map((a,u)=>u+1);h.sort((a,u)=>r(a)-r(u)||
a-u);let l=new Set;for(let a of h){if(this.#e<=this.#s*7/8)break;l.has(a-1)||l.has(a+1)||(l.add(a),this.#r(Number(n[a])))}}
let[t,e]=this.#i();this.#e>this.#s&&t&&e&&this.#r(t.picture.number)}#r(t){let e=this.#t.get(t);e&&(this.#e-=Ii(e)),this.#t.
delete(t)}},Ii=({png:i,figures:t})=>(i?.byteLength??0)+t.byteLength+1024;var Es=class{#s=new vs;#t=new ys;learn(t,[e,s,n]){if(n&&this.#s.learn(t.table,n),e&&!this.#e(t))return null;let o={picture:t,
png:e??null,figures:s??new Uint8Array};return this.#t.add(o),o}frameOf({picture:t,png:e,figures:s},n){let o=t.table&&e?this.#s.
read(t.table,s):[];return{...t,...n,png:e,sections:o}}listing(){return this.#t.listing(({picture:t})=>this.#e(t))}get(t,e=!1){
let s=this.#t.get(t);return s&&(e||s.picture.coarse===1)&&this.#e(s.picture)?s:null}clear(){this.#t.clear()}#e({table:t}){
return t===""||this.#s.knows(t)}};var Fc=1e3,Hc=66,Os=class{#s;#t;#e;#i;#o;#r;#n=$e;#h=null;#l=null;#a=null;#f=null;#u;#c=!1;constructor(t,e,s,n){this.#s=
t,this.#t=e,this.#e=s,this.#i=new U(n),this.#o=new U(n),this.#r=z(()=>this.#w(),Fc),n.addEventListener("abort",()=>clearTimeout(
this.#u))}get shown(){return this.#a}get playing(){return this.#c}get kept(){return this.#s.gone()?this.#s.here():this.#n}get missed(){
let t=this.#a?.call??null,e=this.#f;return t===null||!e||t>=e.from&&t<=e.to?null:e}get apart(){let{kept:t}=this;return this.#a?
fo(t,ri(t,this.#a.number)):1}follow(){this.#l!==null&&this.#r(void 0)}goTo(t){this.#d(),this.#p(()=>this.#b(uo(this.kept,
t.from,t.to),t))}by(t){this.#d(),this.#p(()=>this.#g(t))}first(){this.#d(),this.#p(()=>this.#b(0))}live(){this.#d(),this.#h=
null,this.#o.drop(),this.#l!==null&&(this.#l=this.#a=this.#f=null,this.#t(null),this.#e())}play(){if(this.#c){this.#d(),
this.#e();return}this.#c=!0,this.#p(()=>this.#l===null?this.#b(0):this.#g(1)),this.#e()}clear(){this.#n=$e,this.#i.drop(),
this.live()}#d(){clearTimeout(this.#u),this.#c=!1}#p(t){this.#h=null,this.#r(void 0),this.kept.numbers.length>0?t():this.#h=
t}#w(){this.#s.gone()||this.#i.ask(()=>this.#s.list(lo(this.#n)),t=>this.#m(t))}#m(t){let e=ao(this.#n,t);if(this.#n=e??
$e,!e)return this.#w();let s=this.#h;this.#h=null,e.numbers.length>0&&s?.(),this.#e()}#g(t){let{kept:e}=this,s=e.numbers.
length-1,n=this.#l===null?s:ri(e,this.#l);n+t>s?this.live():this.#b(Math.max(0,n+t))}#b(t,e=null){let s=this.kept.numbers[t];
if(s===void 0)return;this.#l=s,this.#f=e;let n=this.#s.get(s);if(n)return this.#x(n);this.#o.ask(()=>this.#s.fetch(s),o=>this.#l===
s&&this.#x(o))}#x(t){this.#o.drop(),this.#a=t.picture,this.#l=t.picture.number,this.#t(t),this.#e(),clearTimeout(this.#u),
this.#c&&(this.#u=setTimeout(()=>this.#g(1),Hc))}};var Cr=new Uint8Array;async function Pr(i){let{header:t,palette:e,data:s}=Uc(i);if(!e){let l=new Blob([i],{type:"image/p\
ng"}),a=await createImageBitmap(l,{colorSpaceConversion:"none"});return{indices:Cr,palette:Cr,bitmap:a}}let{width:n,height:o,
depth:r,kind:h}=t;if(r!==8||h!==3)throw new Error(`a picture of ${r} bits and kind ${h}`);return{indices:Bc(await Wc(s),
n,o),palette:e,bitmap:null}}function Uc(i){let t=new DataView(i.buffer,i.byteOffset,i.byteLength),e={width:0,height:0,depth:0,
kind:-1},s=[],n=null,o=8;for(;o+12<=i.byteLength;){let r=t.getUint32(o),h=String.fromCharCode(...i.subarray(o+4,o+8)),l=i.
subarray(o+8,o+8+r);if(h==="IHDR"&&r>=13){let[a=0,u=-1]=l.subarray(8,10);Object.assign(e,{width:t.getUint32(o+8),height:t.
getUint32(o+12),depth:a,kind:u})}h==="PLTE"&&(n=l),h==="IDAT"&&s.push(l),o+=r+12}return{header:e,palette:n,data:s}}async function Wc(i){
let t=new Blob(i).stream();return new Uint8Array(await new Response(t.pipeThrough(new DecompressionStream("deflate"))).arrayBuffer())}
function Bc(i,t,e){let s=t+1;if(i.length!==s*e)throw new Error(`${i.length} bytes of a picture of ${t} x ${e} px`);let n=new Uint8Array(
t*e);for(let o=0;o<e;o+=1){if(i[o*s]!==0)throw new Error(`row ${o} of the picture is filtered`);n.set(i.subarray(o*s+1,(o+
1)*s),o*t)}return n}var jc=100,Ss=class{#s;#t=!1;#e=null;#i=-1;#o=null;#r=!1;#n=null;#h=null;#l=new Set;constructor(t){this.#s=t}get latest(){
return this.#e}offer(t){if(t.number<=this.#i)return this.#s.refuse(t);this.#i=t.number,this.#l.add(t),this.#e=t,this.#t&&
!this.#h?this.#a(t):this.#c(t,!1)}hold(t){this.#h=t,this.#t&&this.repaint()}setOpen(t){if(t!==this.#t){if(this.#t=t,t)return this.
repaint();this.#n=null,this.#e&&this.#c(this.#e,!1)}}restart(){this.#i=-1}repaint(){let t=this.#h??this.#e;t&&this.#a(t)}#a(t){
t===this.#o&&this.#r||(this.#n=t,this.#o||this.#f())}async#f(){for(;this.#n;){let t=this.#n;this.#o=t,this.#n=null,this.#r=
!0;let e=await this.#u(t);this.#o=null,this.#c(t,e)}}async#u(t){try{let e=t.png&&await Pr(t.png);this.#r=!1;try{this.#s.
paint(t,e)}finally{e?.bitmap?.close()}return await Gc(),!0}catch(e){return this.#s.failed(e),!1}}#c(t,e){if(this.#l.has(
t)){for(let s of this.#l)if(this.#l.delete(s),s===t)break;this.#s.release(t,e)}}};function Gc(){return new Promise(i=>{let t=()=>{
cancelAnimationFrame(e),clearTimeout(s),i()},e=requestAnimationFrame(t),s=setTimeout(t,jc)})}var Vc=Promise.resolve(null),Ts=class{answers=new ze;#s;#t;constructor(t,e){this.#s=t,this.#t=e}read(t){return this.#e(()=>this.
answers.values(t),()=>this.#s.read(t))}whole(t){return this.#e(()=>this.answers.whole(t),()=>this.#s.whole(t))}part(t,e){
return this.#e(()=>this.answers.part(t,e),()=>this.#s.fetch(t,e))}strip(t){return this.#e(()=>this.answers.columns(t),()=>this.#s.
strip(t))}frames(t){return this.#e(()=>this.answers.listing(),()=>this.#s.frames(t))}past(t){return this.#e(()=>this.answers.
frame(t),()=>this.#s.past(t,this.#t()))}#e(t,e){if(this.#s.gone)return Vc;let s=t();return e(),s}};function As(i,t,e){for(let[s,n]of Object.entries(t))i.on(s,n);e.addEventListener("abort",()=>{for(let[s,n]of Object.entries(
t))i.off(s,n)})}var Kc=2e3,qc=100,Yc=64,ks=class{#s;#t;#e;#i;#o=null;#r=-1;#n=new Map;#h=new Map;#l=!0;#a=new Map;#f=new Map;constructor(t,e,s,n){
this.#s=t,this.#t=e,this.#e=s;for(let o of at){let r=t.get(o);wi(o,r)&&this.#n.set(o,r)}this.#i=pi(t.get("_beholder_choi\
ces")),As(t,{"change:_beholder_choices":()=>this.#u()},n),n.addEventListener("abort",()=>{for(let{timer:o}of this.#h.values())
clearTimeout(o)})}get choices(){return this.#i}value(t){let e=this.#h.get(t);return e?e.values.at(-1):this.#n.get(t)}waits(t){
return this.#l&&(this.#h.get(t)?.waits??!1)}setAnswering(t){t!==this.#l&&(this.#l=t,this.#e())}rejection(t){return this.#a.
get(t)??""}get rejections(){return this.#a}choose(t,e,{paced:s=!1}={}){this.#a.delete(t);let n=this.#h.get(t);clearTimeout(
n?.timer),this.#h.set(t,{values:[...n?.values??[],e].slice(-Yc),waits:n?.waits??!1,timer:setTimeout(()=>this.#d(t),Kc)}),
s?this.#w(t)(e):this.#t(t,e),this.#e()}take({revision:t,settings:e,choices:s}){if(!(t<=this.#r)){this.#r=t,this.#o=s,this.#u();
for(let n of at)this.#c(n,e[n]);this.#e()}}restart(){this.#r=-1;for(let t of at)this.#p(t);this.#a.clear()}reject({name:t,
value:e,message:s}){this.#p(t),wi(t,e)&&this.#n.set(t,e),this.#a.set(t,s),this.#e()}#u(){let t=this.#s.get("_beholder_ch\
oices");this.#i=pi(C(t)?{...t,...this.#o}:this.#o),this.#e()}#c(t,e){if(mt(e,this.#n.get(t)))return;this.#a.delete(t),this.#n.
set(t,e);let s=this.#h.get(t),n=s?s.values.map(o=>mt(o,e)).lastIndexOf(!0):-1;s&&n>=0&&n<s.values.length-1?s.values.splice(
0,n+1):this.#p(t)}#d(t){let e=this.#h.get(t);e&&(mt(e.values.at(-1),this.#n.get(t))?this.#p(t):e.waits=!0,this.#e())}#p(t){
clearTimeout(this.#h.get(t)?.timer),this.#h.delete(t)}#w(t){let e=this.#f.get(t);return e||(e=z(s=>this.#t(t,s),qc),this.#f.
set(t,e)),e}};var Xc=1e3,Ls=class{#s;#t;#e;#i="";#o="rms";#r=null;#n=z(()=>this.#h(),Xc);constructor(t,e,s){this.#s=t,this.#t=e,this.#e=
new U(s)}get figure(){return this.#o}get excerpt(){return this.#r}follow(t){this.#i=t,this.#n(void 0)}choose(t){this.#o=
t,this.#t(),this.#i&&this.#n(void 0)}clear(){this.#i="",this.#r=null,this.#e.drop(),this.#t()}#h(){if(!this.#i)return;let t=vi(
this.#i,this.#o),e=mo(this.#r,t,this.#o);this.#e.ask(()=>this.#s(e),s=>this.#l(s))}#l(t){let{source:e,figure:s}=t.message;
s!==this.#o||e!==vi(this.#i,this.#o)||(this.#r=wo(this.#r,t),this.#r?this.#t():this.#n(void 0))}};var Ns=class{#s;#t;#e=!1;#i=!1;#o=1e3;#r;#n;constructor(t,e){this.#s=t,this.#t=e}get waiting(){return this.#e}get unanswered(){
return this.#i}begin(){clearTimeout(this.#r),this.#o=1e3,this.#e=!0,this.#n??=setTimeout(()=>this.#l(!0),1e4),this.#h()}end(){
clearTimeout(this.#r),clearTimeout(this.#n),this.#n=void 0,this.#e=!1,this.#l(!1)}#h(){this.#r=setTimeout(()=>this.#h(),
this.#o),this.#o=Math.min(2*this.#o,3e4),this.#s()}#l(t){t!==this.#i&&(this.#i=t,this.#t())}};var Zc=15e3,Jc=1e3,Qc={table:"",section:-1,rows:[0,0],columns:[0,0],height:0,width:0},Is=class{#s;#t;#e;#i=!1;#o=!1;#r=!1;#n=new Ns(
()=>this.#m(N.hello(this.client,this.#a)),()=>this.#t.lifeChanged());#h=z(()=>this.#d(),Jc);#l;constructor(t,e,s,n){this.#e=
n,this.client=tu(),this.#s=t,this.#t=e,this.#f(s),s.addEventListener("abort",()=>this.close())}get gone(){return this.#r}get unanswered(){
return this.#n.unanswered}get waiting(){return this.#n.waiting}get#a(){return{visible:this.#o,covers:this.#e()}}open(){this.#i||
(this.#i=!0,this.#l=setInterval(()=>this.#p(),Zc),this.#n.begin())}close(){this.#i&&(this.#i=!1,clearInterval(this.#l),this.#n.
end(),this.#m(N.bye(this.client)))}ask(){this.#h(void 0)}setVisible(t){if(t!==this.#o&&(this.#o=t,!!this.#i)){if(this.#n.
waiting&&t)return this.#n.begin();this.#m(N.visible(this.client,t)),t&&this.#p()}}acknowledge(t){this.#m(N.ack(this.client,
t))}set(t,e){this.#m(N.set(this.client,t,e))}read(t){this.#m(N.read(this.client,t))}whole(t){this.#m(N.whole(this.client,
t))}look(t){this.#m(N.lens(this.client,t??Qc))}strip(t){this.#m(N.strip(this.client,t))}frames(t){this.#m(N.frames(this.
client,t))}past(t,e){this.#m(N.past(this.client,t,e))}pin(){this.#m(N.pin(this.client))}step(){this.#m(N.step(this.client))}fetch(t,e){
this.#m(N.fetch(this.client,t,e))}#f(t){let e={"msg:custom":(s,n)=>this.#w(s,n),"comm:close":()=>this.#g(!0),comm_live_update:()=>this.#c()};
As(this.#s,e,t),window.addEventListener("pagehide",()=>this.#u(),{signal:t}),window.addEventListener("pageshow",s=>s.persisted&&
this.#c(),{signal:t})}#u(){this.#i&&(this.#n.end(),this.#m(N.bye(this.client)))}#c(){this.#i&&this.#n.begin()}#d(){!this.#n.
waiting&&!this.#r&&this.#c()}#p(){this.#n.waiting||this.#r||this.#m(N.alive(this.client,this.#a))}#w(t,e=[]){let s=Co(t);
if(!s)return;let n=s.type==="welcome"&&s.client===this.client;switch(n&&this.#n.end(),this.#g(!1)&&!n&&this.#c(),s.type){case"\
frame":s.clients.includes(this.client)&&this.#t.framed(s,e.map(pt));return;case"status":return this.#t.reported(s.status);case"\
alerts":return this.#t.alerted(s);case"settings":return this.#t.settled(s);case"welcome":return n?(this.#i&&this.#o&&this.#m(
N.visible(this.client,!0)),this.#t.welcomed(s)):void 0;case"rejected":s.client===this.client&&this.#t.rejected(s);return;case"\
values":s.client===this.client&&this.#t.valued(s,e.map(pt));return;case"whole":s.client===this.client&&this.#t.wholeTold(
s);return;case"look":s.client===this.client&&this.#t.looked(s,e.map(pt));return;case"strip":s.client===this.client&&this.#t.
stripped(s,e.map(pt));break;case"frames":s.client===this.client&&this.#t.listed(s,e.map(pt));break;case"past":s.client===
this.client&&this.#t.recalled(s,e.map(pt));break;case"file":s.client===this.client&&this.#t.filed(s,e.map(pt))}}#m(t){let e=()=>this.#g(
!0);try{Promise.resolve(this.#s.send(t)).catch(e)}catch{e()}}#g(t){return t===this.#r?!1:(this.#r=t,t&&this.#n.end(),this.#t.
lifeChanged(),!0)}};function pt(i){return i instanceof ArrayBuffer?new Uint8Array(i):new Uint8Array(i.buffer,i.byteOffset,
i.byteLength)}function tu(){let i=crypto.getRandomValues(new Uint8Array(12));return Array.from(i,t=>t.toString(16).padStart(
2,"0")).join("")}var eu=3e3,su=new Set(["values","select","show_all","square","rank","mode"]),$s=class{#s=new Set;#t=0;#e=new Ss(this);#i;#o;#r;#n=new Es;alerts=new Zt(
()=>this.#E());#h="";#l=null;#a="";#f=!1;#u;constructor(t,e){this.settings=new ks(t,(s,n)=>{su.has(s)&&this.past.live(),
this.#i.set(s,n)},()=>this.#g(),e),this.#i=new Is(t,this,e,Yt),this.#r=new Ts(this.#i,()=>this.past.shown?.table??this.latest?.
table??""),this.history=new Ls(s=>this.#r.strip(s),()=>this.#b(),e),this.past=new Os({list:s=>this.#r.frames(s),fetch:s=>this.#r.
past(s),here:()=>this.#n.listing(),get:s=>this.#n.get(s,this.gone),gone:()=>this.gone},s=>this.#e.hold(s&&this.#n.frameOf(
s,{ack_within:0,past:!0})),()=>this.#x(),e),this.#o=new Ms(s=>this.#i.acknowledge(s),e),document.addEventListener("visib\
ilitychange",()=>this.#w(),{signal:e}),e.addEventListener("abort",()=>clearTimeout(this.#u))}get status(){return this.#l}get flowing(){
return this.#f}get gone(){return this.#i.gone}get latest(){return this.#e.latest}get unanswered(){return this.#i.unanswered}get words(){
return this.#i.gone?"No kernel: run the cell again.":this.unanswered?"No answer from the kernel. If it is not busy, run \
the cell again.":this.#i.waiting?"waiting for the kernel":"waiting for the first picture"}get problem(){let t=[...this.settings.
rejections].find(([e])=>e!=="select");return this.#a||t?.[1]||this.#l?.message||""}read(t){return this.#r.read(t)}whole(t){
return this.#r.whole(t)}look(t){this.gone||this.#i.look(t)}pin(){this.#i.pin()}step(){this.#i.step()}fetch(t){return _r(
e=>this.#r.part(t,e))}enter(){this.#t+=1,this.#i.open()}leave(t){this.setInSight(t,!1),this.#t-=1,this.#t===0&&this.#i.close()}setInSight(t,e){
e!==this.#s.has(t)&&(e?this.#s.add(t):this.#s.delete(t),this.#w(),e&&(t.refresh(),this.#e.repaint()))}welcomed(t){this.#c(
t.session),this.#y(t.status),this.settings.take(t);for(let e of this.#s)e.greeted();this.#M()}settled(t){this.settings.take(
t)}framed({type:t,session:e,clients:s,status:n,ack_within:o,...r},h){this.#c(e),this.#y(n),this.#m(n.rate);let l={...r,ack_within:o,
png:null,sections:[]};try{let a=this.#n.learn(r,h);if(!a)return this.#p(l);l=this.#n.frameOf(a,{ack_within:o,past:!1}),this.#e.
offer(l),this.#d()}catch(a){this.#o.release(l,!1),this.failed(a)}}reported(t){this.#y(t),this.#M()}rejected(t){this.settings.
reject(t)}wholeTold(t){this.#r.answers.wholeTold(t)}valued(t,[e]){this.#r.answers.valued(t,e)}looked(t,[e,s]){if(t.session===
this.#h)for(let n of this.#s)n.look(t,e??null,s??null)}stripped(t,[e,s]){this.#r.answers.stripped(t,e,s)}listed(t,[e]){this.#r.
answers.listed(t,e)}recalled({type:t,session:e,client:s,asked:n,...o},r){if(e===this.#h)try{this.#r.answers.recalled(n,this.#n.
learn(o,r))}catch(h){this.failed(h)}}filed(t,[e]){this.#r.answers.filed(t,e)}alerted(t){this.alerts.take(t)}lifeChanged(){
this.gone&&this.#r.answers.clear(),this.settings.setAnswering(!this.#i.gone),this.#M()}paint(t,e){this.#a="";for(let s of this.#s)
s.paint(t,e);this.#s.size>0&&this.history.follow(t.values)}release(t,e){this.#o.release(t,e,e||this.past.shown!==null)}refuse(t){
this.#o.refuse(t)}failed(t){this.#a=`the picture could not be decoded: ${t}`,this.#M()}#c(t){t!==this.#h&&(this.#h=t,this.#l=
null,this.#e.restart(),this.#r.answers.clear(),this.#n.clear(),this.past.clear(),this.history.clear(),this.alerts.clear(),
this.settings.restart())}#d(){this.past.follow();let{shown:t}=this.past;!t||this.#s.size===0||(this.history.follow(t.values),
this.#M())}#p(t){this.#o.release(t,!1),this.#i.ask()}#w(){let t=this.#s.size>0&&!document.hidden;this.#e.setOpen(t),this.#i.
setVisible(t)}#m(t){clearTimeout(this.#u),this.#f=t>0;let e=()=>{this.#f=!1,this.#M()};this.#u=setTimeout(e,eu*Math.max(
1,1/(t||1)))}#g(){for(let t of this.#s)t.refresh()}#b(){for(let t of this.#s)t.showRun()}#x(){for(let t of this.#s)t.showTime()}#y(t){
this.#l&&t.number<this.#l.number||(this.#l=t,this.alerts.hold(t.held?.message??""))}#E(){for(let t of this.#s)t.showAlerts()}#M(){
for(let t of this.#s)t.showStatus()}};function iu(){let i;return{initialize({model:t,signal:e}){let s=Dr(e);return i=new xs(new $s(t,s.signal),t.get("_beholde\
r_name"),s.signal),s.end},render({el:t,signal:e}){let s=Dr(e);return i.show(t,s.signal),s.end}}}function Dr(i){let t=new AbortController,
e=()=>t.abort();return i?.addEventListener("abort",e),{signal:t.signal,end:e}}export{iu as default};
