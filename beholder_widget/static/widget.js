var Si=".jp-OutputArea-output",wr=".jp-OutputArea",As="data:image/png;base64,";var Ei="beholder_widget";function Gt(){return document.querySelector(Si)!==null}function Oi(i,t){return i instanceof HTMLElement?
(i instanceof HTMLImageElement?[i]:Array.from(i.getElementsByTagName("img"))).filter(s=>br(s.src)===t).map(s=>s.closest(
Si)).filter(s=>s instanceof HTMLElement):[]}function Ai(i){return!i.isConnected&&i.closest(wr)===null}function br(i){if(!i.
startsWith(As))return"";let[t=""]=/^[A-Za-z0-9+/]*/.exec(i.slice(As.length,As.length+160))??[],e=atob(t.slice(0,t.length-
t.length%4)),s=e.indexOf(`tEXt${Ei}\0`);if(s<4)return"";let n=[0,1,2,3].reduce((o,r)=>256*o+e.charCodeAt(s-4+r),0);return e.
slice(s+4+Ei.length+1,s+4+n)}var Vt=class{#e;#t=new Map;#s=null;#i=1/0;constructor(t){this.#e=t,t.addEventListener("scroll",({target:e})=>this.#o(e),
{capture:!0,passive:!0}),t.addEventListener("focusin",({target:e})=>{this.#s=e instanceof HTMLElement?e:null,this.#i=1/0}),
t.addEventListener("focusout",()=>{this.#i=performance.now()})}resume(){for(let[s,n]of this.#t)this.#e.contains(s)?s.scrollTop=
n:this.#t.delete(s);let t=document.activeElement!==null&&document.activeElement!==document.body,e=performance.now()-this.#i>
100;!t&&!e&&this.#s&&this.#e.contains(this.#s)&&this.#s.focus({preventScroll:!0})}#o(t){t instanceof Element&&t.isConnected&&
this.#t.set(t,t.scrollTop)}};var b=i=>typeof i=="string",Z=i=>typeof i=="boolean",T=i=>typeof i=="number"&&Number.isFinite(i),v=i=>Number.isSafeInteger(
i)&&Number(i)>=0,C=i=>typeof i=="object"&&i!==null&&!Array.isArray(i),$=i=>t=>t===null||i(t),A=i=>t=>Array.isArray(t)&&t.
every(i),W=i=>A(T)(i)&&i.length===2&&Number(i[0])<=Number(i[1]);function pt(i,t){return!Array.isArray(i)||!Array.isArray(
t)?i===t:i.length===t.length&&i.every((e,s)=>e===t[s])}function S(i){let t=Object.entries(i);return(e=>C(e)&&t.every(([s,
n])=>n(Object.hasOwn(e,s)?e[s]:void 0)))}var xr=300,Mr=1e3,vr=1e3,yr=32,Ti=S({check:b,source:b,section:b,step:T,value:$(T),threshold:$(T),clean:$(T),index:$(A(v)),
message:b,whole:Z,others:A(b)});function ki(i){let{check:t,source:e,section:s,message:n,index:o,others:r}=i,h=l=>l.slice(
0,xr);return{...i,check:h(t),source:h(e),section:h(s),message:n.slice(0,Mr),index:o&&o.length<=yr?o:null,others:r.slice(
0,vr).map(h)}}var Er=100,V="metrics",Li="nonfinite",Kt=class{#e;#t=[];#s=0;#i=new Set;constructor(t){this.#e=t}get list(){return this.#t}get total(){
return this.#s}get next(){return this.#t.find(t=>!this.#i.has(Ts(t)))??null}take({total:t,alerts:e}){this.#t=e.slice(-Er).
map(ki),this.#s=Math.max(t,this.#t.length);let s=new Set(this.#t.map(Ts));this.#i=new Set([...this.#i].filter(n=>s.has(n))),
this.#e()}open(t){this.#i.add(Ts(t)),this.#e()}clear(){this.#s!==0&&(this.#t=[],this.#s=0,this.#i.clear(),this.#e())}over(t){
return this.#t.filter(e=>e.source===t||e.source===V)}sectionsOf(t){let e=new Map;for(let s of this.#t){if(s.source!==t)continue;
let n=s.check===Li;for(let o of[s.section,...s.others])!n&&e.get(o)?.alert.check===Li||e.set(o,{alert:s,count:n&&o===s.section?
s.value:null})}return e}},Ts=({check:i,source:t,section:e,step:s})=>JSON.stringify([i,t,e,s]);var qt=class{#e;#t=null;#s="there";#i;#o=!1;#r={step:null,values:""};constructor(t){this.#e=t}get alert(){return this.#t}open(t,e){
this.#t=t,this.#s="source",this.#o=!1;let{source:s}=t,o=!(s===V||e?.values===s)&&this.#e.choose(s);this.#i=this.#e.values(),
e&&!o&&this.#h(t,e)}leave(){this.#t=null}follow(t){let e=this.#t;e&&(this.#e.values()!==this.#i?this.leave():this.#s==="\
source"?this.#n(e,t):this.#s==="step"?this.#l(e,t):(t.step!==this.#r.step||t.values!==this.#r.values)&&this.leave())}#n(t,e){
(t.source===V||e.values===t.source)&&this.#h(t,e)}#h(t,e){if(e.step!==t.step){this.#s="step",this.#e.lookBack(t.step);return}
(!(!e.past&&e.values===t.source&&Ii(e,t)<0)||!this.#u())&&this.#a(t,e)}#l(t,e){e.past&&(e.step===t.step||this.#e.missed()===
t.step?this.#a(t,e):this.leave())}#a(t,e){this.#s="there",this.#r={step:e.step,values:e.values};let s=Ii(e,t);s>=0&&t.source!==
V&&this.#e.point(s,t.index)}#u(){return this.#o?!1:(this.#o=!0,this.#e.widen())}},Ii=({sections:i},{section:t})=>i.findIndex(
({name:e})=>e===t);var At=[["nan","NaN"],["posinf","+Inf"],["neginf","-Inf"]];var Sr=new Intl.NumberFormat("en-US"),x=i=>Sr.format(i);function Ni(i){let t=Math.floor(i),e=n=>String(n).padStart(2,"0"),
s=`${e(Math.floor(t/60)%60)}:${e(t%60)}`;return t<3600?s:`${Math.floor(t/3600)}:${s}`}function Yt(i){return i.length===1?
`(${i[0]},)`:`(${i.join(", ")})`}var $i=i=>i.replaceAll("-","−");function Tt(i,t){let e=i.toFixed(t);return $i(Number(
e)===0?e.replace("-",""):e)}var mt=(i,t)=>$i(i.toExponential(t).replace("e+","e"));function R(i,t){if(i===null)return"no\
ne";if(i===0)return"0";let e=Math.abs(i);return e<.001||e>=10**Math.max(5,t)?mt(i,t-1):Tt(i,Math.max(0,t-1-Math.floor(Math.
log10(e))))}var U=i=>i.join("×")||"scalar";function j(i){let t=100*i;return`${t>0&&t<.1?"under 0.1":t.toFixed(t>=99.95||
t===0?0:1)} %`}function Ri(i){return i<.05||i>500?"":`${i<99.95?i.toFixed(1):i.toFixed(0)} pictures a second`}var _i={update_ratio:"update/weight",gradient_spike:"gradient spike",gradient_vanished:"gradient vanished",no_gradient:"\
no gradient",unchanged:"unchanged",dead:"dead units",constant:"constant",loss:"loss"};function Xt({check:i,message:t}){return i===
"nonfinite"?/^(First|Another) NaN\b/.test(t)?"NaN":"Not finite":Object.hasOwn(_i,i)?String(_i[i]):i.replaceAll("_"," ")}
var Zt=({step:i})=>`at step ${x(i)}`,zi=i=>[x(i),i===1?"alert":"alerts"],Ci=({section:i,index:t})=>`${i}${t?.length?`[${t.
join(", ")}]`:""}`;var Jt=class{#e;#t;#s;#i="";#o={list:[],values:""};constructor(t,e){this.#e=t,this.#t=e;let{session:s}=t,{settings:n,past:o}=s;
this.#s=new qt({values:()=>n.value("values"),choose:r=>this.#l(r),widen:()=>s.gone||!n.value("select")?!1:(n.choose("sel\
ect",""),!0),lookBack:r=>o.goTo({from:r,to:r}),missed:()=>o.missed?.from??null,point:(r,h)=>this.#n(r,h)})}get told(){let{
alert:t}=this.#s;return t&&{message:t.message,link:this.#h(t)<0?"":Ci(t)}}show(){let{alerts:t}=this.#e.session;t.total===
0&&this.#s.leave(),this.#e.toolbar.showAlerts(t),(t.list!==this.#o.list||this.#i!==this.#o.values)&&this.#r(t),this.#t()}#r(t){
let{stage:e,gutter:s,strip:n}=this.#e;this.#o={list:t.list,values:this.#i};let o=t.sectionsOf(this.#i);s.mark(o),e.mark(
new Set(o.keys())),n.mark(t.over(this.#i))}follow(t){t.values!==this.#i&&(this.#i=t.values,this.show()),this.#s.follow(t)}open(){
let{session:t,painted:e}=this.#e,{next:s,list:n}=t.alerts,o=s??n.at(-1);o&&(this.#s.open(o,e()),t.alerts.open(o))}goTo(){
let{stage:t}=this.#e,{alert:e}=this.#s,s=e?this.#h(e):-1;!e||s<0||(this.#n(s,e.index),e.index&&t.pointed&&t.goTo(s,e.index))}#n(t,e){
let{stage:s,gutter:n}=this.#e;s.lead(t,e),s.pointed===null&&n.point(t)}#h({source:t,section:e}){let s=this.#e.painted();
return t===V||s?.values!==t?-1:s.sections.findIndex(({name:n})=>n===e)}#l(t){let{settings:e,gone:s}=this.#e.session;return s||
!e.choices.values.some(({value:n})=>n===t)?!1:(e.choose("values",t),!0)}};var y={gap:0,nan:1,posinf:2,neginf:3,first:4,levels:252},Qt=y.levels/2,Or=255;function gt({low:i,high:t,floor:e}){return i===
null||t===null?null:{low:i,high:t,floor:e}}function Ls(i,t){if(i===y.nan||i===y.gap||!t)return{value:NaN,near:0};if(i===
y.posinf)return{value:1/0,near:0};if(i===y.neginf)return{value:-1/0,near:0};let e=i-y.first,{low:s,high:n}=t;if(s===n)return{
value:s,near:0};let[o,r]=Ar(e,t);return{value:o/2+r/2,near:Math.abs(r/2-o/2)}}function Ar(i,t){let{low:e,floor:s}=t,[n,o]=[
ks(i,t),ks(i+1,t)];return s===null||e>=0?[n,o]:i===Qt?[-o,o]:[n,i===Qt-1?-s:o]}function K(i,{low:t,high:e,floor:s}){if(t===
e)return .5;if(s===null)return(i/2-t/2)/(e/2-t/2);let n=t<0,o=s<e?Math.log(Math.abs(i)/s)/Math.log(e/s):1;return n?.5+(i===
0?0:Math.sign(i)*Math.max(0,o)/2):i===0?0:Math.max(0,o)}function Is(i,t){return ks(i*y.levels,t)}function Tr(i,t){let e=Math.
floor(K(i,t)*y.levels);return y.first+Math.min(Math.max(e,0),y.levels-1)}function te(i,t,e=t){let s=new Uint32Array(256),
n=new Uint8ClampedArray(s.buffer);for(let o=1;o<256;o+=1){let r=3*kr(o,t,e);n.set([i[r]??0,i[r+1]??0,i[r+2]??0,Or],4*o)}
return s}function kr(i,t,e){return i<y.first||!t||!e||Lr(t,e)?i:Tr(Ls(i,t).value,e)}var Lr=(i,t)=>i.low===t.low&&i.high===
t.high&&i.floor===t.floor;function ks(i,{low:t,high:e,floor:s}){let n=i/y.levels;if(s===null)return t*(1-n)+e*n;if(t>=0)
return s*(e/s)**n;let o=(i-Qt)/Qt;return o===0?0:Math.sign(o)*s*(e/s)**Math.abs(o)}function u(i,t,e={},s=[]){let n=document.createElement(i);n.className=t;for(let[o,r]of Object.entries(e))n.setAttribute(
o,r);return n.append(...s),n}function m(i,t){i.textContent!==t&&(i.textContent=t)}var Ir=16,Nr=new Set(["parameters","gradients","updates","optimizer"]);function Di(i,t,e){let{plan:s,shape:n}=i;if(!s||n.
length<2)return"";let o=Fi(s),r=Nr.has(t)&&$r(i,e),h=r?`${x(Ns(s.rows.outer))} in`:Pi(s.rows),l=r?`${x(Ns(s.columns.outer))}\
 out`:Pi(s.columns);return[...[h&&`${h} down`,l&&`${l} across`].filter(Boolean),o.length&&r?`${U(o)} each`:""].filter(Boolean).
join(", ")}function Fi({rows:i,columns:t}){return[...i.inner,...t.inner].sort(([s],[n])=>s-n).map(([,s])=>s)}var Ns=i=>i.
reduce((t,[,e])=>t*e,1);function $r({name:i,plan:t,shape:e},s){if(!t||!/(weight|kernel)$/.test(i))return!1;let n=Fi(t);if(e.
length>2)return n.length>0&&Math.max(...n)<=Ir;let o=i.replace(/(weight|kernel)$/,"bias"),r=Ns(t.columns.outer);return s.
some(h=>h.name===o&&h.shape.length===1&&h.shape[0]===r)}function Pi({outer:i,inner:t}){let e=[...i,...t.map(([n,o])=>[n,
o])];if(e.length===0)return"";let s=U(e.map(([,n])=>n));return`${e.length===1?"axis":"axes"} ${e.map(([n])=>n).join(", ")}\
 (${s})`}var Rr=/(?=[./])/;function ee(i){if(i.length<=12)return[];let t=i.map(e=>e.split(Rr));return Ui(t,0,t.length,0).map(({start:e,
end:s,depth:n})=>({name:(t[e]??[]).slice(0,n).join(""),start:e,end:s}))}function kt(i,t){return i.slice(t.name.length+1)||
i}function Ui(i,t,e,s){return _r(i,t,e,s).flatMap(n=>{let o=n.end-n.start;if(o<3||(i[n.start]?.length??0)<n.depth)return[];
let r=o>16?Ui(i,n.start,n.end,n.depth):[];return 2*r.reduce((l,a)=>l+a.end-a.start,0)>=o?r:[n]})}function _r(i,t,e,s){let n=[];
for(let o=t;o<e;){let r=o,h=i[r]?.[s];for(;o<e&&i[o]?.[s]===h;)o+=1;n.push({start:r,end:o,depth:zr(i.slice(r,o),s+1)})}return n}
function zr(i,t){let[e=[]]=i,s=t;for(;s<e.length&&i.every(n=>n[s]===e[s]);)s+=1;return s}var Hi=4,se=class{#e=u("span","beholder-module-name");#t=0;#s="";constructor(t,e){this.group=t,this.#t=e+2*Hi;let s=t.end-
t.start;this.el=u("div","beholder-module",{role:"treeitem",tabindex:"-1","aria-level":"1","aria-expanded":"true","aria-l\
abel":`${t.name}, ${s} sections`,title:`${t.name}, ${s} sections`}),m(this.#e,t.name),this.el.append(this.#e)}place(t,e,s,n){
let o=Math.max(0,s-t),r=Math.min(t+e,n)-Math.max(t,s),h=`${t} ${e} ${o} ${r>=this.#t}`;h!==this.#s&&(this.#s=h,this.el.style.
top=`${t}px`,this.el.style.height=`${e}px`,this.#e.style.top=`${o+Hi}px`,this.#e.hidden=r<this.#t)}};var Cr=3,Pr=1e5,Dr=1e-4,Lt=class{#e;#t=!1;#s=0;constructor(t){this.#e=t}take(t){let[e,s]=[1/0,0];for(let r of t)r===null||
r===0||(e=Math.min(e,Math.abs(r)),s=Math.max(s,Math.abs(r)));if(s===0)return;(s>e*10**Cr||s>=Pr||e<Dr)&&(this.#t=!0);let o=this.#e-
1-Math.floor(Math.log10(e));this.#s=Math.max(this.#s,o,0)}write(t){return t===null?"":t===0?"0":this.#t?mt(t,this.#e-1):
Tt(t,this.#s)}},Wi=4,it=class{#e;#t;#s;#i=new Set;constructor(t,{least:e=0,most:s=1/0}={}){this.#e=t,this.#t=s,this.#s=e}get width(){
return this.#s}take(t){let e=this.#s;for(let s of t){let n=s.replace(/\d/g,"0");if(this.#i.has(n))continue;this.#i.size>=
Fr&&this.#i.clear(),this.#i.add(n);let o=Math.ceil(this.#e(n)/Wi)*Wi;this.#s=Math.max(this.#s,Math.min(this.#t,o))}return this.#s>
e}},Fr=4096;function $s(i){let t=document.createElement("canvas").getContext("2d");if(!t)throw new Error("this browser h\
as no canvas");return t.font=i,e=>t.measureText(e).width}var ji=20,Bi=8,Ur=4,Hr=168,Wr=48,jr={bar:24,flags:40},Br={bar:32,flags:56},Gr=1400,Vr=340,Kr=256,qr=124,Yr=12,Xr=11,Zr=2,
Jr=3,ie=class{#e=new Lt(Zr);#t=new Lt(Jr);#s;measure;constructor(t){this.measure=$s(`${Xr}px ${t}`),this.#s={name:new it(
$s(`${Yr}px ${t}`),{most:Hr}),shape:new it(this.measure),limit:new it(this.measure),rms:new it(this.measure,{least:Wr})}}take(t,e){
this.#e.take(t.flatMap(({low:a,high:c})=>[a,c])),this.#t.take(t.map(({rms:a})=>a));let s=t.map(a=>this.write(a)),{name:n,
shape:o,limit:r,rms:h}=this.#s;return[n.take(e),o.take(t.map(a=>U(a.shape))),r.take(s.flatMap(({low:a,high:c})=>[a,c])),
h.take(s.map(a=>a.rms))].includes(!0)}write({low:t,high:e,rms:s}){return{low:this.#e.write(t),high:this.#e.write(e),rms:this.#t.
write(s)}}layout(t,e){let{bar:s,flags:n}=e>=Gr?Br:jr,{name:o,shape:r,limit:h,rms:l}=this.#s,a=2*(h.width+Ur)+s,c=`${h.width}\
px ${s}px ${h.width}px`;if(t==="narrow")return{width:qr,columns:"minmax(0, 1fr)",limits:c};if(t==="middle")return{width:Math.
max(Kr,ji+a+Bi+Math.min(o.width,96)),columns:`minmax(0, 1fr) ${a}px`,limits:c};let f=[o.width,r.width,a,l.width,n],d=ji+
f.reduce((p,g)=>p+g,0)+(f.length-1)*Bi;return{width:Math.max(Vr,d),columns:`minmax(0, 1fr) ${f.slice(1).map(p=>`${p}px`).
join(" ")}`,limits:c}}};function Gi(i){let t=i.map(({top:s,height:n})=>s+Math.min(0,(n-16)/2)),e=-1/0;for(let s of Rs(t)){let n=Math.max(t[s]??0,
e);t[s]=n,e=n+16}return t}function Rs(i){return[...i.keys()].sort((t,e)=>(i[t]??0)-(i[e]??0)||t-e)}function Vi(i,t,e,s){
let[n,o]=[0,t.length];for(;n<o;){let h=n+o>>1;(i[t[h]??0]??0)+16>e?o=h:n=h+1}let r=[];for(let h=n;h<t.length;h+=1){let l=t[h]??
0;if((i[l]??0)>=s)break;r.push(l)}return r}var Qr={more:"M3 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm5 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm5 0a1.5 1.5 0 1 0 0 3\
 1.5 1.5 0 0 0 0-3z",minus:"M3 7.25h10v1.5H3z",plus:"M7.25 3h1.5v4.25H13v1.5H8.75V13h-1.5V8.75H3v-1.5h4.25z",fit:"M2 2h4\
v1.5H3.5V6H2zM10 2h4v4h-1.5V3.5H10zM2 10h1.5v2.5H6V14H2zM12.5 10H14v4h-4v-1.5h2.5z",pin:"M5.5 2h5v1.5l-.75.5v3.5L12 9.5V\
11H8.75v3.5h-1.5V11H4V9.5l2.25-2V4l-.75-.5z",before:"M11 2.5v11L4.5 8z",after:"M5 2.5v11L11.5 8z",pause:"M4 3h3v10H4zM9 \
3h3v10H9z",diamond:"M8 2l6 6-6 6-6-6z"},Ki="http://www.w3.org/2000/svg";function O(i,t=16){let e=document.createElementNS(
Ki,"svg");for(let[n,o]of Object.entries({viewBox:"0 0 16 16",width:t,height:t}))e.setAttribute(n,String(o));e.setAttribute(
"aria-hidden","true");let s=document.createElementNS(Ki,"path");return s.setAttribute("d",Qr[i]),e.append(s),e}var ne=class{#e=u("bdi","");#t=u("span","beholder-row-seen",{},[this.#e]);#s=u("span","beholder-row-whole");#i=u("span",
"beholder-row-shape");#o=u("span","beholder-figure");#r=u("i","beholder-needle",{hidden:""});#n=u("span","beholder-bar",
{},[this.#r]);#h=u("span","beholder-figure beholder-figure-high");#l=u("span","beholder-limits",{},[this.#o,this.#n,this.#h]);#a=u(
"span","beholder-row-note");#u=u("span","beholder-figure");#f=u("span","");#c=u("span","beholder-flag",{},[O("diamond",11),
this.#f]);#d=NaN;constructor(){let e=[u("span","beholder-row-name",{},[this.#t,this.#s]),this.#i,this.#l,this.#u,this.#c,
this.#a];for(let s of e.slice(1))s.setAttribute("aria-hidden","true");this.el=u("div","beholder-row beholder-columns",{role:"\
treeitem",tabindex:"-1"},e)}rename(t,e,s){let n=e!==t.name;m(this.#e,e),m(this.#s,n?t.name:""),this.#t.setAttribute("ari\
a-hidden",String(n)),m(this.#i,U(t.shape)),this.el.title=[`${t.name} ${Yt(t.shape)}`,s].filter(Boolean).join(`
`)}show(t,{low:e,high:s,rms:n},o){let h=t.min!==null&&t.low!==null?"":t.note||(t.size===0?"empty":"no finite value");this.
el.classList.toggle("beholder-noted",h!==""),m(this.#a,h),m(this.#o,e),m(this.#h,s),m(this.#u,n);let l=At.reduce((d,[p])=>d+
t[p],0),a=t.shown<t.size?`${th(t)} %`:"",c=l||(o?.count??0),f=c?x(c):o?"":a;this.#c.classList.toggle("beholder-odd",l>0||
o!==void 0),this.el.classList.toggle("beholder-alerting",o!==void 0),m(this.#f,f),this.#p(t,{low:e,high:s,rms:n},h,o)}place(t){
t!==this.#d&&(this.#d=t,this.el.style.top=`${t}px`)}point(t){this.el.classList.toggle("beholder-pointed",t),t||this.needle(
null)}needle(t){this.#r.hidden=t===null||!Number.isFinite(t),t!==null&&(this.#r.style.left=`${100*Math.min(1,Math.max(0,
t))}%`)}#p(t,{low:e,high:s,rms:n},o,r){let h=At.flatMap(([d,p])=>t[d]?`${x(t[d])} ${p}`:[]),l=t.shown<t.size?`${j(t.shown/
t.size)} shown`:"",a=o||`colours ${e} to ${s}, RMS ${n}`,c=r?`alert: ${Xt(r.alert)} ${Zt(r.alert)}`:"",f=[U(t.shape),a,...h,
l,c].filter(Boolean).join(", ");this.el.getAttribute("aria-description")!==f&&this.el.setAttribute("aria-description",f)}};
function th({shown:i,size:t}){let e=Math.floor(100*i/t);return e>0?String(e):"<1"}var It=class{#e;#t=[];#s=0;constructor(t,e){this.#e=t;for(let s=0;s<e;s+=1){let n=t.find(({start:o})=>o===s);n&&this.#t.
push({group:n,section:s}),this.#t.push({group:null,section:s})}}get active(){return this.#t[this.#s]}groupOf(t){return this.#e.
find(({start:e,end:s})=>t>=e&&t<s)}stopAt(t,e){let s=this.#t.findIndex(n=>n.section===t&&n.group===e);s>=0&&(this.#s=s)}press(t){
let e=this.#i(t);return e===null?!1:(this.#s=Math.min(Math.max(e,0),Math.max(0,this.#t.length-1)),!0)}#i(t){let{active:e}=this,
s=e&&!e.group?this.groupOf(e.section):void 0;switch(t){case"ArrowDown":return this.#s+1;case"ArrowUp":return this.#s-1;case"\
Home":return 0;case"End":return this.#t.length-1;case"ArrowLeft":return s?this.#t.findIndex(n=>n.group===s):this.#s;case"\
ArrowRight":return e?.group?this.#s+1:this.#s;default:return null}}};var oe=class{#e;#t=u("div","beholder-gutter-inner");#s=[];#i="";#o="";#r=[];#n=new It([],0);#h=-1;#l=[];#a=[];#u=[];#f={
top:0,height:0};#c=new Map;#d=new Map;#p=new Map;#g=null;constructor(t){this.#e=t,this.el=u("div","beholder-gutter",{role:"\
tree","aria-label":"Sections"},[this.#t]),this.el.addEventListener("keydown",e=>this.#L(e)),this.el.addEventListener("cl\
ick",({target:e})=>this.#O(this.#S(e))),this.el.addEventListener("pointerover",({target:e})=>this.#v(e)),this.el.addEventListener(
"pointerleave",()=>t.pointed(-1)),this.el.addEventListener("focusin",({target:e})=>this.#A(e)),this.el.addEventListener(
"wheel",e=>this.#k(e),{passive:!1})}get columns(){return this.#g??=new ie(getComputedStyle(this.el).fontFamily),this.#g}paint({
kind:t,sections:e,table:s,values:n}){this.#s=t==="sections"?e:[];let o=s!==this.#i||n!==this.#o;o&&(this.#i=s,this.#o=n,
this.#m());let r=this.columns.take(this.#s,o?this.#s.map((h,l)=>this.#E(l)):[]);for(let[h,l]of this.#c)this.#x(h,l);return r||
o}arrange(t,e){this.#l=t.slice(0,this.#s.length),this.#a=Gi(this.#l),this.#u=Rs(this.#a),this.#f={...e},this.#w()}scroll(t){
this.#f.top=t,this.#w()}point(t,e=null){t!==this.#h&&this.#c.get(this.#h)?.point(!1),this.#h=t;let s=this.#c.get(t);s?.point(
!0),s?.needle(e)}mark(t){this.#p=t;for(let[e,s]of this.#c)this.#x(e,s)}groupOf(t){return this.#n.groupOf(t)}axesOf(t){return Di(
t,this.#o,this.#s)}focus(){this.#I()?.focus({preventScroll:!0})}#m(){let t=this.#s.map(({name:e})=>e);this.#r=ee(t),this.#n=
new It(this.#r,t.length),this.#h=-1,this.#a=[],this.#u=[],this.#l=[],this.#t.replaceChildren(),this.#c.clear(),this.#d.clear()}#w(){
let{top:t,height:e}=this.#f;this.#t.style.transform=`translateY(${-t}px)`;let s=new Set(Vi(this.#a,this.#u,t-16,t+e+16)),
{active:n}=this.#n;n&&!n.group&&n.section<this.#a.length&&s.add(n.section);for(let[o,{el:r}]of this.#c)s.has(o)||(r.remove(),
this.#c.delete(o));for(let o of[...s].sort((r,h)=>r-h)){let r=this.#c.get(o)??this.#b(o);r.place(this.#a[o]??0),r.el.tabIndex=
n&&!n.group&&n.section===o?0:-1}for(let o of this.#r)this.#M(o)}#b(t){let e=new ne,s=this.#s[t];s&&e.rename(s,this.#E(t),
this.axesOf(s)),e.el.setAttribute("aria-level",this.#n.groupOf(t)?"2":"1"),this.#c.set(t,e),this.#x(t,e),e.point(t===this.#h);
let n=Math.min(...[...this.#c.keys()].filter(o=>o>t));return this.#t.insertBefore(e.el,this.#c.get(n)?.el??null),e}#M(t){
let{top:e,height:s}=this.#f,n=this.#l.slice(t.start,t.end);if(n.length===0)return;let o=Math.min(...n.map(a=>a.top)),r=Math.
max(...n.map(a=>a.top+a.height)),h=this.#n.active?.group===t;if((r<e||o>e+s)&&!h){this.#d.get(t)?.el.remove(),this.#d.delete(
t);return}let l=this.#d.get(t)??this.#y(t);l.place(o,r-o,e,e+s),l.el.tabIndex=h?0:-1}#y(t){let e=new se(t,this.columns.measure(
t.name));return this.#d.set(t,e),this.#t.insertBefore(e.el,this.#c.get(t.start)?.el??null),e}#x(t,e){let s=this.#s[t];s&&
e.show(s,this.columns.write(s),this.#p.get(s.name))}#E(t){let e=this.#s[t]?.name??"",s=this.#n.groupOf(t);return s?kt(e,
s):e}#S(t){if(!(t instanceof Node))return null;for(let[e,{el:s}]of this.#c)if(s.contains(t))return{section:e,group:null};
for(let[e,{el:s}]of this.#d)if(s.contains(t))return{section:e.start,group:e};return null}#v(t){let e=this.#S(t);this.#e.
pointed(e&&!e.group?e.section:-1)}#A(t){let e=this.#S(t);e&&this.#n.stopAt(e.section,e.group),this.#v(t)}#O(t){t&&(this.#n.
stopAt(t.section,t.group),t.group?this.#e.singledModule(t.group):this.#e.singled(t.section))}#L(t){if(t.ctrlKey||t.altKey||
t.metaKey)return;let e=t.key==="Enter"||t.key===" ";if(!e&&!this.#n.press(t.key))return;t.preventDefault(),t.stopPropagation();
let{active:s}=this.#n;if(e)return this.#O(s);s&&this.#T(s.section),this.#w(),this.focus()}#I(){let{active:t}=this.#n;if(t)
return t.group?this.#d.get(t.group)?.el:this.#c.get(t.section)?.el}#T(t){let{top:e,height:s}=this.#f,n=this.#a[t]??0;n<e?
this.#e.scrolled(Math.max(0,n-16)):n+16>e+s&&this.#e.scrolled(n+32-s)}#k(t){if(t.ctrlKey||t.deltaY===0)return;let e=t.deltaY*
(t.deltaMode===WheelEvent.DOM_DELTA_LINE?16:1);this.#e.scrolled(this.#f.top+e)&&t.preventDefault()}};var eh="data-lm-suppress-shortcuts";function Yi(i,t){let e=s=>{let n=s.composedPath(),[o]=n;n.includes(i)&&o instanceof Element&&
o.toggleAttribute(eh,qi(s))};window.addEventListener("keydown",e,{capture:!0,signal:t}),i.addEventListener("keydown",s=>{
qi(s)&&s.stopPropagation()})}function qi(i){return i.key==="Enter"?!0:!(i.ctrlKey||i.metaKey)||i.getModifierState("AltGr\
aph")}function Nt(i,t=0){return Number.isFinite(i)?t>0?Math.abs(i)<t/2?"0":Xi(i,sh(i,t)):Number.isInteger(i)&&Math.abs(i)<1e15?
String(i):Xi(i,6):String(i)}function J(i){return i.replaceAll("Infinity","Inf").replaceAll("-","−").replace(/^Inf/,"+I\
nf")}function Zi(i,t){if(!Number.isFinite(i))return J(Nt(i));if(Number.isInteger(i)&&Math.abs(i)<1e5)return J(String(i));
if(!(t>=.01&&t<1e4))return J(i.toExponential(1).replace("e+","e"));let s=i.toFixed(t<10?3:1);return J(Number(s)===0?s.replace(
"-",""):s)}function sh(i,t){let e=Math.floor(Math.log10(Math.abs(i)/(2*t)))+1;return Math.min(6,Math.max(1,e))}function Xi(i,t){
let e=Math.abs(i);if(!(i===0||e>=.001&&e<1e6))return i.toExponential(t-1).replace("e+","e");let n=i.toPrecision(t);return n.
includes("e")?String(Number(n)):n}var ih={parameters:"parameter",gradients:"gradient",updates:"update",optimizer:"optimizer state",activations:"activation",
arrays:"array",frame:"frame"},nh={below:"below the colour scale",above:"above the colour scale"};function Ji({kind:i,sections:t,
settings:e,colormap:s}){if(i==="frame")return"Picture of a frame";let[n,o]=[t.at(0)?.name,t.at(-1)?.name];return`Picture\
 of ${t.length>1?`${t.length} sections, ${n} to ${o}`:n}, ${e.mode} values, colormap ${s}`}function nt({variance_of:i,change_since:t}){
return t!==null?`change since step ${x(t)}`:i?`variance of ${i}`:""}function Qi({values:i,step:t,...e},s){let n=[nt(e),ih[i]??
i].filter(Boolean).join(", "),o=t===null?n:`${n}, step ${x(t)}`;return s?`${o}, ${nh[s]}`:o}function $t(i,t){return i.values===
t.values&&i.change_since===t.change_since&&i.variance_of>0==t.variance_of>0}var re=class{opened="";#e;#t;#s;#i;constructor(t,e,s,n){this.#e=t,this.#t=e,this.#s=s,this.#i=n}section(t){if(!t)return-1;
let{sections:e}=t,{zoom:s}=this.#t;return s?s.section:e.length===1?0:this.opened?e.findIndex(({name:n})=>n===this.opened):
-1}show(t){let e=this.section(t);if(this.#s.el.hidden=e<0,!t||e<0)return;let{settings:s}=this.#e,n=t.sections[e];this.#s.
show({sections:t.sections,section:e,indices:this.#t.levels(e),colors:this.#t.colors(e),wanted:this.#t.scale(e),step:t.step,
of:nt(t),limits:s.value("limits")??null,waits:s.waits("limits"),scaling:_s(s),axes:n?this.#i.axesOf(n):"",zoom:this.#t.zoom,
pointed:this.#o(e)})}point(t){!t||this.#s.el.hidden||this.#s.point(this.#o(this.section(t)))}#o(t){let{pointed:e}=this.#t;
if(!e||e.section!==t)return null;let{index:s,value:n,near:o,exact:r,of:h}=e,l=J(Nt(n,r?0:o));return{index:s,value:n,words:r?
l:`about ${l}`,of:h}}};function _s(i){let t=i.value("scaling")??"";return i.choices.scalings.find(e=>e.value===t)?.label??
t}function zs(i,{first:t,levels:e}){let s=new Uint32Array(256);for(let n of i)s[n]=(s[n]??0)+1;return s.slice(t,t+e)}function tn(i,t){
let e=Math.max(1,Math.min(t,i.length));return Array.from({length:e},(s,n)=>{let o=Math.floor(n*i.length/e),r=Math.floor(
(n+1)*i.length/e),h=0;for(let l=o;l<r;l+=1)h+=i[l]??0;return h/(r-o)})}function Cs(i,t){let e=i.length-1,[s,n]=[i[0]??0,
i[e]??0],o=Math.min(t,s+n);if(o===0||e<2)return{counts:i,below:0,above:0};let r=[Math.max(0,s-(i[1]??0)),Math.max(0,n-(i[e-
1]??0))],[h=0,l=0]=r,a=h+l>0?h/(h+l):s/(s+n),c=Math.min(s,Math.max(o-n,Math.round(o*a))),f=i.slice();return f[0]=s-c,f[e]=
n-(o-c),{counts:f,below:c,above:o-c}}function en(i,t,e){let[s,n,o]=[0,0,0];return i.forEach((r,h)=>{let l=(h+.5)/i.length;
o+=r,l<t&&(s+=r),l>e&&(n+=r)}),o?[s/o,n/o]:[0,0]}var rh=[1,2,5,10],ot=1e-9,hh=4,lh=1e5;function he({low:i,high:t,floor:e},s){if(!(t>i)||s<1)return[];if(e===null)return ah(
i,t,s);if(i>=0)return sn(e,t,s).map(nn);let n=sn(e,t,Math.max(1,Math.floor((s-1)/2))).map(nn);return[...n.map(({value:r,
words:h})=>({value:-r,words:"−"+h})).reverse(),{value:0,words:"0"},...n]}function ah(i,t,e){let s=(t-i)/e,n=10**Math.floor(
Math.log10(s)),o=(rh.find(d=>d*n>=s*(1-ot))??10)*n,r=Math.ceil(i/o-ot),h=Math.floor(t/o+ot);if(h-r>e)return[];let l=Array.
from({length:Math.max(0,h-r+1)},(d,p)=>(r+p)*o),a=Math.max(0,-Math.floor(Math.log10(o)+ot)),c=a<=hh&&Math.max(-i,t)<lh,f=ch(
l,o);return l.map(d=>({value:d,words:d===0?"0":c?Tt(d,a):mt(d,f)}))}function ch(i,t){let e=Math.max(...i.map(Math.abs));
return e>0?Math.max(0,Math.round(Math.floor(Math.log10(e))-Math.floor(Math.log10(t)+ot))):0}function sn(i,t,e){let s=Math.
ceil(Math.log10(i)-ot),n=Math.floor(Math.log10(t)+ot),o=Math.max(1,Math.ceil((n-s+1)/e)),r=[];for(let h=n;h>=s;h-=o)r.unshift(
h);return r}function nn(i){let t=10**i;return{value:t,words:mt(t,0)}}var Ps=104,le=4,Ds=64,ae=.01,on=.1,uh=.04,fh=1.8,dh=3,ph=.62,mh=.25,ce=class{#e;#t=u("canvas","beholder-bars",{"aria-hid\
den":"true"});#s=u("div","beholder-bar-ramp");#i=u("i","beholder-needle",{hidden:""});#o=u("div","beholder-ticks",{"aria\
-hidden":"true"});#r;#n=null;#h={low:0,high:1,floor:null};#l="";#a=!1;#u="";constructor(t){this.#e=t,this.#r=["Low end o\
f the colours","High end of the colours"].map((s,n)=>this.#g(s,n));let e=u("div","beholder-bar-track",{},[this.#s,this.#i]);
this.el=u("div","beholder-colorbar",{},[this.#t,e,this.#o,...this.#r])}show(t,e){this.el.hidden=t===null,this.#n=t,t&&(this.#a||
this.#f(t,e),this.draw())}point(t){this.#i.hidden=t===null||!Number.isFinite(t),t!==null&&(this.#i.style.left=Rt(this.#c(
t)))}get outside(){let t=this.#n;if(!t)return[0,0];let e=zs(t.indices,y),{below:s,above:n}=Cs(e,t.clipped),o=e.reduce((c,f)=>c+
f,0)||1,r=K(t.wanted.low,t.drawn),h=K(t.wanted.high,t.drawn),[l,a]=en(e,r,h);return[Math.max(l,r>=0?s/o:0),Math.max(a,h<=
1?n/o:0)]}draw(){let t=this.el.clientWidth;if(!this.#n||t===0)return;this.#d(this.#n,t),this.#p(t);let{wanted:e}=this.#n;
[e.low,e.high].forEach((s,n)=>{let o=this.#r[n];if(!o)return;let{low:r,high:h}=this.#h;o.style.left=Rt(this.#c(s)),o.setAttribute(
"aria-valuemin",String(r)),o.setAttribute("aria-valuemax",String(h)),o.setAttribute("aria-valuenow",String(s)),o.setAttribute(
"aria-valuetext",R(s,dh))}),this.#s.style.setProperty("--beholder-from",Rt(this.#c(e.low))),this.#s.style.setProperty("-\
-beholder-to",Rt(this.#c(e.high)))}#f({drawn:t,wanted:e,min:s,max:n},o){if(t.floor!==null&&e.floor!==null){this.#h=t;return}
let r=Math.min(s,e.low),h=Math.max(n,e.high),{low:l,high:a,floor:c}=this.#h,f=o===this.#l&&c===null&&l<=r&&h<=a&&a-l<=fh*
(h-r);if(this.#l=o,f)return;let d=uh*(h-r)||Math.abs(r)||1;this.#h={low:r-d,high:h+d,floor:null}}#c(t){return Math.min(1,
Math.max(0,K(t,this.#h)))}#d({indices:t,drawn:e,wanted:s,clipped:n},o){let r=this.#t.getContext("2d");if(!r||this.#t.offsetHeight===
0)return;let h=devicePixelRatio;this.#t.width=Math.round(o*h),this.#t.height=Math.round(Ps*h),r.scale(h,h),r.fillStyle=getComputedStyle(
this.el).color;let{counts:l,below:a,above:c}=Cs(zs(t,y),n),[f,d]=[this.#c(e.low)*o,this.#c(e.high)*o],p=tn(l,Math.max(1,
Math.floor((d-f)/le))),g=l.length/p.length,w=Math.max(...p,a/g,c/g)||1,M=(E,L,st)=>{let Ot=L?Math.max(1,Math.round(L/w*(Ps-
4))):0;r.globalAlpha=st?ph:mh,r.fillRect(E,Ps-Ot,le-1,Ot)};p.forEach((E,L)=>{let st=(L+.5)/p.length,Ot=Is(st,e);M(f+L/p.
length*(d-f),E,Ot>=s.low&&Ot<=s.high)}),a&&M(Math.max(0,f-le),a/g,!1),c&&M(Math.min(o-le,d),c/g,!1)}#p(t){let e=he(this.#h,
Math.floor(t/Ds)),s=`${JSON.stringify(e)} ${JSON.stringify(this.#h)}`;if(s===this.#u)return;this.#u=s;let n=e.map(({value:o,
words:r})=>{let h=u("span","beholder-tick",{},[r]),l=this.#c(o);return h.style.left=Rt(l),l*t<Ds/3&&h.classList.add("beh\
older-tick-first"),(1-l)*t<Ds/3&&h.classList.add("beholder-tick-last"),h});this.#o.replaceChildren(...n)}#g(t,e){let s=u(
"div","beholder-bar-end",{role:"slider",tabindex:"0","aria-label":t});return s.addEventListener("keydown",n=>{let o=gh[n.
key];if(o===void 0||!this.#n||n.ctrlKey||n.altKey||n.metaKey)return;n.preventDefault(),n.stopPropagation();let{low:r,high:h}=this.#n.
wanted;this.#m(e,o===1/0?1:o===-1/0?0:this.#c(e?h:r)+o)}),s.addEventListener("pointerdown",n=>{n.button===0&&(n.preventDefault(),
s.focus(),s.setPointerCapture(n.pointerId),this.#a=!0)}),s.addEventListener("pointermove",n=>{if(!s.hasPointerCapture(n.
pointerId))return;let{left:o,width:r}=this.el.getBoundingClientRect();this.#m(e,(n.clientX-o)/r)}),s.addEventListener("l\
ostpointercapture",()=>{this.#a=!1}),m(s,""),s}#m(t,e){if(!this.#n)return;let s=Is(Math.min(1,Math.max(0,e)),this.#h),{low:n,
high:o}=this.#n.wanted;this.#e(t?[n,Math.max(n,s)]:[Math.min(o,s),o])}},gh={ArrowLeft:-ae,ArrowDown:-ae,ArrowRight:ae,ArrowUp:ae,
PageDown:-on,PageUp:on,Home:-1/0,End:1/0},Rt=i=>`${100*i}%`;function rn(i,t,e=-1){let{name:s,indices:n}=bh(i.trim(),t),o=s===""?e:t.findIndex(a=>a.name===s),r=t[o];if(!r){let a=wh(
s,t.map(c=>c.name));return{found:null,problem:s?`No section is named ${s}.`:"Type a name and an index.",near:a}}let{shape:h}=r,
l=n===null?h.map(()=>0):xh(n,h);return typeof l=="string"?{found:null,problem:l,near:[]}:{found:{section:o,index:l},problem:"",
near:[]}}function wh(i,t){let e=i.toLowerCase().slice(0,64);return e?t.slice(0,2e3).map(s=>({name:s,far:Mh(e,s.toLowerCase().
slice(0,64))})).filter(({far:s})=>s<=.5).sort((s,n)=>s.far-n.far).slice(0,3).map(({name:s})=>s):[]}function bh(i,t){if(t.
some(({name:s})=>s===i))return{name:i,indices:null};let e=i.lastIndexOf("[");return e<0?{name:i,indices:null}:{name:i.slice(
0,e).trim(),indices:i.slice(e+1).replace(/\]\s*$/,"")}}function xh(i,t){let e=i.trim()===""?[]:i.replace(/,\s*$/,"").split(
",");if(e.length!==t.length)return`The index has ${t.length} numbers, not ${e.length}.`;let s=e.map(n=>/^\s*[-\u2212]?\d+\s*$/.
test(n)?Number(n.replace("−","-")):NaN);for(let[n,o]of s.entries()){let r=t[n]??0,h=o<0?o+r:o;if(!Number.isSafeInteger(
o))return`${e[n]?.trim()} is no whole number.`;if(h<0||h>=r)return`${o} is outside: axis ${n} has 0 to ${r-1}.`;s[n]=h}return s}
function Mh(i,t){let e=Math.max(i.length,t.length);if(t.includes(i))return .25*(e-i.length)/e;let s=Array.from({length:t.
length+1},(n,o)=>o);for(let n=1;n<=i.length;n+=1){let o=[n];for(let r=1;r<=t.length;r+=1){let h=(s[r-1]??0)+(i[n-1]===t[r-
1]?0:1);o.push(Math.min(h,(s[r]??0)+1,(o[r-1]??0)+1))}s=o}return(s[t.length]??e)/e}var vh=Math.random().toString(36).slice(2,10),hn=0;function P(i){return hn+=1,`beholder-${i}-${vh}-${hn}`}var ue=class{#e;#t=u("span","",{"aria-live":"polite"});#s=u("span","beholder-near");#i=[];#o=-1;#r;constructor(t){this.#r=
t;let e=P("control"),s=u("div","beholder-found",{id:P("found")},[this.#t,this.#s]);this.#e=u("input","beholder-text",{id:e,
type:"text",spellcheck:"false",autocomplete:"off","aria-describedby":s.id});let n=u("label","beholder-name",{for:e},["Go\
 to"]),o=u("div","beholder-control beholder-goto",{},[n,this.#e]);this.el=u("div","",{},[o,s]),this.#e.addEventListener(
"keydown",r=>{r.key==="Enter"&&this.#n()}),this.#e.addEventListener("input",()=>this.#h("",[]))}show(t,e){this.#i=t,this.#o=
e;let s=t[e],n=s?`${s.name}[${s.shape.map(o=>o>>1).join(", ")}]`:"";this.#e.placeholder!==n&&(this.#e.placeholder=n)}#n(){
let{found:t,problem:e,near:s}=rn(this.#e.value,this.#i,this.#o);this.#h(e,s),t&&this.#r(t.section,t.index)}#h(t,e){m(this.#t,
t),this.#e.setAttribute("aria-invalid",String(t!==""));let s=this.#e.value.match(/\[[^[\]]*\]?\s*$/)?.[0]??"",n=e.map(o=>{
let r=u("button","beholder-link",{type:"button"},[o]);return r.addEventListener("click",()=>{this.#e.value=o+s,this.#e.focus(),
this.#n()}),r});this.#s.replaceChildren(...n)}};var yh="waits for the running cell";function q(i){let t=u("span","beholder-unseen",{id:P("waiting"),hidden:""}),e=i.getAttribute(
"aria-describedby");return i.setAttribute("aria-describedby",e?`${e} ${t.id}`:t.id),{el:t,show(s){m(t,s?yh:""),t.hidden=
!s,i.classList.toggle("beholder-waits",s)}}}var ln=/\u2212/g;function fe(i,t){let e=u("span","beholder-refusal",{id:P("limits")}),s=i.map(()=>u("input","beholder-te\
xt",{id:P("control"),type:"text",inputmode:"decimal",spellcheck:"false",autocomplete:"off","aria-describedby":e.id})),n=s.
map(q),[o,r]=s.map((f,d)=>u("div","beholder-control beholder-limit",{},[u("label","beholder-name",{for:f.id},[i[d]??""]),
f,...n[d]?[n[d].el]:[]]));if(!o||!r)throw new Error("limits have two names");let h=["",""],l=!1,a=f=>{m(e,f);for(let d of s)
d.setAttribute("aria-invalid",String(f!==""))},c=()=>{let f=s.map(({value:w})=>w.trim().replace(ln,"-"));if(f.every(w=>w===
""))return a(""),t(null);if(l&&f.includes(""))return;let d=f.map((w,M)=>w||(h[M]??"").replace(ln,"-")),[p=NaN,g=NaN]=d.map(
w=>w===""?NaN:Number(w));if(!Number.isFinite(p)||!Number.isFinite(g))return a("Limits are two numbers.");if(p>g)return a(
"The low limit is above the high one.");a(""),t([p,g])};for(let[f,d]of s.entries())d.addEventListener("change",c),d.addEventListener(
"keydown",p=>{p.key!=="Escape"||d.value===(h[f]??"")||(p.stopPropagation(),d.value=h[f]??"",a(""))});return{low:o,high:r,
problem:e,wait:f=>{for(let d of n)d.show(f)},show(f,d){let p=f?f.map(String):["",""];for(let[g,w]of s.entries()){w.placeholder!==
d[g]&&(w.placeholder=d[g]??"");let M=h[g]??"",E=p[g]??"";!(document.activeElement===w&&w.value!==M)&&w.value!==E&&(w.value=
E)}l=f!==null,h=p.map((g,w)=>g||(d[w]??""))}}}function rt(i){if(k(i).includes(0))return[0,0];let{groups:t,height:e,across:s,width:n}=xt(i);return[t*i.wrap*e,i.fold*s*
n]}var k=({rows:i,columns:t})=>[de(zt(i)),de(zt(t))];function Hs(i,t,e){let[s,n]=rt(i);if(!pe(s,t)||!pe(n,e))throw new RangeError(
`there is no cell (${t}, ${e}) in a section of ${s} x ${n} cells`);let{group:o,part:r,y:h,nth:l,unit:a,x:c}=Sh(i,t,e),f=Math.
min(o*i.fold+l,i.rows.shown-1),d=Math.min(r*xt(i).across+a,i.columns.shown-1);return[an(i.rows,{unit:f,inside:h}),an(i.columns,
{unit:d,inside:c})]}function me(i,t,e){let[s,n]=Hs(i,t,e),o=[];for(let[r,h]of[[i.rows,s],[i.columns,n]]){let l=js(h,zt(r));
[...r.outer,...r.inner].forEach(([a],c)=>{o[a]=l[c]??0})}return o}function Y(i,t){let s=[i.rows,i.columns].flatMap(({outer:r,
inner:h})=>[...r,...h]),n=s.every(([r,h])=>pe(h,t[r]));if(s.length!==t.length||!n)throw new RangeError(`there is no inde\
x [${t}] in this array`);let o=({outer:r,inner:h})=>[...r,...h].map(([l])=>t[l]??0);return[Us(o(i.rows),zt(i.rows)),Us(o(
i.columns),zt(i.columns))]}function Eh(i,t,e){let{height:s,across:n,width:o}=xt(i),[r,h]=bt(t.unit,i.fold),[l,a]=bt(e.unit,
n);return[(r*i.wrap+l)*s+t.inside,(h*n+a)*o+e.inside]}function ht(i,t,e){let[s,n]=[_t(i.rows,t),_t(i.columns,e)];return s&&
n?Eh(i,s,n):null}function xt({fold:i,wrap:t,rows:e,columns:s}){let[n,o]=[Math.ceil(e.shown/i),Math.ceil(s.shown/t)];return{
groups:n,height:un(e),across:o,width:un(s)}}function Sh(i,t,e){let{height:s,across:n,width:o}=xt(i),[r,h]=bt(t,s),[l,a]=bt(
e,o),[c,f]=bt(r,i.wrap),[d,p]=bt(l,n);return{group:c,part:f,y:h,nth:d,unit:p,x:a}}function an({first:i,units:t,shown:e,inner:s},{
unit:n,inside:o}){let r=js(o,Ws(s));return s.reduce((h,[,l,a,c,f],d)=>h*l+a+Fs(r[d]??0,c,f),i+Fs(n,t,e))}function _t({first:i,
units:t,shown:e,inner:s},n){let[o=0,...r]=js(n,[1/0,...s.map(([,a])=>a)]),h=cn(o-i,t,e),l=s.map(([,,a,c,f],d)=>cn((r[d]??
0)-a,c,f));return h<0||l.some(a=>a<0)?null:{unit:h,inside:Us(l,Ws(s))}}function cn(i,t,e){if(!pe(t,i))return-1;let s=Math.
min(e-1,Math.floor((i+1)*e/t));return[s+1,s,s-1].find(n=>n>=0&&n<e&&Fs(n,t,e)<=i)??-1}var fn=({inner:i})=>de(i.map(([,t])=>t)),
Fs=(i,t,e)=>i*Math.floor(t/e)+Math.floor(i*(t%e)/e),Ws=i=>i.map(([,,,,t])=>t),un=({inner:i})=>de(Ws(i)),zt=({outer:i,inner:t})=>[
...i,...t].map(([,e])=>e),de=i=>i.reduce((t,e)=>t*e,1),bt=(i,t)=>[Math.floor(i/t),i%t],pe=(i,t)=>t!==void 0&&Number.isInteger(
t)&&t>=0&&t<i;function js(i,t){let e=[];for(let s of[...t].reverse()){let n=i%s;e.unshift(n),i=(i-n)/s}return e}var Us=(i,t)=>i.
reduce((e,s,n)=>e*(t[n]??1)+s,0);var dn=192,pn=144,mn=4,ge=class{#e=u("canvas","beholder-map-canvas",{"aria-hidden":"true"});#t=u("i","beholder-map-frame");#s=u(
"div","beholder-map-picture",{},[this.#e,this.#t]);#i=u("div","beholder-map-words");#o=u("div","");#r=u("div","beholder-\
map-range");#n=null;constructor(){this.#i.append(this.#o,u("div","beholder-map-view",{},["in view"]),this.#r),this.el=u(
"div","beholder-map",{hidden:""},[this.#s,this.#i])}show(t,e,s,{rows:n,columns:o},r){this.el.hidden=!t.plan,t.plan&&(this.#n=
t,this.#h(t,e,s),m(this.#o,r),this.frame(n,o))}frame(t,e){let s=this.#n;if(!s?.plan)return;let[n,o]=k(s.plan),{width:r,height:h}=gn(
s),l={left:e[0]/o*r,top:t[0]/n*h,width:Math.max(mn,(e[1]-e[0])/o*r),height:Math.max(mn,(t[1]-t[0])/n*h)};for(let[a,c]of Object.
entries(l))this.#t.style.setProperty(a,`${c}px`);m(this.#r,`rows ${t[0]}–${t[1]-1}, columns ${e[0]}–${e[1]-1}`)}#h(t,e,s){
let{width:n,height:o}=gn(t),r=this.#e.getContext("2d");if(!r)return;this.#e.width=n,this.#e.height=o;let h=r.createImageData(
n,o),l=new Uint32Array(h.data.buffer),a=new Uint32Array(256),c=new Uint8Array(a.buffer);for(let p=0;p<256;p+=1)c.set([...s.
subarray(3*p,3*p+3),255],4*p);let{rows:f,cols:d}=t;for(let p=0;p<o;p+=1){let g=Math.floor(p*f/o)*d;for(let w=0;w<n;w+=1)
l[p*n+w]=a[e[g+Math.floor(w*d/n)]??0]??0}r.putImageData(h,0,0)}};function gn({rows:i,cols:t}){let e=Math.min(dn/t,pn/i),
s=n=>Math.max(12,Math.round(n*e));return{width:Math.min(dn,s(t)),height:Math.min(pn,s(i))}}var Oh=4,wn=3,we=class{#e=u("h3","beholder-panel-name");#t=u("div","beholder-facts");#s=u("div","beholder-facts");#i=u("\
div","beholder-facts");#o=u("b","beholder-index");#r=u("span","beholder-facts");#n=u("div","beholder-value");#h;#l;#a=u(
"span","beholder-shares");#u=u("button","beholder-link",{type:"button"},["Limits by scaling"]);#f=new ge;#c=-1;#d;#p=u("\
th","",{scope:"col"});#g=new Map;#m=u("tbody","");constructor(t){this.#h=new ce(r=>t.limited(r,{paced:!0})),this.#l=fe([
"Low","High"],r=>t.limited(r)),this.#d=new ue((r,h)=>t.went(r,h)),this.#u.addEventListener("click",()=>t.limited(null));
let e=u("thead","",{},[u("tr","",{},[u("td",""),this.#p])]),s=u("table","beholder-figures-table",{"aria-label":"Figures"},
[e,this.#m]),n=u("div","beholder-panel-limits",{},[this.#l.low,this.#a,this.#l.high]),o=u("div","beholder-panel-pointed",
{},[u("div","beholder-panel-index",{},[this.#o,this.#r]),this.#n]);this.el=u("section","beholder-panel",{"aria-label":"S\
ection",hidden:""},[this.#e,this.#t,this.#s,this.#i,o,this.#h.el,n,this.#l.problem,u("div","beholder-panel-reset",{},[this.#u]),
this.#f.el,s,this.#d.el])}show(t){let e=t.sections[t.section];e&&(this.el.classList.toggle("beholder-panel-zoomed",t.zoom!==
null),m(this.#e,e.name),m(this.#t,Ah(e)),m(this.#s,Th(e)),m(this.#i,t.zoom?"":t.axes),this.#d.show(t.sections,t.section),
this.#w(e,t),this.#b(e,t),this.point(t.pointed),this.#c=t.zoom?t.section:-1,t.zoom?this.#f.show(e,t.indices,t.colors,t.zoom,
t.axes):this.#f.el.hidden=!0)}zoom({section:t,rows:e,columns:s}){let n=!this.el.hidden&&t===this.#c;return n&&this.#f.frame(
e,s),n}point(t){m(this.#o,t?`[${t.index.join(", ")}]`:""),m(this.#r,t?.of??"Point at a value to read it."),m(this.#n,t?.
words??""),this.#h.point(t?.value??null)}fit(){this.#h.draw()}#w(t,e){let s=gt(t),{min:n,max:o,clipped:r}=t,{indices:h,wanted:l,
limits:a,waits:c,scaling:f}=e,d=s&&l&&n!==null&&o!==null;this.#h.show(d?{indices:h,drawn:s,wanted:l,min:n,max:o,clipped:r}:
null,t.name);let p=[R(s?.low??null,wn),R(s?.high??null,wn)];this.#l.show(a,p),this.#l.wait(c);let[g,w]=this.#h.outside,M=`${j(
g)} below, ${j(w)} above`;m(this.#a,g+w>0?M:a?"all inside":f),this.#u.classList.toggle("beholder-away",!a),this.#u.disabled=
!a}#b(t,{step:e,of:s}){m(this.#p,[e===null?"":`step ${x(e)}`,s].filter(Boolean).join(", "));for(let[o,r]of kh(t)){let h=this.#g.
get(o);h||(h=u("td",""),this.#g.set(o,h),this.#m.append(u("tr","",{},[u("th","",{scope:"row"},[o]),h]))),m(h,r)}let n=this.#g.
get(bn)?.parentElement;n&&(n.hidden=t.ratio===null)}},bn="update/weight";function Ah({shape:i,dtype:t,device:e,trainable:s}){
let n=s==null?"":s?"trainable":"not trainable";return[Yt(i),t,e,n].filter(Boolean).join(" · ")}function Th({size:i,shown:t,
note:e}){let s=`${x(i)} ${i===1?"value":"values"}`;return[t<i?`${s}, ${x(t)} shown`:`${s}, all shown`,e].filter(Boolean).
join(" · ")}function kh(i){let{min:t,mean:e,max:s,rms:n,std:o,zeros:r,nan:h,posinf:l,neginf:a,clipped:c,shown:f,ratio:d}=i,
p=M=>R(M??null,Oh),g=M=>M&&f?`${x(M)}, ${j(M/f)}`:"0",w=[["min",p(t)],["mean",p(e)],["max",p(s)],["RMS",p(n)],["standard\
 deviation",p(o)],["zeros",g(r)],["not finite",g(h+l+a)],["clipped",g(c)]];return d==null?w:[...w,[bn,p(d)]]}function Mt({colors:i},t){let e=Object.hasOwn(i,t)?i[t]:void 0;if(e===void 0)return null;try{return Uint8Array.from(atob(
e),s=>s.charCodeAt(0))}catch{return null}}function Lh(i,{first:t,levels:e}){return!i||i.length<3*(t+e)?"none":`linear-gr\
adient(90deg, ${Array.from({length:13},(n,o)=>Ct(i,t+Math.round(o/12*(e-1)))).join(", ")})`}function Ct(i,t){let e=3*t;return!i||
t<0||e+3>i.length?"transparent":`rgb(${i.subarray(e,e+3).join(" ")})`}function xn(i,t,e){let s=Lh(t,e);i.getPropertyValue(
"--beholder-ramp")!==s&&(i.setProperty("--beholder-ramp",s),i.setProperty("--beholder-first",Ct(t,e.first)),i.setProperty(
"--beholder-last",Ct(t,e.first+e.levels-1)))}function Mn(i){return i>=1e3?"full":i>=880?"slim":i>=560?"middle":"narrow"}var vn=8,Ih=40,yn={wide:16,narrow:4},Nh=64,be=class{size="full";#e;#t;#s=new Map;#i="";constructor(t,e){this.#e=t,this.#t=
e}layOut(t,e){let s=this.#t.clientWidth;if(s===0)return!1;this.size=Mn(s);let n=this.size==="narrow",{columns:o,limits:r,
width:h}=t.layout(this.size,s),l=n?e>1:e>0,a=l?Math.max(h,this.#s.get(this.size)??0):0;l&&this.#s.set(this.size,a);let c=[
s,a,o,l].join();if(c===this.#i)return!1;this.#i=c;let f=n?0:Ih,d=n?yn.narrow:yn.wide,p=s-(l?vn+a+f:0),g=Math.max(Nh,Math.
floor(p/d)*d),{style:w}=this.#e;return this.#e.dataset.size=this.size,w.setProperty("--beholder-picture",`${g}px`),w.setProperty(
"--beholder-beside",`${Math.max(0,s-g-vn-f)}px`),w.setProperty("--beholder-columns",o),w.setProperty("--beholder-limits",
r),!0}};var $h="›",xe=class{#e=u("nav","beholder-trail",{"aria-label":"Sections shown"});#t=u("span","beholder-count");#s=u("d\
iv","beholder-legend");#i=new Map([...At,["clipped","clipped"]].map(([t,e])=>{let s=u("i","beholder-swatch"),n=u("span",
""),o=u("span","beholder-mark",{hidden:""},[s,n]);return[t,{word:e,swatch:s,words:n,mark:o}]}));#o=u("span","beholder-sc\
ale");#r;#n;#h=["section","shape","colours","RMS","flags"].map(t=>u("span",`beholder-head-${t.toLowerCase()}`,{},[t]));#l="";#a;constructor(t,e){
this.#a=e,this.#r=Bs("Zoom out",O("minus"),()=>t.zoomOut()),this.#n=Bs("Fit",O("fit"),()=>t.fit());let s=Bs("Zoom in",O(
"plus"),()=>t.zoomIn());this.#s.append(...[...this.#i.values()].map(({mark:r})=>r));let n=u("div","beholder-zoom",{},[this.#o,
this.#r,s,this.#n]);this.left=u("div","beholder-sill-left",{},[this.#e,this.#s,n]);let o=u("div","beholder-heads beholde\
r-columns",{"aria-hidden":"true"},this.#h);this.heads=o,this.el=u("div","beholder-sill",{},[this.left,o])}showTrail(t){let e=JSON.
stringify(t);if(e===this.#l)return;this.#l=e;let s=this.#e.contains(document.activeElement),n=t.flatMap((o,r)=>{let h=r===
t.length-1,l=u("span","beholder-here",{"aria-current":"true"},[o]),a=h?l:u("button","beholder-step",{type:"button"},[o]);
return h||a.addEventListener("click",()=>this.#a(r)),r?[u("span","beholder-between",{"aria-hidden":"true"},[$h]),a]:[a]});
this.#e.replaceChildren(...n,this.#t),s&&this.focus()}focus(){([...this.#e.querySelectorAll("button")].at(-1)??this.#n).
focus({preventScroll:!0})}showCount(t,e){let s=t>1||e?`${x(t)} section${t===1?"":"s"}`:"";m(this.#t,t?s:"")}showLegend(t,e,s){
for(let[n,{word:o,swatch:r,words:h,mark:l}]of this.#i){let a=t.reduce((c,f)=>c+(f[n]||0),0);l.hidden=a===0,!l.hidden&&(m(
h,n==="clipped"?`${x(a)} ${o}`:o),l.title=`${x(a)} ${n==="clipped"?"values outside the limits":o}`,n!=="clipped"?r.style.
background=Ct(e,s[n]):r.hidden=!0)}}showZoom(t){m(this.#o,t===null?"":`${t<10?Number(t.toPrecision(2)):Math.round(t)} px\
 a value`);for(let e of[this.#r,this.#n])e.setAttribute("aria-disabled",String(t===null))}showScaling(t){let[,,e]=this.#h;
e&&m(e,t?`colours, ${t}`:"colours, by hand")}};function Bs(i,t,e){let s=u("button","beholder-button beholder-quiet",{type:"\
button","aria-label":i,title:i});return s.append(t),s.addEventListener("click",()=>{s.getAttribute("aria-disabled")!=="t\
rue"&&e()}),s}var I=-1;function D({px:i,depth:t,gap:e},s){return s*i+Math.floor(s/t)*e}function Pt({px:i,depth:t,gap:e},s){let n=t*i+e,
o=Math.floor(s/n),r=Math.floor((s-o*n)/i);return r<t?o*t+r:I}function Me(i,t){let e=i.depth*i.px+i.gap,s=Math.floor(t/e);
return s*i.depth+Math.min(i.depth-1,Math.floor((t-s*e)/i.px))}function Gs(i,t,e,s){let n=new Int32Array(s);for(let o=0;o<
s;o+=1)n[o]=Math.floor((e+o)*i/t);return n}function En(i){let[,t]=rt(i),{height:e,across:s,width:n}=xt(i);return{row(o){
let r=_t(i.rows,o);return r?(Math.floor(r.unit/i.fold)*i.wrap*e+r.inside)*t+r.unit%i.fold*s*n:I},column(o){let r=_t(i.columns,
o);return r?Math.floor(r.unit/s)*e*t+r.unit%s*n+r.inside:I}}}var Rh=6;function Sn(i,t){let{width:e,height:s}=i.canvas;i.save(),i.lineWidth=t;for(let[n,o]of[["rgb(0 0 0 / 35%)",0],["\
rgb(255 255 255 / 35%)",1]]){i.strokeStyle=n,i.beginPath();for(let r=-s;r<e;r+=Rh*t)i.moveTo(r+o*t,s),i.lineTo(r+s+o*t,0);
i.stroke()}i.restore()}function On(i){let t=document.createElement("canvas");return Object.assign(t,{width:i.width,height:i.
height}),t.getContext("2d")?.drawImage(i,0,0),t}function Vs(i){let t=i.findIndex(s=>s!==I),e=i.length;for(;e>0&&i[e-1]===
I;)e-=1;return t<0?[0,0]:[t,e]}var B=class{#e=!1;#t=null;#s=!1;constructor(t){t.addEventListener("abort",()=>{this.#s=!0,this.#t=null})}ask(t,e){this.#s||
(this.#t=async()=>{let s=await _h(t(),4e3);s!==null&&!this.#s&&e(s)},this.#e||this.#i())}drop(){this.#t=null}async#i(){for(this.#e=
!0;this.#t;){let t=this.#t;this.#t=null,await t()}this.#e=!1}};function _h(i,t){return new Promise(e=>{let s=setTimeout(
()=>e(null),t),n=o=>{clearTimeout(s),e(o)};i.then(n,()=>n(null))})}var zh=7;function Tn(i,t,e,s,n,o){let{name:r,plan:h,indices:l,offset:a,cols:c,scale:f}=i,d=l[a+e*c+s]??y.gap,p=Ls(d,f),g=n!==
null,w=n?.value??p.value,M=Ph(w,g,f);return{name:r,section:t,index:me(h,e,s),level:d,value:w,near:p.near,exact:g,of:Qi(n?.
origin??o,M),clipped:M,around:Ch(i,e,s)}}function Ks({plan:i,rows:t,cols:e},s,n){let[o,r]=[An(i.rows),An(i.columns)],h=o*
r>1&&Math.max(o,r)<=zh,l=h?s-s%o:s-1,a=h?n-n%r:n-1,[c,f]=h?[o,r]:[3,3];return{rows:[Math.max(0,l),Math.min(t,l+c)],columns:[
Math.max(0,a),Math.min(e,a+f)]}}function Ch({plan:i,rows:t,cols:e,indices:s,offset:n,pixels:o},r,h){let l=Ks({plan:i,rows:t,
cols:e},r,h),a=[];for(let c=l.rows[0];c<l.rows[1];c+=1)for(let f=l.columns[0];f<l.columns[1];f+=1)a.push(o[s[n+c*e+f]??0]??
null);return{rows:l.rows[1]-l.rows[0],columns:l.columns[1]-l.columns[0],pixels:a,at:[r-l.rows[0],h-l.columns[0]]}}var An=({
inner:i})=>i.reduce((t,[,,,,e])=>t*e,1);function Ph(i,t,e){if(!t||!e||!Number.isFinite(i)||e.low===e.high)return"";if(e.
floor!==null&&i!==0&&Math.abs(i)<e.floor)return"below";let s=K(i,e);return s<-1e-9?"below":s>1+1e-9?"above":""}var X=(i,t,e)=>i>=t&&i<t+e,_=(i,t,e)=>Math.min(Math.max(i,t),e);var In=96,Dh=6,Fh=32,Uh=8,Hh=2,Wh=4;function F({plan:i,px:t}){let e=s=>{let n=fn(s);return{px:t,depth:n,gap:n>1?Math.min(
Wh,Math.floor(t/2)):0}};return{rows:e(i.rows),columns:e(i.columns)}}function ve(i,t){let[e,s]=k(i);return Math.max(Math.
min(t.width/s,Dh),Math.min(t.width/s,t.height/e))}function qs(i,t){return Math.max(Hh,(Fh/ve(i,t))**(1/Uh))}function Nn(i,t,e){
let{plan:s,room:n}=i,o=i.px*qs(s,n)**t;return o<.999*ve(s,n)?null:_n({...i,px:Math.min(o,In)},jh(i,e),e)}function Ys(i,t,e,s,n){
return _n({plan:i,room:t,px:Math.min(s,In),left:0,top:0},e,n)}function $n(i,t,e){return Xs({...i,left:i.left+t,top:i.top+
e})}function Rn(i,t){return Xs({...i,room:t})}function H(i){let{rows:t,columns:e}=F(i),[s,n]=k(i.plan);return{rows:Ln(t,
i.top,i.room.height,s),columns:Ln(e,i.left,i.room.width,n)}}function jh(i,{x:t,y:e}){let{rows:s,columns:n}=F(i);return{down:kn(
s,i.top+e),along:kn(n,i.left+t)}}function _n(i,{down:t,along:e},{x:s,y:n}){let{rows:o,columns:r}=F(i),h=(l,a)=>{let c=Math.
floor(a);return D(l,c)+(a-c)*l.px};return Xs({...i,left:h(r,e)-s,top:h(o,t)-n})}function Xs(i){let{rows:t,columns:e}=F(i),
[s,n]=k(i.plan),o=(r,h,l,a=0)=>{let c=D(h,l-1)+h.px-a;return Math.min(Math.max(r,Math.min(0,c)),Math.max(0,c))};return{...i,
left:o(i.left,e,n,i.room.width),top:o(i.top,t,s,i.room.height)}}function kn(i,t){let e=Me(i,t);return e+Math.min(1,Math.
max(0,(t-D(i,e))/i.px))}function Ln(i,t,e,s){let n=Math.min(Math.max(Me(i,t),0),s-1),o=Math.min(Math.max(Me(i,t+e-1e-6),
n),s-1);return[n,o+1]}var Bh=700,Gh=16384,ye=class{#e;#t;#s;#i;#o;#r=null;#n=null;constructor(t,e,s,n){this.#e=t,this.#t=e,this.#s=s,this.#i=new B(
n),this.#o=new B(n)}ofPointed(t){return this.#h(t,this.#r)}inCell(t){return this.#h(t,this.#n)}leave(){this.#n=null}#h({
section:t,row:e,column:s,lens:n},o){let r=this.#t.lens.look;if(n)return zn(r?.values?.[e*r.shown.cols+s],r?.message);if(o?.
answer.cells.section!==t||!this.#l(o))return null;let{rows:h,columns:l}=o.answer.cells;return!X(e,h[0],h[1]-h[0])||!X(s,
l[0],l[1]-l[0])?null:zn(o.answer.values[(e-h[0])*(l[1]-l[0])+s-l[0]],o.frame)}#l({frame:t,at:e}){let s=this.#t.scene.frame;
return!s||t===s?t===s:s.table===t.table&&$t(t,s)&&performance.now()-e<=Bh}readPointed({section:t,row:e,column:s},n,o){let r={
frame:o.number,section:t,...Ks(n,e,s)};Cn(this.#r,r)||this.#i.ask(()=>this.#e.read(r),h=>{this.#r={answer:h,frame:o,at:performance.
now()},this.#s.pointed()})}readInSight(t,e){let{rows:s,columns:n}=H(t),{frame:o}=this.#t.scene,r=ht(t.plan,s[0],n[0]),h=ht(
t.plan,s[1]-1,n[1]-1);if(!o||!r||!h)return;let[l,a]=rt(t.plan),c=t.plan.fold>1||t.plan.wrap>1,f={frame:o.number,section:e,
rows:c?Pn(l):[r[0],h[0]+1],columns:c?Pn(a):[r[1],h[1]+1]};Vh(f)>Gh||Cn(this.#n,f)||this.#o.ask(()=>this.#e.read(f),d=>{this.#n=
{answer:d,frame:o,at:performance.now()},this.#s.inCells()})}},zn=(i,t)=>i===void 0||!t?null:{value:i,origin:t};function Cn(i,{
frame:t,section:e,rows:s,columns:n}){let o=i?.answer.cells;return o?.frame===t&&o.section===e&&String(o.rows)===String(s)&&
String(o.columns)===String(n)}var Pn=i=>[0,i],Vh=({rows:i,columns:t})=>(i[1]-i[0])*(t[1]-t[0]);var Dn={wide:72,narrow:48},Kh=192,Ee=4;function Oe(i,t,{narrow:e=!1,square:s=!1}={}){return s?Yh(i,t):qh(i,t,e?Dn.narrow:
Dn.wide)}function Js({rows:i,cols:t},e){let s=Math.min(e.width/t,e.height/i),n=s>=4?Math.floor(s):s;return{left:0,top:0,
width:t*n,height:i*n}}function qh(i,t,e){let s=0,n=0;return{places:i.map(({shape:r,rows:h})=>{let l=Se(r)||h===0?12:h*Zs(
Math.floor(e/h),1,8),a={left:0,top:s,width:t,height:l};return n=s+l,s=Math.ceil((n+4)/Ee)*Ee,a}),height:n}}function Yh(i,t){
let e=[],[s,n,o,r]=[0,0,0,0],h=null;for(let l of i){let a=Se(l.shape)&&l.rows>0&&Zh(l,h),c=a&&h?{width:h.width,height:12}:
Xh(l,t);if(a)e.push({left:e.at(-1)?.left??0,top:r,...c});else{let d=l.rows===0;s>0&&(d||s+c.width>t)&&([s,n]=[0,o]),e.push(
{left:s,top:n,...c}),s=d?t:s+c.width+4,h=Se(l.shape)?null:{section:l,width:c.width}}let f=e.at(-1);r=Math.ceil(((f?.top??
0)+c.height+4)/Ee)*Ee,o=Math.max(o,r)}return{places:e,height:Math.max(0,...e.map(l=>l.top+l.height))}}function Xh({shape:i,
rows:t,cols:e},s){if(t===0)return{width:s,height:12};if(Se(i))return{width:e*Zs(Math.floor(s/e),1,12),height:12};let n=Zs(
Math.floor(Math.min(Kh/t,s/e)),1,8);return{width:Math.min(s,e*n),height:t*n}}function Zh({plan:i},t){let e=t?.section.plan;
return!i||!e?!1:i.columns.shown===e.columns.shown&&i.fold===e.fold&&i.wrap===e.wrap}var Se=i=>i.length<2,Zs=(i,t,e)=>Math.
min(Math.max(i,t),e);var Qs={wide:576,narrow:384},Fn={wide:16,narrow:4},Jh=24,Un=Qs.wide;function Hn(i,t){let e=t?Fn.narrow:Fn.wide;return{width:Math.
max(e,Math.floor(i/e)*e),height:t?Qs.narrow:Qs.wide,narrow:t}}function Wn({width:i,narrow:t},e){return[i,t,e.table,e.kind,
e.width,e.height,e.settings.square].join()}function jn({narrow:i,...t},{sections:e,settings:s},n){if(n){let r=Js({rows:n.
height,cols:n.width},t);return{places:[r],height:r.height}}let[o]=e;if(e.length===1&&o?.plan&&o.rows>0){let h=o.shape.length<
2?{left:0,top:0,width:t.width,height:Jh}:Js(o,t);return{places:[h],height:h.height}}return Oe(e,t.width,{narrow:i,square:s.
square??!1})}var Ae={version:-1,numbers:new Float64Array,steps:new Float64Array,orders:new Float64Array},Bn=({version:i,numbers:t})=>({
version:i,first:t.length});function Gn(i,{message:t,moments:e}){let{version:s,first:n,count:o}=t;if(n>0&&(s!==i.version||
n>i.numbers.length))return null;let r=(c,f)=>{let d=new Float64Array(o);return d.set(c.subarray(0,n)),d.set(e.subarray(f*
(o-n),(f+1)*(o-n)),n),d},{numbers:h,steps:l,orders:a}=i;return{version:s,numbers:r(h,0),steps:r(l,1),orders:r(a,2)}}var Vn=({
first:i,count:t},e)=>i<=t&&e===24*(t-i);function Kn({steps:i},t,e){let s=-1,n=1/0;for(let o=0;o<i.length;o+=1){let r=Number(
i[o]),h=r<t?t-r:Math.max(0,r-e);(h<n||h===n&&r>e)&&([s,n]=[o,h])}return s}function ti({numbers:i},t){let e=i.length-1;for(;e>=
0&&Number(i[e])>t;)e-=1;return e}function qn({orders:i},t){let[e,s]=[Math.max(0,t-1),Math.min(i.length-1,t+1)];return e<
s?(Number(i[s])-Number(i[e]))/(s-e):1}var Qh=16,lt=class{#e=new Map;wait(t){return new Promise(e=>{this.#e.set(t,[...this.#e.get(t)??[],e]);let[s]=this.#e.keys();
this.#e.size>Qh&&s!==void 0&&this.settle(s,null)})}settle(t,e){let s=this.#e.get(t)??[];this.#e.delete(t);for(let n of s)
n(e)}clear(){for(let t of[...this.#e.keys()])this.settle(t,null)}},Te=class{#e=new lt;#t=new lt;#s=new lt;#i=new lt;#o=new lt;values(t){
return this.#e.wait(Yn(t))}part(t,e){return this.#t.wait(`${t} ${e}`)}columns({source:t,figure:e}){return this.#s.wait(`${t}\
 ${e}`)}listing(){return this.#i.wait("")}frame(t){return this.#o.wait(String(t))}valued(t,e){let{rows:s,columns:n,kept:o}=t,
r=(s[1]-s[0])*(n[1]-n[0]),h=o&&e!==void 0&&e.byteLength===8*r;this.#e.settle(Yn(t),h?{values:Dt(e),cells:t}:null)}filed(t,e){
this.#t.settle(`${t.file} ${t.part}`,{message:t,bytes:e??new Uint8Array})}stripped(t,e,s){let{source:n,figure:o,first:r,
columns:h,names:l,metrics:a}=t,c=h-r,d=c>=0&&e?.byteLength===8*(3+a.length)*c&&s?.byteLength===4*l.length*c?{message:t,moments:Dt(
e),figures:tl(s)}:null;this.#s.settle(`${n} ${o}`,d)}listed(t,e){let s=e!==void 0&&Vn(t,e.byteLength);this.#i.settle("",
s?{message:t,moments:Dt(e)}:null)}recalled(t,e){this.#o.settle(String(t),e)}clear(){this.#e.clear(),this.#t.clear(),this.#s.
clear(),this.#i.clear(),this.#o.clear()}},Yn=({frame:i,section:t,rows:e,columns:s})=>`${i} ${t} ${e} ${s}`;function Dt(i){
let t=new DataView(i.buffer,i.byteOffset,i.byteLength);return Float64Array.from({length:i.byteLength/8},(e,s)=>t.getFloat64(
8*s,!0))}function tl(i){let t=new DataView(i.buffer,i.byteOffset,i.byteLength);return Float32Array.from({length:i.byteLength/
4},(e,s)=>t.getFloat32(4*s,!0))}function z(i,t){let e=!1,s=null,n=()=>{e=!0,setTimeout(()=>{if(e=!1,!s)return;let{value:o}=s;s=null,i(o),n()},t)};return o=>{
if(e){s={value:o};return}i(o),n()}}var el=80,Qn=.25,Xn=4096,sl="Of the past only what the picture showed is kept.",il=2,ke=class{#e;#t=z(t=>this.#n(t),el);#s="";#i=null;#o="";constructor(t){
this.#e=t}get look(){return this.#i}get note(){return this.#o}follow(t,e,s){let n=s.sections[e];if(!n||!s.frame||n.shown>=
n.size)return this.close();if(s.frame.past){this.close(),this.#o=sl;return}this.#i&&!$t(this.#i.message,s.frame)&&this.#r();
let{rows:o,columns:r}=H(t),[h,l]=k(t.plan),a=c=>Math.min(Xn,Math.max(1,Math.ceil(c*(1+2*Qn)*devicePixelRatio)));this.#t(
{table:s.frame.table,section:e,rows:Zn(o,h),columns:Zn(r,l),height:Math.min(a(t.room.height),Xn),width:Math.min(a(t.room.
width),Math.floor(2**20/a(t.room.height)))})}close(){this.#r(),this.#s&&this.#t(null)}take(t,e,s,n,o){let{frame:r}=n;if(!r||
r.past||t.section!==o||t.table!==r.table||!$t(t,r))return!1;this.#o=t.note;let{plan:h}=t,l=n.shown(o);if(!h||!e||!l)return!0;
let[a,c]=rt(h);if(e.length<a*c)return!0;let f=s!==null&&s.byteLength===8*a*c;return this.#i={message:t,shown:{...l,plan:h,
rows:a,cols:c,indices:e,offset:0},values:f?Dt(s):null},!0}covers(t){if(!this.#i)return!1;let{rows:e,columns:s}=H(t),{message:n,
shown:o}=this.#i,r=Math.max(1,il/(t.px*devicePixelRatio));return[o.plan.rows,o.plan.columns].every(l=>nl(l)<=r)&&Jn(e,n.
rows)&&Jn(s,n.columns)}repeat(){this.#s=""}#r(){this.#i=null,this.#o=""}#n(t){let e=t?JSON.stringify(t):"";e!==this.#s&&
(this.#s=e,this.#e(t))}};function Zn([i,t],e){let s=Math.ceil(Qn*(t-i));return[Math.max(0,i-s),Math.min(e,t+s)]}var nl=({
units:i,shown:t,inner:e})=>e.reduce((s,[,,,n,o])=>Math.max(s,n/o),i/t),Jn=(i,t)=>i[0]>=t[0]&&i[1]<=t[1];var ol=16,vt=class{#e;#t="";constructor(t){this.#e=t}show(t){let e=[...new Set(t.map(({x:o,y:r})=>`translate(${Math.round(
o)}px, ${Math.round(r)}px)`))],s=e.join();if(s===this.#t)return;this.#t=s;for(let o of this.#e.querySelectorAll(":scope \
> .beholder-diamond"))o.remove();let n=e.map(o=>{let r=u("span","beholder-diamond",{"aria-hidden":"true"},[O("diamond",ol)]);
return r.style.transform=o,r});this.#e.append(...n)}};function to(i,t,{x:e,y:s},{rows:n,columns:o,indices:r,offset:h},l){let a=o.length,c=I-1;for(let f=0;f<n.length;f+=1){let d=n[f]??
I,p=(s+f)*t+e;if(d===c&&d!==I){i.copyWithin(p,p-t,p-t+a);continue}if(c=d,d===I)continue;let g=h+d;for(let w=0;w<a;w+=1){
let M=o[w];M!==I&&(i[p+w]=l[r[g+M]])}}}var yt=class{#e;#t=null;#s=new Uint32Array;constructor(t){this.#e=t.getContext("2d",{willReadFrequently:!0})}get context(){
return this.#e}get width(){return this.#t?.width??0}get height(){return this.#t?.height??0}begin(t,e){let{canvas:s}=this.#e;
(s.width!==t||s.height!==e)&&Object.assign(s,{width:t,height:e}),!this.#t||this.width!==t||this.height!==e?(this.#t=new ImageData(
Math.max(1,t),Math.max(1,e)),this.#s=new Uint32Array(this.#t.data.buffer)):this.#s.fill(0)}fill(t,e,s){to(this.#s,this.width,
t,e,s)}show(){this.#t&&this.#e.putImageData(this.#t,0,0)}showPart(t,e,s,n){this.#t&&this.#e.putImageData(this.#t,0,0,t,e,
s,n)}};function Le({rows:i,cols:t},{left:e,top:s,width:n,height:o},r){let[h,l]=[Math.max(0,e),Math.max(0,s)],[a,c]=[Math.
min(r.width,e+n),Math.min(r.height,s+o)];if(a<=h||c<=l||i===0||t===0)return null;let f=Gs(i,o,l-s,c-l);for(let d=0;d<f.length;d+=
1)f[d]=(f[d]??0)*t;return{area:{x:h,y:l},rows:f,columns:Gs(t,n,h-e,a-h)}}function ei(i,t,e,s){let n=F(i),o=En(t),[r,h]=k(
t);return{area:{x:0,y:0},rows:h===0?new Int32Array:eo(n.rows,i.top,e,s.height,r,o.row),columns:eo(n.columns,i.left,e,s.width,
h,o.column)}}function eo(i,t,e,s,n,o){let r=new Int32Array(s),[h,l]=[I,I];for(let a=0;a<s;a+=1){let c=Pt(i,t+(a+.5)/e);c!==
h&&([h,l]=[c,c<0||c>=n?I:o(c)]),r[a]=l}return r}var so=32,rl=4,hl=-2,Ie=class{#e=u("canvas","beholder-overview-picture");#t=u("div","beholder-overview-window");#s=new yt(
this.#e);#i;#o=new Set;#r=1;#n=1;constructor(t,e){this.el=u("div","beholder-overview",{"aria-hidden":"true",hidden:""},[
this.#e,this.#t]),this.#i=new vt(this.el);let s=n=>{let o=this.#e.getBoundingClientRect();t((n.clientY-o.top)/Math.max(1,
o.height)*this.#r)};this.el.addEventListener("pointerdown",n=>{this.el.setPointerCapture(n.pointerId),s(n)},{signal:e}),
this.el.addEventListener("pointermove",n=>n.buttons&&s(n),{signal:e})}mark(t){this.#o=t}paint(t,e,{width:s,content:n,height:o}){
this.#r=Math.max(1,n),this.#n=o;let r=n>o;if(this.el.hidden=!r,!r)return;let h={width:so,height:Math.round(o)};this.#s.begin(
h.width,h.height);let[l,a]=[so/s,o/n];e.forEach((f,d)=>{let p=t.sections[d],g=Math.round(f.top*a),w={left:Math.round(f.left*
l),top:g,width:Math.max(1,Math.round(f.width*l)),height:Math.max(1,Math.round((f.top+f.height)*a)-g)},M=p&&Le(p,w,h);if(!M)
return;let{area:E,...L}=M,st=t.offsets[d]??0;this.#s.fill(E,{...L,indices:t.indices,offset:st},t.pixels(d))}),this.#s.show();
let c=e.filter((f,d)=>this.#o.has(t.sections[d]?.name??""));this.#i.show(c.map(f=>({x:hl,y:(f.top+f.height/2)*a})))}frame(t,e){
let s=this.#n/this.#r;this.#t.style.top=`${t*s}px`,this.#t.style.height=`${Math.max(rl,e*s)}px`}};var ii=24,ni=48,ll=.179,al=8,cl=.7;function io(i,t,e,{ratio:s,font:n,reach:o}){let{rows:r,columns:h}=H(t),l=F(t),{px:a}=t;
if(a<ii)return;let c=a>=ni,f=Math.min(12,Math.max(8,a/3.4));i.save(),i.scale(s,s),i.textAlign="center",i.textBaseline="m\
iddle";for(let d=r[0];d<r[1];d+=1){let p=D(l.rows,d)-t.top+a/2;for(let g=h[0];g<h[1];g+=1){let w=e(d,g);if(!w)continue;let M=D(
l.columns,g)-t.left+a/2,{ink:E,isAmple:L}=ul(w.color);i.fillStyle=E,w.value!==null&&(i.font=`500 ${f}px ${n}`,i.fillText(
Zi(w.value,o),M,c?p+a/6:p,a-2)),c&&(i.globalAlpha=L?cl:1,i.font=`10px ${n}`,i.fillText(w.index.join(","),M,p-a/5,a-4),i.
globalAlpha=1)}}i.restore()}function ul(i){let t=.2126*si(i&255)+.7152*si(i>>8&255)+.0722*si(i>>16&255),e=t>ll,s=e?(t+.05)/
.05:1.05/(t+.05);return{ink:e?"#000":"#fff",isAmple:s>al}}function si(i){let t=i/255;return t<=.04045?t/12.92:((t+.055)/
1.055)**2.4}var Ne=class{canvas=u("canvas","beholder-canvas",{role:"img",hidden:""});note=u("div","beholder-lens-note",{hidden:""});#e=new yt(
this.canvas);#t;#s;constructor(t,e,s){this.#t=t,this.#s=e,this.overview=s}name(t,e){this.canvas.dataset.frame=String(t.number),
this.canvas.dataset.step=String(t.step??""),this.canvas.hidden=!e;let s=Ji(t);e&&this.canvas.getAttribute("aria-label")!==
s&&this.canvas.setAttribute("aria-label",s)}draw(){let{width:t,height:e,content:s}=this.#t.size;if(!this.#t.scene.frame||
t===0||this.canvas.hidden)return;let n=devicePixelRatio,o={width:Math.round(t*n),height:Math.round(e*n)};if(this.canvas.
style.width=`${t}px`,this.canvas.style.height=`${e}px`,this.#e.begin(o.width,o.height),this.#t.image)return this.#o(this.#t.
image,n);this.#t.zoom?this.#n(this.#t.zoom,o,n):this.#r(o,n),this.overview.paint(this.#t.scene,this.#t.places,{width:t,content:s,
height:e}),this.overview.frame(...this.#i())}#i(){let t=this.#t.zoom&&this.#t.places[this.#t.zoom.section];if(!this.#t.zoom||
!t)return[this.#t.scrolled,this.#t.size.height];let{rows:e}=H(this.#t.zoom.view),[s]=k(this.#t.zoom.view.plan);return[t.
top+e[0]/s*t.height,(e[1]-e[0])/s*t.height]}#o(t,e){let[s]=this.#t.places;if(!s)return;let{context:n}=this.#e;n.clearRect(
0,0,n.canvas.width,n.canvas.height),n.imageSmoothingEnabled=s.width<t.width,n.drawImage(t,0,0,s.width*e,s.height*e)}#r(t,e){
let s=this.#t.scrolled;this.#t.places.forEach((n,o)=>{let r=this.#t.scene.sections[o],h=Math.round((n.top-s)*e),l=Math.round(
n.left*e),a={width:Math.round(n.width*e),height:Math.round(n.height*e)},c=r?.plan&&Le(r,{left:l,top:h,...a},t);if(!c)return;
let{area:f,...d}=c,p=this.#t.scene.offsets[o]??0;this.#e.fill(f,{...d,indices:this.#t.scene.indices,offset:p},this.#t.scene.
pixels(o))}),this.#e.show()}#n({section:t,view:e},s,n){let o=this.#t.scene.shown(t);if(!o)return;this.#h(o,e,s,n);let r=this.#t.
lens.look,h=this.#t.sampling!=="none";h&&!this.#t.lens.covers(e)?(this.#e.show(),Sn(this.#e.context,n),r&&this.#l(r.shown,
e,s,n)):(r&&this.#h({...r.shown,pixels:o.pixels},e,s,n),this.#e.show()),this.note.hidden=!h||this.#t.lens.note==="",m(this.
note,this.#t.lens.note),this.#a(e,t,n)}#h(t,e,s,n){let{area:o,...r}=ei(e,t.plan,n,s);this.#e.fill(o,{...r,indices:t.indices,
offset:t.offset},t.pixels)}#l(t,e,s,n){let{rows:o,columns:r}=ei(e,t.plan,n,s),[h,l]=Vs(o),[a,c]=Vs(r);l<=h||c<=a||(this.#h(
t,e,s,n),this.#e.showPart(a,h,c-a,l-h))}#a(t,e,s){if(t.px<ii)return;let n=this.#t.scene.scale(e),o=n?Math.max(Math.abs(n.
low),Math.abs(n.high)):1,r=getComputedStyle(this.canvas).fontFamily;io(this.#e.context,t,(h,l)=>this.#u(e,h,l),{ratio:s,
font:r,reach:o}),this.#t.sampling==="none"&&this.#s.readInSight(t,e)}#u(t,e,s){let n=this.#t.targetAt(t,e,s),o=n&&this.#t.
shownOf(n);if(!n||!o)return null;let{row:r,column:h}=n;if(!n.lens&&this.#t.sampling!=="none")return null;let a=o.indices[o.
offset+r*o.cols+h]??0;return{value:this.#s.inCell(n)?.value??null,index:me(o.plan,r,h),color:o.pixels[a]??0}}};var no=16,fl=56,oo=12,ro=8,$e=class{#e=u("canvas","beholder-loupe",{"aria-hidden":"true"});#t=u("bdi","");#s=u("div","be\
holder-inspected-value");#i=u("div","beholder-inspected-of");constructor(){let t=u("div","beholder-inspected-name",{},[this.#t]),
e=u("div","beholder-inspected",{},[t,this.#s,this.#i]);this.el=u("div","beholder-inspector",{role:"tooltip",hidden:"",id:P(
"inspector")},[this.#e,e])}show({name:t,index:e,value:s,near:n,exact:o,of:r,around:h}){let l=Nt(s,o?0:n);this.el.hidden=
!1,Object.assign(this.el.dataset,{section:t,index:e.join(","),value:l,exact:String(o)}),m(this.#t,`${t}[${e.join(", ")}]`),
m(this.#s,`${o||!Number.isFinite(s)?"":"about "}${J(l)}`),m(this.#i,r),this.#o(h)}hide(){this.el.hidden=!0;for(let t of[
this.#t,this.#s,this.#i])m(t,"");for(let t of["section","index","value","exact"])delete this.el.dataset[t]}place(t,e){let{
offsetWidth:s,offsetHeight:n}=this.el,o=t.left+t.width+oo,r=t.top+t.height+ro,h=o+s<=e.width?o:Math.max(0,t.left-oo-s),l=r+
n<=e.height?r:Math.max(0,t.top-ro-n);this.el.style.setProperty("--beholder-at",`${Math.round(h)}px ${Math.round(l)}px`)}#o({
rows:t,columns:e,pixels:s,at:n}){let o=devicePixelRatio,h=this.el.closest("[data-size='narrow']")!==null?Math.min(no,Math.
floor(fl/Math.max(t,e))):no,[l,a]=[e*h*o,t*h*o].map(Math.round),c=this.#e;(c.width!==l||c.height!==a)&&(Object.assign(c,
{width:l,height:a}),Object.assign(c.style,{width:`${e*h}px`,height:`${t*h}px`}));let f=c.getContext("2d");f.setTransform(
o,0,0,o,0,0),f.clearRect(0,0,e*h,t*h),s.forEach((g,w)=>{g!==null&&(f.fillStyle=`rgb(${g&255} ${g>>8&255} ${g>>16&255})`,
f.fillRect(w%e*h,Math.floor(w/e)*h,h,h))});let[d,p]=n;for(let[g,w]of[["#000",3],["#fff",1]])f.strokeStyle=g,f.lineWidth=
w,f.strokeRect(p*h+2,d*h+2,h-4,h-4)}};var _e=class{outline=u("div","beholder-outline",{hidden:""});inspector=new $e;target=null;pointed=null;#e;#t;#s;#i;#o=-1;constructor(t,e,s,n){
this.#e=t,this.#t=e,this.#s=s,this.#i=n}section(t){this.#o=t,t>=0&&this.set(null),this.outlineNow()}keep(t){this.target=
this.#n(t)}look(){this.target&&(this.target=this.#h(this.target)),this.refresh()}middle(){let t=this.#r(),[e,s]=t?[t.left+
t.width/2,t.top+t.height/2]:[-1,-1],{width:n,height:o}=this.#t.size;return X(e,0,n)&&X(s,0,o)?[e,s]:this.#t.middle()}#r(){
return this.target&&this.pointed&&this.#t.cellPlace(this.target,this.pointed)}step(t,e){let s=this.target??this.#t.firstIn(
0),n=s&&this.#t.shownOf(s);if(!s||!n)return;if(this.target&&this.#t.zoom)return this.#l(t,e);let o=_(s.row+(this.target?
t:0),0,n.rows-1),r=_(s.column+(this.target?e:0),0,n.cols-1);this.set({...s,row:o,column:r}),this.#a()}jump(t){if(this.#t.
zoom)return;let e=this.target?.section??-1;for(let s=e+t;s>=0&&s<this.#t.places.length;s+=Math.sign(t)){let n=this.#t.firstIn(
s);if(n?.section===s)return this.set(n),this.#a()}}end(t){if(this.#t.zoom)return;let e=this.#t.scene.sections.flatMap((h,l)=>this.#t.
scene.shown(l)?[l]:[]),s=t?e.at(-1):e[0],n=s===void 0?null:this.#t.scene.shown(s);if(s===void 0||!n)return;let[o,r]=t?[n.
rows-1,n.cols-1]:[0,0];this.set({section:s,row:o,column:r,lens:!1}),this.#a()}#n(t){let e=this.target;if(!e||!t)return null;
let[s,n]=[t.sections[e.section],this.#t.scene.sections[e.section]];return s?.name===n?.name&&s?.rows===n?.rows&&s?.cols===
n?.cols?e:null}#h(t){return(t.at&&this.#t.targetAt(t.section,...t.at))??t}#l(t,e){if(!this.#t.zoom||!this.target||!this.
pointed)return;let{section:s,view:n}=this.#t.zoom,[o,r]=Y(n.plan,this.pointed.index),[h,l]=k(n.plan),a={down:_(o+t,0,h-1),
along:_(r+e,0,l-1)},c=F(n),[f,d]=[D(c.columns,a.along)-n.left,D(c.rows,a.down)-n.top],p=(M,E)=>Math.min(0,M)+Math.max(0,
M+n.px-E),[g,w]=[p(f,n.room.width),p(d,n.room.height)];(g||w)&&this.#i.pan(g,w),this.set(this.#t.targetAt(s,a.down,a.along))}set(t){
this.target=t,t&&(this.#o=-1),this.refresh()}refresh(){let t=this.target,e=t&&this.#t.shownOf(t),{frame:s}=this.#t.scene;
if(!t||!e||!s||t.row>=e.rows||t.column>=e.cols){let l=this.pointed!==null;this.pointed=null,this.inspector.hide(),this.outlineNow(),
l&&this.#i.pointed(null);return}let n=t.lens&&this.#t.lens.look?.message||s,{section:o,row:r,column:h}=t;this.pointed=Tn(
e,o,r,h,this.#s.ofPointed(t),n),this.inspector.show(this.pointed),this.placeInspector(),this.outlineNow(),this.#i.pointed(
this.pointed),t.lens||this.#s.readPointed(t,e,s)}placeInspector(){let t=this.#r();t&&this.inspector.place(t,{width:this.#e.
clientWidth,height:this.#t.size.height})}outlineNow(){let t=this.#t.places[this.#o],e=t&&!this.#t.zoom?{...t,top:t.top-this.#t.
scrolled}:null,s=this.#r()??e;if(this.outline.hidden=!s,!s)return;let{style:n}=this.outline;n.transform=`translate(${s.left}\
px, ${s.top}px)`,n.width=`${s.width}px`,n.height=`${s.height}px`}#a(){let t=this.#r();!t||this.#t.zoom||(t.top<0?this.#t.
scrolled=this.#t.scrolled+t.top-4:t.top+t.height>this.#t.size.height&&(this.#t.scrolled=this.#t.scrolled+t.top+t.height-
this.#t.size.height+4))}};function oi(i){let t=[0],e=0;for(let{rows:s,cols:n}of i)e+=s*n,t.push(e);return t}function ho(i,t,e){let s=oi(t).at(-1)??
0,n=e===1?s:t.reduce((l,{rows:a,cols:c})=>l+ze(a,e)*ze(c,e),0);if(i.length<n)throw new Error(`${i.length} cells, where t\
here should be ${n}`);if(e===1)return i;let o=new Uint8Array(s),[r,h]=[0,0];for(let{rows:l,cols:a}of t){let c=ze(a,e);for(let f=0;f<
l;f+=1,h+=a){let d=r+Math.floor(f/e)*c;for(let p=0;p<a;p+=1)o[h+p]=i[d+Math.floor(p/e)]??0}r+=ze(l,e)*c}return o}var ze=(i,t)=>Math.
ceil(i/t);var Ce=class{frame=null;indices=new Uint8Array;offsets=[0];#e=new Uint8Array;#t=null;#s=[];get sections(){return this.frame?.
sections??[]}get palette(){return this.#t?.palette??this.#e}take(t,{indices:e,palette:s}){this.indices=ho(e,t.sections,t.
coarse),this.offsets=oi(t.sections),this.frame=t,this.#e=s,this.#s=[]}recolor(t){this.#t=t,this.#s=[]}scale(t){let e=this.
sections[t],s=e?gt(e):null;return e&&s&&this.#t?this.#t.scale(s,e):s}pixels(t){let e=this.#s[t];if(e)return e;let s=this.
sections[t],n=te(this.palette,s?gt(s):null,this.scale(t));return this.#s[t]=n,n}levels(t){return this.indices.subarray(this.
offsets[t],this.offsets[t+1])}shown(t){let e=this.sections[t];if(!e?.plan||e.rows*e.cols===0)return null;let{name:s,plan:n,
rows:o,cols:r}=e,h=this.offsets[t]??0,[l,a]=[gt(e),this.pixels(t)];return{name:s,plan:n,rows:o,cols:r,indices:this.indices,
offset:h,scale:l,pixels:a}}};var Pe=class{scene=new Ce;places=[];size={width:0,height:Un,content:0};zoom=null;image=null;#e;constructor(t,e){this.#e=
t,this.lens=e}get scrolled(){return this.#e.scrollTop}set scrolled(t){this.#e.scrollTop=t}get sampling(){let t=this.zoom&&
this.scene.sections[this.zoom.section];return!this.zoom||!t||t.shown>=t.size||this.scene.frame?.past?"none":this.lens.covers(
this.zoom.view)?"here":"waiting"}colors(t){let e=new Uint8Array(768);return this.scene.pixels(t).forEach((s,n)=>{e.set([
s&255,s>>8&255,s>>16&255],3*n)}),e}clear(t){this.scene.frame=t,this.scene.indices=new Uint8Array,this.image=null,this.places=
[]}room(){return{width:this.size.width,height:this.size.height}}middle(){return[this.size.width/2,this.size.height/2]}targetUnder(t,e){
if(this.zoom){let{view:a,section:c}=this.zoom,{rows:f,columns:d}=F(a),[p,g]=[Pt(f,a.top+e),Pt(d,a.left+t)];return p<0||g<
0?null:this.targetAt(c,p,g)}let s=e+this.scrolled,n=this.places.findIndex(a=>X(s,a.top,a.height)&&X(t,a.left,a.width)),[
o,r]=[this.places[n],this.scene.shown(n)];if(!o||!r)return null;let h=_(Math.floor((s-o.top)*r.rows/o.height),0,r.rows-1),
l=_(Math.floor((t-o.left)*r.cols/o.width),0,r.cols-1);return{section:n,row:h,column:l,lens:!1}}targetAt(t,e,s){let n=this.
scene.sections[t]?.plan;if(!n)return null;let[o,r]=k(n);if(e>=o||s>=r)return null;let h=this.lens.look,l=h&&ht(h.shown.plan,
e,s),a=l??ht(n,e,s);return a&&{section:t,row:a[0],column:a[1],lens:!!l,at:[e,s]}}targetOf(t,e){let{plan:s,shape:n=[]}=this.
scene.sections[t]??{},o=e.length===n.length&&e.every((h,l)=>h<Number(n[l])),r=s&&o?ht(s,...Y(s,e)):null;return r&&{section:t,
row:r[0],column:r[1],lens:!1}}shownOf(t){let e=this.scene.shown(t.section),s=t.lens?this.lens.look:null;return t.lens&&!s?
null:s&&e?{...s.shown,pixels:e.pixels}:e}firstIn(t){for(let e=Math.max(0,t);e<this.scene.sections.length;e+=1)if(this.scene.
shown(e))return{section:e,row:0,column:0,lens:!1};return null}nearest(t){let e=t+this.scrolled,s=this.places.findIndex(n=>e<
n.top+n.height+4);return s<0?this.places.length-1:s}cellPlace(t,e){if(this.zoom){let{view:h}=this.zoom,l=F(h),[a,c]=Y(h.
plan,e.index),f=Math.max(h.px,3);return{left:D(l.columns,c)-h.left,top:D(l.rows,a)-h.top,width:f,height:f}}let s=this.places[t.
section],n=this.scene.shown(t.section);if(!s||!n)return null;let[o,r]=[s.width/n.cols,s.height/n.rows];return{left:s.left+
t.column*o,top:s.top+t.row*r-this.scrolled,width:Math.max(3,o),height:Math.max(3,r)}}};var dl={ArrowLeft:i=>i.step(0,-1),ArrowRight:i=>i.step(0,1),ArrowUp:i=>i.step(-1,0),ArrowDown:i=>i.step(1,0),PageUp:i=>i.
jump(-1),PageDown:i=>i.jump(1),Home:i=>i.end(!1),End:i=>i.end(!0),"+":i=>i.zoomIn(),"=":i=>i.zoomIn(),"-":i=>i.zoomOut(),
0:i=>i.fit()},De=class{#e;#t;#s=new Map;#i=!1;constructor(t,e,s){this.#e=t,this.#t=e;let n=((o,r)=>t.addEventListener(o,
r,{signal:s,passive:!1}));n("wheel",o=>this.#r(o)),n("pointerdown",o=>this.#h(o)),n("pointermove",o=>this.#l(o)),n("poin\
terup",o=>this.#u(o)),n("pointercancel",o=>this.#s.delete(o.pointerId)),n("pointerleave",({pointerType:o})=>o!=="touch"&&
e.leave()),n("dblclick",()=>e.fit()),n("keydown",o=>this.#f(o))}#o({clientX:t,clientY:e}){let s=this.#e.getBoundingClientRect();
return{x:t-s.left,y:e-s.top}}#r(t){if(!t.ctrlKey&&!t.metaKey&&document.activeElement!==this.#e&&!this.#n())return;t.preventDefault();
let{x:e,y:s}=this.#o(t),n=t.deltaMode===WheelEvent.DOM_DELTA_PIXEL?t.deltaY:t.deltaY*40;this.#t.zoomBy(-n/120,e,s)}#n(){
let t=this.#e.getRootNode();return t instanceof ShadowRoot&&t.activeElement===this.#e}#h(t){t.button===0&&(this.#s.set(t.
pointerId,this.#o(t)),this.#i=!1,this.#t.isZoomed()&&this.#e.setPointerCapture(t.pointerId))}#l(t){let{x:e,y:s}=this.#o(
t),n=this.#s.get(t.pointerId);if(!n)return t.pointerType==="touch"||this.#t.hover(e,s);let o=[...this.#s].filter(([h])=>h!==
t.pointerId).map(([,h])=>h),[r]=o;if(r)this.#a(n,{x:e,y:s},r);else if(this.#i||Math.hypot(e-n.x,s-n.y)>3){if(!this.#t.isZoomed())
return;this.#t.pan(n.x-e,n.y-s)}else return;this.#i=!0,this.#s.set(t.pointerId,{x:e,y:s})}#a(t,e,s){let n=Math.hypot(e.x-
s.x,e.y-s.y)/Math.max(1,Math.hypot(t.x-s.x,t.y-s.y));this.#t.zoomBy(Math.log2(n),(e.x+s.x)/2,(e.y+s.y)/2)}#u(t){let e=this.#s.
delete(t.pointerId),{x:s,y:n}=this.#o(t);e&&!this.#i&&this.#s.size===0&&this.#t.hover(s,n)}#f(t){if(t.ctrlKey||t.metaKey||
t.altKey||t.target!==this.#e)return;let e=dl[t.key];(t.key==="Escape"?!this.#t.escape():!e)||(e?.(this.#t),t.preventDefault(),
t.stopPropagation())}};var Fe=class{#e;#t;#s;#i;#o=0;constructor(t,e,s,n){this.#e=t,this.#t=e,this.#s=s,this.#i=n}set(t){let e=this.#s.zoom,{scrolled:s}=this.#s;
this.#s.zoom=t,this.#e.classList.toggle("beholder-zoomed",t!==null),t?(e||(this.#o=s),this.#s.lens.follow(t.view,t.section,
this.#s.scene)):this.#s.lens.close(),this.fitSheet(),!t&&e&&(this.#s.scrolled=this.#o),this.#i()}resize(){let{zoom:t}=this.#s;
t&&(this.#s.zoom={...t,view:Rn(t.view,this.#s.room())}),this.fitSheet()}fitSheet(){this.#t.style.height=this.#s.zoom?"10\
0%":`${Math.max(this.#s.size.content,1)}px`}by(t,e,s){let{zoom:n}=this.#s;if(n){let o=Nn(n.view,t,{x:e,y:s});this.set(o&&
{...n,view:o})}else t>0&&this.#r(t,e,s)}pan(t,e){this.#s.zoom&&this.set({...this.#s.zoom,view:$n(this.#s.zoom.view,t,e)})}goTo(t,e){
let s=this.#s.scene.sections[t];if(!s?.plan||!this.#s.size.width)return;let[n,o]=Y(s.plan,e),r=this.#s.room(),h={x:r.width/
2,y:r.height/2},l=Ys(s.plan,r,{down:n+.5,along:o+.5},ni,h);this.set({section:t,view:l})}#r(t,e,s){let n=this.#s.targetUnder(
e,s)??this.#s.firstIn(this.#s.nearest(s)),o=n&&this.#s.scene.sections[n.section]?.plan;if(!n||!o)return;let r=this.#s.room(),
h=this.#s.scene.shown(n.section);if(!this.#s.places[n.section]||!h)return;let[l,a]=Hs(o,n.row,n.column),c=ve(o,r)*qs(o,r)**
t;this.set({section:n.section,view:Ys(o,r,{down:l+.5,along:a+.5},c,{x:e,y:s})})}keep(){if(!this.#s.zoom)return;let{view:t,
section:e}=this.#s.zoom,s=this.#s.scene.sections[e]?.plan;if(!(s&&String(k(s))===String(k(t.plan))))return this.set(null);
this.#s.zoom={section:e,view:{...t,plan:s}},this.#s.lens.follow(t,e,this.#s.scene)}};var Ue=class{#e;#t=u("div","beholder-words");#s=u("div","beholder-scroller",{tabindex:"0",role:"group","aria-label":"Pic\
ture"});#i;#o;#r;#n;#h;#l="";constructor(t,e,s){this.#e=e,this.#i=new Pe(this.#s,new ke(c=>t.look(c)));let n={pointed:()=>this.#n.
refresh(),inCells:()=>this.#r.draw()};this.#o=new ye(t,this.#i,n,s);let o=new Ie(c=>{this.#i.scrolled=c-this.height/2},s);
this.#r=new Ne(this.#i,this.#o,o);let r=u("div","beholder-sheet",{},[this.#r.canvas]);this.#s.append(r),this.el=u("div",
"beholder-stage"),this.#n=new _e(this.el,this.#i,this.#o,{pointed:c=>e.pointed(c),pan:(c,f)=>this.pan(c,f)}),this.#h=new Fe(
this.el,r,this.#i,()=>this.#c());let{outline:h,inspector:l}=this.#n,a=u("div","beholder-glass",{},[h,this.#r.note]);this.
el.append(this.#s,a,this.#t),this.#s.setAttribute("aria-describedby",l.el.id),this.#a(s)}#a(t){this.#s.addEventListener(
"scroll",()=>this.#d(),{signal:t}),new De(this.#s,this,t);let e=new ResizeObserver(()=>this.#f());e.observe(this.el),t.addEventListener(
"abort",()=>{e.disconnect(),this.#i.zoom&&this.#i.lens.close()})}get inspector(){return this.#n.inspector.el}get overview(){
return this.#r.overview.el}get places(){return this.#i.places}get height(){return this.#i.size.height}get width(){return this.#i.
size.width}get scrollTop(){return this.#i.zoom?0:this.#i.scrolled}set scrollTop(t){this.#i.scrolled=t}get pointed(){return this.#n.
pointed}get zoom(){if(!this.#i.zoom)return null;let{section:t,view:e}=this.#i.zoom;return{section:t,px:e.px,...H(e),lens:this.#i.
sampling}}levels(t){return this.#i.scene.levels(t)}colors(t){return this.#i.colors(t)}scale(t){return this.#i.scene.scale(
t)}paint(t,e){if(this.#r.name(t,e!==null),this.#t.hidden=e!==null,m(this.#t,t.text),!e)return this.#p(t);this.#i.image=e.
bitmap&&On(e.bitmap);let s=this.#i.scene.frame;this.#i.scene.take(t,e),this.#h.keep(),this.#n.keep(s),this.#f(),this.#u()}say(t){
m(this.#t,t)}recolor(t){this.#i.scene.recolor(t),this.#u()}look(t,e,s){let{zoom:n,lens:o,scene:r}=this.#i;!n||!o.take(t,
e,s,r,n.section)||(this.#r.draw(),this.#n.look(),this.#e.zoomed())}greeted(){this.#i.lens.repeat(),this.#h.keep()}point(t){
this.#n.section(t)}mark(t){this.#r.overview.mark(t),this.#r.draw()}reveal(t){let e=this.places[t];!e||this.zoom||(this.scrollTop=
e.top+Math.min(0,(e.height-this.height)/2))}lead(t,e){this.fit(),this.reveal(t);let s=e&&this.#i.targetOf(t,e);s?this.#n.
set(s):this.point(t)}goTo(t,e){let s=this.#i.scene.sections[t]?.plan;!s||!this.width||(this.#h.goTo(t,e),this.#n.set(this.#i.
targetAt(t,...Y(s,e))))}zoomIn(){this.zoomBy(1,...this.#n.middle())}zoomOut(){this.zoomBy(-1,...this.#n.middle())}fit(){
this.#i.zoom&&this.#h.set(null)}isZoomed(){return this.#i.zoom!==null}hover(t,e){this.#n.set(this.#i.targetUnder(t,e))}leave(){
this.#n.set(null)}zoomBy(t,e,s){this.#h.by(t,e,s),this.#n.target&&this.hover(e,s)}pan(t,e){this.#h.pan(t,e)}step(t,e){this.#n.
step(t,e)}jump(t){this.#n.jump(t)}end(t){this.#n.end(t)}escape(){if(this.#n.target)this.#n.set(null);else if(this.#i.zoom)
this.#h.set(null);else return!1;return!0}#u(){this.#r.draw(),this.#n.look()}#f(){let{clientWidth:t}=this.el,{frame:e}=this.#i.
scene;if(!e||t===0)return;let s=Hn(t,this.el.closest("[data-size='narrow']")!==null),n=Wn(s,e);if(n===this.#l)return;this.#l=
n;let{places:o,height:r}=jn(s,e,this.#i.image);this.#i.places=o,this.#i.size={width:s.width,height:s.height,content:r},this.#s.
style.width=`${s.width}px`,this.#s.style.height=`${s.height}px`,this.#h.resize(),this.#e.arranged(),this.#u()}#c(){this.#i.
zoom||(this.#o.leave(),this.#r.note.hidden=!0,this.#n.target=null),this.#u(),this.#e.zoomed()}#d(){this.#r.draw(),this.#n.
outlineNow(),this.#n.placeInspector(),this.#e.scrolled()}#p(t){this.#i.clear(t),this.#l="",this.#i.zoom&&this.#h.set(null),
this.#n.set(null),this.overview.hidden=!0,this.#e.arranged()}};var ri=S({value:b,label:b}),He=A(ri),pl=A(b),ml=4,gl=252;function hi(i){let t=C(i)?i:{},e=C(t.ranges)?t.ranges:{},s=C(t.
palette)?t.palette:{},n=o=>v(o)?o:-1;return{values:He(t.values)?t.values:[],modes:He(t.modes)?t.modes:[],scalings:He(t.scalings)?
t.scalings:[],colormaps:He(t.colormaps)?t.colormaps:[],ranges:{window:W(e.window)?e.window:null,rate:W(e.rate)?e.rate:null},
select_length:v(t.select_length)?t.select_length:null,palette:{nan:n(s.nan),posinf:n(s.posinf),neginf:n(s.neginf),first:v(
s.first_level)?s.first_level:ml,levels:v(s.levels)?s.levels:gl},colors:C(t.colors)?wl(t.colors):{},diverging:pl(t.diverging)?
t.diverging:[]}}function wl(i){return Object.fromEntries(Object.entries(i).flatMap(([t,e])=>b(e)?[[t,e]]:[]))}var Ft={values:b,mode:b,window:T,scaling:b,colormap:b,limits:$(W),show_all:Z,square:Z,rate:T,recording:Z,select:b},at=Object.
keys(Ft),lo=S(Ft),bl=i=>C(i)&&at.every(t=>!Object.hasOwn(i,t)||Ft[t](i[t])),ao=S({values:A(ri)}),xl=S({seconds:T,frames:v,
left_out:v,file:b}),li=S({message:b,note:b,rate:T,limited:b,overhead:$(T),latency_ms:$(T),recording:$(xl),saved:A(b),pinned:$(
T)}),Ml=i=>i==="sections"||i==="frame"||i==="placeholder",vl=i=>b(i)&&Object.hasOwn(Ft,i),co=S({outer:A(A(v)),first:v,units:v,
shown:v,inner:A(A(v))}),yl=S({fold:v,wrap:v,rows:co,columns:co}),uo={number:v,step:$(T),kind:Ml,text:b,width:v,height:v,
coarse:v,table:b,values:b,colormap:b,settings:bl,variance_of:v,change_since:$(T)},fo={welcome:S({client:b,session:b,revision:v,
settings:lo,choices:ao,status:li}),settings:S({revision:v,settings:lo,choices:ao}),frame:S({session:b,clients:A(b),ack_within:T,
...uo,status:li}),status:S({status:li}),values:S({client:b,frame:v,section:v,rows:W,columns:W,kept:Z}),look:S({session:b,
client:b,number:v,step:T,table:b,section:v,rows:W,columns:W,height:v,width:v,plan:$(yl),values:b,colormap:b,variance_of:v,
change_since:$(T),note:b}),file:S({client:b,file:v,name:b,media:b,part:v,parts:v,note:b}),strip:S({client:b,source:b,figure:b,
version:v,first:v,columns:v,names:A(b),metrics:A(b)}),frames:S({client:b,version:v,first:v,count:v}),past:S({session:b,client:b,
asked:v,...uo}),alerts:S({total:v,alerts:A(Ti)}),rejected:S({client:b,name:vl,message:b,value:(i=>b(i)||T(i)||Z(i)||i===
null||W(i))})};function po(i){if(!C(i)||!b(i.type)||!Object.hasOwn(fo,i.type))return null;let t=i.type;return fo[t](i)?i:
null}function ai(i,t){return Ft[i](t)}var N={hello:(i,t)=>({type:"hello",client:i,...t}),alive:(i,t)=>({type:"alive",client:i,
...t}),visible:(i,t)=>({type:"visible",client:i,visible:t}),bye:i=>({type:"bye",client:i}),ack:(i,{number:t,painted:e,held:s})=>({
type:"ack",client:i,number:t,painted:e,held:s}),set:(i,t,e)=>({type:"set",client:i,name:t,value:e}),read:(i,{frame:t,section:e,
rows:s,columns:n})=>({type:"read",client:i,frame:t,section:e,rows:s,columns:n}),lens:(i,{table:t,section:e,rows:s,columns:n,
height:o,width:r})=>({type:"lens",client:i,table:t,section:e,rows:s,columns:n,height:o,width:r}),strip:(i,{source:t,figure:e,
version:s,first:n})=>({type:"strip",client:i,source:t,figure:e,version:s,first:n}),fetch:(i,t,e)=>({type:"fetch",client:i,
file:t,part:e}),frames:(i,{version:t,first:e})=>({type:"frames",client:i,version:t,first:e}),past:(i,t,e)=>({type:"past",
client:i,number:t,table:e}),pin:i=>({type:"pin",client:i})};var El="No answer from the kernel: if it is not busy, run the cell again.",Sl=5e-4,Ol={values:"Values",mode:"Mode",window:"\
Variance window",scaling:"Scaling",colormap:"Colormap",limits:"Limits",show_all:"Show all data",square:"Square cells",rate:"\
Updates per second",recording:"Record",select:"Select"},je=class{#e=u("span","beholder-figures",{"aria-hidden":"true"});#t=u(
"span","beholder-note");#s=u("span","");#i=u("span","beholder-figures",{"aria-hidden":"true"});#o=u("span","");#r=u("but\
ton","beholder-link",{type:"button",hidden:""},["Download"]);#n=u("span","beholder-link-whole");#h=u("button","beholder-\
link beholder-link-to",{type:"button",hidden:""},[this.#n,u("span","beholder-link-short",{"aria-hidden":"true"},["Go the\
re"])]);#l=u("span","beholder-foot-diamond",{hidden:""},[O("diamond")]);#a;#u=u("div","beholder-problem",{role:"alert"});#f=u(
"span","beholder-tape",{},[this.#s,this.#i,this.#o]);constructor({fetched:t,went:e}){this.#r.addEventListener("click",t),
this.#h.addEventListener("click",e);let s=u("div","beholder-status",{role:"status"},[this.#e,this.#t,this.#f]);this.#a=u(
"div","beholder-foot-row",{},[this.#l,s,this.#h,this.#r]),this.el=u("div","beholder-foot",{},[this.#a,this.#u])}refresh(t,e,s,n){
let{status:o}=t,r=o?.recording;m(this.#e,n?Al(t,e):Tl(t,e)),m(this.#t,n?n.message:Il(t,e,s)),this.#a.classList.toggle("b\
eholder-alerting",n!==null),this.#l.hidden=!n,m(this.#n,n?.link?`Go to ${n.link}`:""),this.#h.hidden=!n?.link,m(this.#s,
r?"Recording ":Rl(o)),m(this.#i,r?Ni(r.seconds):""),m(this.#o,r?$l(r):""),m(this.#u,t.problem),this.#r.hidden=!!r||t.gone||
!o?.saved.length,We(this.#t,this.#t.textContent),We(this.#h,this.#n.textContent),We(this.#f,r?r.file:(o?.saved??[]).join(
`
`)),We(this.#u,t.problem)}};function Al({past:i},t){return i.shown?mo(i.shown.step,i.missed):t&&t.step!==null?`Step ${x(
t.step)}.`:""}function We(i,t){i.title!==t&&(i.title=t)}function Tl({status:i,flowing:t,settings:e,gone:s,past:n,latest:o},r){
let h=r&&r.step!==null?x(r.step):"",l=r&&nt(r),a=l?` ${go(l)}`:"";if(n.shown)return`${mo(n.shown.step,n.missed)}${s?"":kl(
o,t)}`;if(s)return"";if(e.value("rate")===0)return`${h?`Paused at step ${h}.`:"Paused."}${a} Training goes on at full sp\
eed.`;let c=h?`Step ${h}.${a}`:a.trim(),f=i&&t?Ll(i):"";return[c,f].filter(Boolean).join(" ")}function mo(i,t){let e=t?`\
, the nearest kept to ${x(t.from)}`:"";return i===null?"Looking back.":`Looking back at step ${x(i)}${e}.`}function kl(i,t){
if(!i||i.step===null)return"";let e=x(i.step);return t?` Training goes on at step ${e}.`:` The last picture is of step ${e}\
.`}function Ll({rate:i,latency_ms:t,overhead:e}){let n=[Ri(i),t===null?"":`${Math.round(t)} ms behind`].filter(Boolean).
join(", "),o=e!==null&&e>=Sl?`training is ${j(e)} slower for it`:"",r=[n,o].filter(Boolean).join("; ");return r?`${r.charAt(
0).toUpperCase()}${r.slice(1)}.`:""}function Il({status:i,settings:t,unanswered:e,gone:s,past:n},o,r){if(s)return Nl(o);
if(e)return o?El:"";let h=Math.round(n.apart),l=n.shown&&h>1?`One frame in ${x(h)} is kept here.`:"",a=at.find(d=>t.waits(
d)),c=a?`${Ol[a]??a} waits for the running cell.`:"",f=i?.limited&&t.value("rate")!==0?`Limited by ${i.limited}.`:"";return[
l,r,c,f,i?.note?go(i.note):""].filter(Boolean).join(" ")}function Nl(i){if(!i)return"No kernel.";let t=i.step===null?"":
` This is step ${x(i.step)};`;return t?`No kernel.${t} pointing and colours still work.`:"No kernel. Pointing and colour\
s still work."}var go=i=>`${i.charAt(0).toUpperCase()}${i.slice(1)}${/[.!?]$/.test(i)?"":"."}`;function $l({file:i,left_out:t}){
return` to ${i}.${t?` ${x(t)} pictures left out.`:""}`}function Rl(i){let[t,...e]=i?.saved??[];return t===void 0?"":e.length?
`Saved ${t} and ${e.length} more.`:`Saved ${t}.`}function Et(i,t){let e=Math.max(1,Math.ceil(i/Math.max(1,t)));return{columns:i,size:e,places:Math.ceil(i/e)}}var ct=({columns:i,
size:t},e)=>[e*t,Math.min(i,(e+1)*t)];function wo(i,t,e){return[Math.floor(i*e/t),Math.floor((i+1)*e/t)]}var bo=(i,t,e)=>Math.
ceil((Math.floor(i)+1)*t/e)-1;function xo(i,t,e,s,n){let o=e==="symmetric";for(let r=n;r<t.places;r+=1){let h=Math.min(t.
columns,(r+1)*t.size),l=-1/0,a=NaN;for(let c=r*t.size;c<h;c+=1){let f=i[c],d=o&&f<0?-f:f;d>l&&(l=d,a=f)}s[r]=a}}function Be(i,{
first:t,last:e},s){let n=ut(i,e);if(n===s.columns)return 1;let[o,r]=[Number(t[n]),Number(e[n])],h=i<o?0:(i-o+.5)/(r-o+1),
l=Math.floor(n/s.size),[a,c]=ct(s,l);return(l+(n-a+h)/(c-a))/s.places}function ut(i,t){let e=0;for(;e<t.length&&Number(t[e])<
i;)e+=1;return e}var _l=37,zl=12,Cl=6;function Mo(i,t,e,s){return i.flatMap(({step:n})=>{let o=ut(n,t.last);if(o>=e.columns||n<Number(t.first[o]))
return[];let r=Be(n,t,e)*s;return[{x:Math.max(Cl,Math.min(r,s-zl)),y:_l}]})}function vo(i,t,e){let s=new Map(e.map(({name:o},r)=>[
o,r])),n=new Map;for(let o of i){let r=s.get(o.section)??-1,h=t.find(({start:l,end:a})=>r>=l&&r<a);h&&!n.has(h)&&n.set(h,
{module:h,section:r,step:o.step})}return[...n.values()]}function yo(i,{rows:t}){let e=s=>t.find(({start:n,end:o})=>s>=n&&
s<o);return i.flatMap(({section:s})=>Pl(e(s)))}var Pl=i=>i?[i.top+i.height/2]:[];var Dl=72,Eo=7,Fl=16,So=12,Ul=.02;function Hl(i,t,e){if(t.columns===0)return[];let s=Number(i.last[t.columns-1]),n=Number(
i.first[0]),o=n>0&&n<=Ul*s?0:n,r=e-Eo*x(s).length-Fl;return he({low:o,high:s,floor:null},Math.floor(e/Dl)).flatMap(({value:h})=>{
if(!Number.isInteger(h))return[];let l=Math.round(Be(h,i,t)*e);return l+Eo/2*x(h).length<=r?[{step:h,x:l}]:[]})}var Ge=class{#e=u(
"span","beholder-strip-last");#t=new Map;constructor(){this.el=u("div","beholder-strip-axis",{"aria-hidden":"true"},[this.#e])}show(t,e,s){
m(this.#e,e.columns?x(Number(t.last[e.columns-1])):"");let n=new Map(Hl(t,e,s).map(({step:o,x:r})=>[o,r]));for(let[o,r]of this.#t)
n.has(o)||(r.remove(),this.#t.delete(o));for(let[o,r]of n){let h=this.#t.get(o)??this.#s(o);h.classList.toggle("beholder\
-strip-first",r<So),h.style.transform=`translateX(${r}px)${r<So?"":" translateX(-50%)"}`}}#s(t){let e=u("span","beholder\
-strip-tick",{},[x(t)]);return this.#t.set(t,e),this.el.append(e),e}};var Wl=60,To=96,Ut={most:8,plain:3,many:2,only:24},jl=2,Bl=132,Gl=48,Oo=12;function ci(i){let t=Kl(i),e=i.length>To,s=t.
map(({start:c,end:f})=>e?1:f-c),n=s.reduce((c,f)=>c+f,0),o=e?0:jl,r=e?ko(Bl/n,Ut.many):Vl(n,o*(t.length-1)),h=[],l=0,a=t.
map((c,f)=>{let d=l;for(let g=0;g<(s[f]??0);g+=1){let[w,M]=e?[c.start,c.end]:[c.start+g,c.start+g+1];h.push({start:w,end:M,
top:l,height:r}),l+=r}let p={...c,top:d,height:l-d};return l+=o,p});return{rows:h,modules:a,height:Math.max(0,l-o)}}function Vl(i,t){
return i===1?Ut.only:i>Wl?Ut.many:ko((Gl-t)/Math.max(1,i),Ut.plain)}var ko=(i,t)=>Math.min(Ut.most,Math.max(t,Math.floor(
i)));function Kl(i){let t=[],e=0;for(let s of[...ee(i),{name:"",start:i.length,end:i.length}]){for(;e<s.start;){let n=e,
o=Ao(i[e]??"");for(;e<s.start&&Ao(i[e]??"")===o;)e+=1;t.push({name:o,start:n,end:e})}s.end>s.start&&t.push(s),e=s.end}return ql(
t)}var Ao=i=>i.replace(/(?<=.)[./][^./]*$/,"");function ql(i){let t=Math.ceil(i.length/To);return t<=1?i:i.flatMap((e,s)=>{
let n=i[Math.min(s+t,i.length)-1];return s%t===0&&n?[{...e,end:n.end}]:[]})}function Lo(i,t=new Set){let e=[];for(let s of[
!0,!1])for(let n of i){let o=n.top+(n.height-Oo)/2,r=e.every(h=>Math.abs(h.top-o)>=Oo);t.has(n)===s&&r&&e.push({module:n,
top:o})}return e.sort((s,n)=>s.top-n.top)}function Io(i,t){let e=i.findIndex(({top:s,height:n})=>t<s+n);return e<0?i.length-
1:e}var No=2,Yl=3,Ve=class{#e=u("bdi","");#t=u("span","beholder-row-shape");#s=u("span","beholder-figure");#i=u("span","beho\
lder-figure beholder-figure-high");#o=u("span","beholder-figure");#r=u("div","beholder-strip-modules");arrows=u("div","b\
eholder-strip-arrows",{"aria-hidden":"true"});constructor(){let t=u("span","beholder-row-name",{},[this.#e]),e=u("span",
"beholder-limits",{},[this.#s,u("span",""),this.#i]),s=[t,this.#t,e,this.#o],n=u("div","beholder-strip-metric beholder-c\
olumns",{},s);this.el=u("div","beholder-strip-beside",{},[n,this.#r])}showMetric(t,e){m(this.#e,t||"no metric"),m(this.#t,
t?"metric":""),m(this.#s,e?R(e.low,No):""),m(this.#i,e?R(e.high,No):"")}showValue(t){m(this.#o,Number.isFinite(t)?R(t,Yl):
"")}showArrows(t){let e=t.map(s=>{let n=u("span","beholder-strip-arrow");return n.style.top=`${s}px`,n});this.arrows.replaceChildren(
...e)}showModules(t,e,s,n){let r=(e>t.length?t:[]).map(({top:a,height:c})=>{let f=u("span","beholder-strip-bracket");return Object.
assign(f.style,{top:`${a}px`,height:`${c}px`}),f}),h=new Map(s.map(a=>[a.module,a])),l=Lo(t,new Set(h.keys())).map(({module:a,
top:c})=>{let f=h.get(a),d=f?Zl(f,n):Xl(a);return d.style.top=`${c}px`,d});this.#r.replaceChildren(...r,...l)}};function Xl({
name:i}){let t=u("bdi","",{},[i]);return u("span","beholder-strip-module beholder-row-name",{title:i},[t])}function Zl({
section:i,step:t},e){let{name:s="",shape:n=[]}=e[i]??{},o=u("bdi","",{},[s]);return u("div","beholder-strip-module behol\
der-strip-alerting beholder-columns",{title:s},[u("span","beholder-row-name",{},[u("span","beholder-row-seen",{},[o])]),
u("span","beholder-row-shape",{},[U(n)]),u("span","beholder-flag beholder-odd",{},[O("diamond",11),x(t)])])}function ui(i,t){let e=Array.from(i).filter(Number.isFinite);if(e.length===0)return null;let[s,n]=e.reduce(([c,f],d)=>[Math.
min(c,d),Math.max(f,d)],[1/0,-1/0]),o=s>0?Math.log:c=>c,r=o(n)-o(s),h=c=>r>0?(o(n)-o(c))/r:.5,l=Et(i.length,t),a=[];for(let c=0;c<
l.places;c+=1){let f=(c+.5)/l.places;for(let d of Jl(i,...ct(l,c)))a.push([f,h(d)])}return{points:a,low:s,high:n}}function Jl(i,t,e){
let[s,n]=[-1,-1];for(let r=t;r<e;r+=1){let h=Number(i[r]);Number.isFinite(h)&&((s<0||h<Number(i[s]))&&(s=r),(n<0||h>Number(
i[n]))&&(n=r))}return s<0?[]:(s===n?[s]:[Math.min(s,n),Math.max(s,n)]).map(r=>Number(i[r]))}var Ql=6,ta=.88;function $o({pixels:i,width:t},e,s,n,o){e.forEach(({top:r,height:h},l)=>{let a=s[l];if(!a?.length)return;
let[c,f]=[Math.round(r*o),Math.round((r+h)*o)],d=i.subarray(c*t,(c+1)*t);ea(d,a,n),ia(d,a,n[y.nan]??0,Math.round(Ql*o));
for(let p=c+1;p<f;p+=1)i.copyWithin(p*t,c*t,(c+1)*t)})}function ea(i,t,e){let{length:s}=t,n=0;for(let o=0,r=0;o<s;o+=1){
let h=t[o],l=h===y.gap?n:e[h];h!==y.gap&&h!==y.nan&&(n=sa(l));let a=Math.floor((o+1)*i.length/s);for(;r<a;r+=1)i[r]=l}}var sa=i=>(i&
16777215|Math.round(ta*(i>>>24))<<24)>>>0;function ia(i,t,e,s){for(let n=t.indexOf(y.nan);n>=0;n=t.indexOf(y.nan,n+1)){let[
o,r]=wo(n,t.length,i.length),h=o-Math.max(0,s-(r-o)>>1),l=Math.min(Math.max(0,h),Math.max(0,i.length-s));i.fill(e,l,Math.
max(r,l+s))}}function _o(i,t,e){return!i||i.source!==t||i.figure!==e?{source:t,figure:e,version:-1,first:0}:{source:t,figure:e,version:i.
version,first:Math.max(0,i.columns-4)}}function zo(i,{message:t,moments:e,figures:s}){let{source:n,figure:o,version:r,first:h,
columns:l,names:a,metrics:c}=t,f={source:n,figure:o,version:r,columns:l,names:a,metrics:c};if(h===0)return{...f,moments:e,
figures:s};if(!(i?.source===n&&i.figure===o&&i.version===r)||h>i.columns)return null;let p={first:h,before:i.columns,columns:l};
return{...f,moments:Ro(new Float64Array((3+c.length)*l),i.moments,e,p),figures:Ro(new Float32Array(a.length*l),i.figures,
s,p)}}function Ro(i,t,e,{first:s,before:n,columns:o}){for(let r=0;r*o<i.length;r+=1)i.set(t.subarray(r*n,r*n+s),r*o),i.set(
e.subarray(r*(o-s),(r+1)*(o-s)),r*o+s);return i}var Ke=({figures:i,columns:t},e)=>i.subarray(e*t,(e+1)*t);function Ht({moments:i,
columns:t}){return{first:i.subarray(0,t),last:i.subarray(t,2*t)}}function fi({moments:i,columns:t},e){return i.subarray(
(3+e)*t,(3+e+1)*t)}var na=3,qe={rms:{label:"RMS",of:"of",kind:"logarithmic"},mean:{label:"mean",of:"of",kind:"symmetric"},largest:{label:"l\
argest magnitude",of:"of",kind:"logarithmic"},ratio:{label:"update/weight",of:"of",kind:"logarithmic"},change:{label:"ch\
ange",of:"of",kind:"logarithmic"},zeros:{label:"zeros",of:"in",kind:"share"},nonfinite:{label:"not finite",of:"in",kind:"\
count"}},oa={optimizer:"optimizer states",frame:"the frame"},ra=new Set(["gradients","updates","optimizer"]),Co=Object.entries(
qe).map(([i,{label:t}])=>({value:i,label:t})),Q=i=>qe[i]?.kind??"logarithmic",Po=i=>qe[i]?.label??i;function Do(i,t){return`${qe[t]?.
of??"of"} ${oa[i]??i} over the run`}function di(i,t){return t==="ratio"&&ra.has(i)?"parameters":i}function Fo(i,t){return Number.
isNaN(i)?"no figure":Q(t)==="count"?`${x(i)} not finite`:Q(t)==="share"?`${j(i)} zeros`:Number.isFinite(i)?R(i,na):"not \
finite"}var ha=.01,la=.995,aa=.618,Ho=y.levels/2;function Wo(i,t){if(t==="share"||t==="count")return{low:0,high:1,floor:null};let e=t===
"symmetric",s=ua(i,e);if(s.length===0)return null;let{low:n,high:o}=ca(s);return e?{low:-o,high:o,floor:null}:{low:n,high:o,
floor:n}}function ca(i){let{low:t,high:e}=fa(i);return t<e?{low:t,high:e}:i.reduce(({low:s,high:n},o)=>({low:Math.min(s,
o),high:Math.max(n,o)}),{low:t,high:e})}function ua(i,t){let e=new Float32Array(i.length),s=0;for(let n=0;n<i.length;n+=
1){let o=t?Math.abs(i[n]??0):i[n]??0;o<1/0&&(t||o>0)&&(e[s++]=o)}return e.subarray(0,s)}function fa(i){let{length:t}=i,e=new Float64Array(
Math.floor(ha*t)+1).fill(1/0),s=new Float64Array(t-Math.ceil(la*t)+1).fill(-1/0),n=da(t);for(let o=0,r=0;o<t;o+=1){let h=i[r]??
0;h<e[e.length-1]&&Uo(e,h,1),h>s[s.length-1]&&Uo(s,h,-1),r+=n,r>=t&&(r-=t)}return{low:e[e.length-1]??0,high:s[s.length-1]??
0}}function Uo(i,t,e){let s=i.length-1;for(;s>0&&e*((i[s-1]??0)-t)>0;s-=1)i[s]=i[s-1];i[s]=t}function da(i){let t=Math.max(
1,Math.round(aa*i));for(;jo(t,i)>1;)t-=1;return t}var jo=(i,t)=>t===0?i:jo(t,i%t);function Bo(i,t,e,s,n,o){let{low:r,high:h,
floor:l}=t??{low:0,high:1,floor:null},a=l===null,[c,f]=a?[r,h-r]:[Math.log(l),Math.log(h/l)],d=f>0?y.levels/f:0,p=e==="c\
ount"?0:Number.MAX_VALUE;for(let g=n;g<o;g+=1){let w=i[g];if(w>p||w<-Number.MAX_VALUE)s[g]=y.nan;else if(w<=p){let M=d>0?
((a?w:Math.log(w))-c)*d:Ho;s[g]=y.first+Math.min(y.levels-1,Math.max(0,M))}else s[g]=y.gap}}function pi(i){return Int16Array.
from({length:256},(t,e)=>{if(e===y.gap)return-1;if(e<y.first)return y.levels;let s=e-y.first;return i==="symmetric"?Math.
abs(s-Ho):s})}var ma=256,Go=8,St=class{grid={columns:0,size:1,places:0};#e;#t="";#s=0;#i=new Map;#o=null;constructor(t){this.#e=t}take(t){
let{source:e,figure:s,version:n,columns:o}=t;this.grid=Et(o,this.#e);let r=`${e} ${s} ${n} ${this.grid.size}`;(r!==this.#t||
o<=ma)&&this.#i.clear(),this.#t=r,this.#o=t,this.#s=(this.#s+1)%Go}levels(t,e){this.#r(e);let s=pi(Q(this.#o?.figure??""));
return t.map(({start:n,end:o})=>{let r=new Uint8Array(this.grid.places);for(let h of e.slice(n,o)){let l=this.#i.get(h)?.
levels;l&&ga(r,l,s)}return r})}sectionAt({start:t,end:e},s,n){let o=pi(Q(this.#o?.figure??"")),r=l=>o[this.#i.get(s[l]??
-1)?.levels[n]??0]??-1,h=t;for(let l=t+1;l<e;l+=1)r(l)>r(h)&&(h=l);return h}valueAt(t,e){return this.#i.get(t)?.extremes[e]??
NaN}#r(t){let e=this.#o;if(!e)return;let s=Q(e.figure),{columns:n,places:o,size:r}=this.grid;for(let h of t){if(h<0)continue;
let l=Ke(e,h),a=this.#i.get(h),c=Math.floor(Math.max(0,(a?.columns??0)-4)/r),f=!a||h%Go===this.#s,d=f?Wo(l,s):a.scale,p=a?.
extremes??new Float32Array(this.#e),g=a?.levels??new Uint8Array(this.#e);xo(l,this.grid,s,p,c),Bo(p,d,s,g,f?0:c,o),this.#i.
set(h,{columns:n,scale:d,extremes:p,levels:g})}}};function ga(i,t,e){for(let s=0;s<i.length;s+=1){let[n,o]=[i[s],t[s]];e[o]>
e[n]&&(i[s]=o)}}var wa=40,G=44,Vo=2,ba=4,xa=.8,Ye=class{el=u("canvas","beholder-strip-canvas");heat=new St(1);#e;#t={width:0,height:0,ratio:1};constructor(){
this.#e=this.el.getContext("2d",{willReadFrequently:!0})}fit(t,e){let s=window.devicePixelRatio||1,{el:n}=this,[o,r]=[Math.
round(t*s),Math.round((G+e)*s)];n.width===o&&n.height===r||(this.#t.width!==t&&(this.heat=new St(t)),Object.assign(n,{width:o,
height:r}),Object.assign(n.style,{width:`${t}px`,height:`${G+e}px`}),this.#t={width:t,height:e,ratio:s})}drawMap(t,{rows:e},s,n){
let{width:o,height:r}=this.el,{ratio:h}=this.#t;this.#e.clearRect(0,0,o,r),this.heat.take(t);let l=this.heat.levels(e,s),
a=Math.round(G*h);if(n&&r>a){let f=new ImageData(o,r-a);$o({pixels:new Uint32Array(f.data.buffer),width:o},e,l,n,h),this.#e.
putImageData(f,0,a)}let[c]=e;if(e.length===1&&c&&(s[0]??-1)>=0){let f=G+c.height+ba,d=ui(Ke(t,s[0]??0),this.#t.width);d&&
this.#s(d,f,G+this.#t.height-f)}}drawCurve(t){let e=ui(t,this.#t.width);return e&&this.#s(e,0,wa),e}#s({points:t},e,s){let n=this.#e,
{width:o,ratio:r}=this.#t;n.save(),n.scale(r,r),n.strokeStyle=getComputedStyle(this.el).color,n.globalAlpha=xa,n.lineJoin=
"round",n.beginPath();for(let[h,l]of t)n.lineTo(h*o,e+Vo+l*(s-2*Vo));n.stroke(),n.restore()}clear(){this.heat=new St(this.#t.
width),this.#e.clearRect(0,0,this.el.width,this.el.height)}};var Ko=10,Ma=18,va=3,ya=7,Xe=class{#e;#t={steps:{first:[],last:[]},grid:{columns:0,size:1,places:0},width:0};#s=!1;el=u(
"div","beholder-strip-handle",{role:"slider",tabindex:"0","aria-label":"Step",hidden:""});line=u("div","beholder-strip-l\
ine",{hidden:""});constructor(t,e,s){this.#e=e,t.append(this.el),this.el.addEventListener("keydown",n=>this.#n(n)),t.addEventListener(
"pointerdown",n=>this.#o(t,n),{signal:s}),t.addEventListener("pointermove",n=>this.#s&&this.#r(t,n),{signal:s});for(let n of[
"pointerup","pointercancel"])t.addEventListener(n,()=>this.#s=!1,{signal:s})}show(t,e){this.#t=t;let{shown:s,kept:n}=this.#e,
o=s?s.step:e;if(this.el.hidden=o===null||t.width===0,this.line.hidden=!s||this.el.hidden,o===null)return;let[r,h]=[Number(
t.steps.first[0]??n.steps[0]??o),Math.max(o,e??o)],l=s?this.#i(o):t.width;m(this.el,x(o));let a={"aria-valuemin":Math.min(
r,o),"aria-valuemax":h,"aria-valuenow":o,"aria-valuetext":s?`step ${x(o)}, looking back`:`step ${x(o)}, live`};for(let[f,
d]of Object.entries(a))this.el.setAttribute(f,String(d));this.el.classList.toggle("beholder-strip-back",s!==null);let c=Ma+
Math.max(0,ya*(x(o).length-va)/2);this.el.style.transform=`translateX(${_(l,c,Math.max(c,t.width-c))}px) translateX(-50%\
)`,this.line.style.transform=`translateX(${Math.max(0,Math.floor(l)-1)}px)`}goTo(t){let{steps:e,grid:s}=this.#t,[n,o]=ct(
s,t),[r,h]=[e.first[n],e.last[o-1]];r!==void 0&&h!==void 0&&this.#e.goTo({from:r,to:h})}#i(t){let{steps:e,grid:s,width:n}=this.#t,
o=ut(t,e.last);return o>=s.columns?n:Math.floor(o/s.size)*n/s.places}#o(t,e){e.button===0&&(this.#s=!0,t.setPointerCapture(
e.pointerId),this.el.focus({preventScroll:!0}),e.preventDefault(),e.target!==this.el&&this.#r(t,e))}#r(t,e){let{grid:s,width:n}=this.#t,
o=e.clientX-t.getBoundingClientRect().left;o>=n-1?this.#e.live():s.places>0&&this.goTo(_(Math.floor(o/n*s.places),0,s.places-
1))}#n(t){if(t.ctrlKey||t.altKey||t.metaKey)return;let e=this.#e,s={ArrowLeft:()=>e.by(-1),ArrowDown:()=>e.by(-1),ArrowRight:()=>e.
by(1),ArrowUp:()=>e.by(1),PageDown:()=>e.by(-Ko),PageUp:()=>e.by(Ko),Home:()=>e.first(),End:()=>e.live()," ":()=>e.play()},
n=Object.hasOwn(s,t.key)?s[t.key]:void 0;n&&(n(),t.preventDefault())}};var Je=class{#e;#t;#s;#i;#o;#r=u("span","",{},["Play"]);#n={play:O("after",12),pause:O("pause",12)};constructor(t){this.#e=
t,this.#t=Ze([u("span","beholder-live-dot"),u("span","",{},["Live"])],()=>t.live()),this.#t.classList.add("beholder-live"),
this.#s=Ze([O("before",12)],()=>t.by(-1),"Frame before"),this.#i=Ze([O("after",12)],()=>t.by(1),"Frame after"),this.#o=Ze(
[this.#n.play,this.#r],()=>t.play());let e=[this.#t,this.#s,this.#i,this.#o];this.el=u("div","beholder-strip-playing",{role:"\
group","aria-label":"Looking back"},e)}show(){let{shown:t,playing:e}=this.#e;this.#t.setAttribute("aria-pressed",String(
t===null)),this.#i.disabled=t===null,m(this.#r,e?"Pause":"Play");let[s,n]=e?[this.#n.pause,this.#n.play]:[this.#n.play,this.#n.
pause];(!s.isConnected||n.isConnected)&&this.#o.replaceChildren(s,this.#r)}};function Ze(i,t,e){let s=u("button","behold\
er-button",{type:"button"},i);return e&&Object.assign(s,{title:e,ariaLabel:e}),s.addEventListener("click",t),s}var qo=10,Qe=class{spot=null;#e;#t;constructor(t,e,s){this.#e=t,this.#t=e;let n=()=>this.#s(null);t.addEventListener("po\
intermove",o=>this.#s(this.#i(o)),{signal:s}),t.addEventListener("pointerleave",n,{signal:s}),t.addEventListener("blur",
n,{signal:s}),t.addEventListener("keydown",o=>this.#o(o),{signal:s}),t.addEventListener("click",()=>this.spot&&e.chosen(
this.spot),{signal:s})}#s(t){t?.row===this.spot?.row&&t?.place===this.spot?.place||(this.spot=t,this.#t.pointed(t))}#i(t){
let{rows:e,grid:s,width:n}=this.#t.shown(),o=this.#e.getBoundingClientRect(),r=Io(e,t.clientY-o.top-G);if(r<0||s.places===
0)return null;let h=window.devicePixelRatio||1,l=bo((t.clientX-o.left)*h,s.places,Math.max(1,Math.round(n*h)));return{row:r,
place:_(l,0,s.places-1)}}#o(t){if(!(t.ctrlKey||t.altKey||t.metaKey)){if(t.key==="Enter"&&this.spot)this.#t.chosen(this.spot);else if(t.
key==="Escape"&&this.spot)this.#s(null);else if(!this.#r(t.key))return;t.preventDefault()}}#r(t){let{rows:e,grid:s}=this.#t.
shown(),n=s.places-1,o=this.spot??{row:0,place:n},r={ArrowLeft:{...o,place:o.place-1},ArrowRight:{...o,place:o.place+1},
ArrowUp:{...o,row:o.row-1},ArrowDown:{...o,row:o.row+1},PageUp:{...o,place:o.place-qo},PageDown:{...o,place:o.place+qo},
Home:{...o,place:0},End:{...o,place:n}},h=Object.hasOwn(r,t)?r[t]:void 0;if(!h)return!1;let l=this.spot||t==="Home"?h:o;
return n>=0&&e.length>0&&this.#s({row:_(l.row,0,e.length-1),place:_(l.place,0,n)}),!0}};var ts=class{#e=u("select","beholder-select",{"aria-label":"Figure"});#t=u("span","beholder-strip-words");#s=u("span","b\
eholder-strip-head-1");#i=u("bdi","");#o=u("span","beholder-strip-said");#r=u("span","beholder-strip-pointed",{"aria-liv\
e":"off",hidden:""},[u("span","beholder-row-name",{},[this.#i]),this.#o]);constructor(t){this.#e.append(...Co.map(({value:r,
label:h})=>new Option(h,r))),this.#e.addEventListener("change",()=>t(this.#e.value));let e=u("div","beholder-control beh\
older-drop beholder-strip-figure",{},[this.#e]),s=u("div","beholder-strip-left",{},[e,this.#t,this.#r]),n=u("span","beho\
lder-strip-head-0",{},["over the run"]),o=u("div","beholder-heads beholder-columns",{"aria-hidden":"true"},[n,this.#s]);
this.el=u("div","beholder-sill",{},[s,o])}show(t,e,s){this.#e.value!==t&&(this.#e.value=t),this.#e.disabled=!s,m(this.#t,
e)}date(t){m(this.#s,t===null?"now":`step ${x(t)}`)}point(t,e){this.#t.hidden=t!=="",this.#r.hidden=t==="",m(this.#i,t),
m(this.#o,e)}};var Yo=250,Xo="magma",Ea=68,Sa=3,Oa=26,es=class{#e;#t;#s=new Ye;#i=u("div","beholder-strip-cursor",{hidden:""});#o=u("di\
v","beholder-strip-map",{role:"img",tabindex:"0"},[this.#s.el,this.#i]);#r;#n;#h=new vt(this.#o);#l=new Ve;#a=new Ge;#u;#f=[];#c=[];#d=[];#p=ci(
[]);#g=0;#m=[];#w=z(()=>this.#y(),Yo);#b=z(()=>this.showTime(),Yo);constructor(t,e){this.#e=t,this.#t=new ts(h=>t.session.
history.choose(h)),this.#r=new Je(t.session.past);let s=u("div","beholder-strip-track",{},[this.#a.el]);this.#n=new Xe(s,
t.session.past,e),this.#o.append(this.#n.line);let n=u("div","beholder-strip-left",{},[this.#o,s]),o=u("div","beholder-s\
trip-main",{},[n,this.#l.arrows,this.#l.el]);this.el=u("div","beholder-strip",{hidden:""},[this.#t.el,o,this.#r.el]);let r={
shown:()=>({rows:this.#p.rows,grid:this.#s.heat.grid,width:t.stage.width}),pointed:()=>this.#A(),chosen:h=>{t.stage.reveal(
this.#v(h)),this.#n.goTo(h.place)}};this.#u=new Qe(this.#o,r,e),this.#s.el.addEventListener("transitionend",()=>this.#w(
void 0),{signal:e})}arrange({kind:t,sections:e}){t!=="placeholder"&&(this.#f=e,this.#c=e.map(({name:s})=>s),this.#p=ci(this.#c),
this.#g=Math.max(this.#g,this.#p.rows.length===1?Ea:this.#p.height),this.#M(),this.el.hidden=!1,this.#y())}mark(t){this.#d=
t,this.#M(),this.show()}show(){this.#w(void 0)}follow(){this.#b(void 0)}showTime(){let{session:t,stage:e}=this.#e,{excerpt:s}=t.
history,{shown:n,kept:o}=t.past,{width:r}=e,h=s?{steps:Ht(s),grid:this.#s.heat.grid,width:r}:{steps:{first:o.steps,last:o.
steps},grid:Et(o.steps.length,r),width:r};this.#n.show(h,t.latest?.step??null),this.#r.show(),this.#t.date(n?.step??null);
let l=n?.step??1/0,a=s&&s.metrics.length>0;this.#l.showValue(a?Aa(fi(s,0),ut(l,h.steps.last)):NaN)}#M(){let{modules:t,rows:e}=this.#p,
s=this.#d.filter(({source:o})=>o!==V),n=vo(s,t,this.#f);this.#l.showModules(t,e.length,n,this.#f),this.#l.showArrows(yo(
n,this.#p).map(o=>G+o))}#y(){let{session:t,stage:e}=this.#e,{excerpt:s,figure:n}=t.history;if(this.el.hidden||e.width===
0)return;this.#s.fit(e.width,this.#g);let o=s?Do(s.source,s.figure):"";this.#t.show(n,o,!t.gone);let r=`a row for each o\
f ${x(this.#c.length)} sections`;this.#o.setAttribute("aria-label",`${Po(s?.figure??n)} ${o||"over the run"}, ${r}`),s?this.#x(
s):this.#E(),this.showTime(),this.#A()}#x(t){let e=new Map(t.names.map((o,r)=>[o,r]));this.#m=this.#c.map(o=>e.get(o)??-1),
this.#s.drawMap(t,this.#p,this.#m,this.#S(t.figure));let[s=""]=t.metrics;this.#l.showMetric(s,s?this.#s.drawCurve(fi(t,0)):
null);let{width:n}=this.#e.stage;this.#a.show(Ht(t),this.#s.heat.grid,n),this.#h.show(Mo(this.#d,Ht(t),this.#s.heat.grid,
n))}#E(){this.#s.clear(),this.#h.show([]),this.#l.showMetric("",null),this.#a.show({first:[],last:[]},this.#s.heat.grid,
0),this.#m=[]}#S(t){let{choices:e}=this.#e.session.settings,s=Q(t),n=Mt(e,s==="symmetric"?e.diverging[0]??Xo:Xo),o=n&&te(
n,null);if(o&&s==="count"){let[r=0,h=0,l=0]=getComputedStyle(this.#s.el).color.match(/[\d.]+/g)?.map(Number)??[];new Uint8ClampedArray(
o.buffer).set([r,h,l,Oa],4*y.first)}return o}#v({row:t,place:e}){let s=this.#p.rows[t];return s?this.#s.heat.sectionAt(s,
this.#m,e):-1}#A(){let{stage:t,gutter:e,session:s}=this.#e,{spot:n}=this.#u,{excerpt:o}=s.history,r=n&&this.#p.rows[n.row],
h=!this.#i.hidden;if(this.#i.hidden=!n||!r||!o,!n||!r||!o){this.#t.point("",""),h&&[t,e].forEach(d=>{d.point(-1)});return}
let l=this.#v(n),{grid:a}=this.#s.heat,[c,f]=[t.width/a.places,n.place*t.width/a.places];Object.assign(this.#i.style,{transform:`\
translate(${f}px, ${G+r.top}px)`,width:`${Math.max(Sa,c)}px`,height:`${r.height}px`}),this.#t.point(this.#c[l]??"",this.#O(
o,l,n.place)),t.point(l),e.point(l)}#O(t,e,s){let{first:n,last:o}=Ht(t),{heat:r}=this.#s,[h,l]=ct(r.grid,s),[a,c]=[Number(
n[h]),Number(o[l-1])],f=a===c?`step ${x(a)}`:`steps ${x(a)} to ${x(c)}`,d=r.valueAt(this.#m[e]??-1,s);return`${f}: ${Fo(
d,t.figure)}`}};function Aa(i,t){let e=Math.min(t,i.length-1);for(;e>=0&&Number.isNaN(Number(i[e]));)e-=1;return i[e]??NaN}var et=768,Ta=416,ss=16,Zo=32,Wt=16,mi={width:32,height:8},tt={name:12,shape:188,low:292,bar:300,high:340},ka=16e3,La=2,
Jo=2;function gi(i,t=""){return`beholder${i&&i.step!==null?`-step-${i.step}`:""}${t?`-${t}`:""}.png`}function is(i){return new Promise(
(t,e)=>{i.toBlob(s=>s?t(s):e(new Error("the picture is too large")),"image/png")})}function ns(i,t){let e=URL.createObjectURL(
i),s=document.createElement("a");s.href=e,s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(e),6e4)}function Qo({
frame:i,levels:t,colors:e,scale:s},n){let{places:o,height:r}=Oe(i.sections,et,{square:i.settings.square??!1}),h={width:et+
Ta+2*ss,height:r+Zo+2*ss},l=Math.min(La,ka/h.height),a=document.createElement("canvas");a.width=Math.round(h.width*l),a.
height=Math.round(h.height*l);let c=er(a),{fontFamily:f,color:d,backgroundColor:p}=getComputedStyle(n);c.fillStyle=p,c.fillRect(
0,0,a.width,a.height),c.scale(l,l),c.translate(ss,ss),c.imageSmoothingEnabled=!1,c.textBaseline="middle",c.fillStyle=d,c.
font=`600 12px ${f}`,c.fillText(Ia(i),0,Wt/2),c.translate(0,Zo);let g=-Wt;return i.sections.forEach((w,M)=>{let E=o[M];if(!E)
return;if(w.rows>0){let st=$a(w,t(M),e(M));c.drawImage(st,E.left,E.top,E.width,E.height)}let L=Math.max(E.top+Math.min(0,
(E.height-Wt)/2),g);g=L+Wt,Na(c,w,{top:L+Wt/2,fontFamily:f,colors:e(M),limits:s(M)})}),a}function Ia(i){let{values:t,step:e,
settings:s,colormap:n}=i,o=s.limits?"limits by hand":`scaling ${s.scaling??""}`;return[t,nt(i),e===null?"":`step ${x(e)}`,
o,n].filter(Boolean).join(" · ")}function Na(i,{name:t,shape:e,note:s},{top:n,fontFamily:o,colors:r,limits:h}){if(i.font=
`12px ${o}`,i.textAlign="left",i.fillText(t,et+tt.name,n,tt.shape-tt.name-8),i.font=`11px ${o}`,i.fillText(U(e),et+tt.shape,
n,64),!h)return i.fillText(s,et+tt.low-40,n);i.fillText(R(h.high,Jo),et+tt.high,n),i.textAlign="right",i.fillText(R(h.low,
Jo),et+tt.low,n),i.drawImage(Ra(r),et+tt.bar,n-mi.height/2,mi.width,mi.height)}function $a({rows:i,cols:t},e,s){return tr(
t,i,n=>e[n]??0,s)}var Ra=i=>tr(252,1,t=>4+t,i);function tr(i,t,e,s){let n=document.createElement("canvas");n.width=i,n.height=
t;let o=er(n),r=o.createImageData(i,t);for(let h=0;h<i*t;h+=1){let l=e(h),a=3*l;r.data.set([s[a]??0,s[a+1]??0,s[a+2]??0,
l?255:0],4*h)}return o.putImageData(r,0,0),n}function er(i){let t=i.getContext("2d");if(!t)throw new Error("this browser\
 has no canvas");return t}var os=class{#e;#t;#s;#i;#o="";whole=null;constructor(t,e,s,n){this.#e=t,this.#t=e,this.#s=s,this.#i=n,s.addAction("Save\
 picture","as shown",()=>this.#r("Saved.",()=>this.#h())),s.addAction("Save whole picture","with names",()=>this.#r("Sav\
ed.",()=>this.#l())),s.addAction("Copy picture","",()=>this.#r("Copied.",()=>this.#u())),s.addAction("Full screen","",()=>this.#r(
"",()=>this.#f()))}get said(){return this.#o}async fetch(t){let e=this.#e.status?.saved??[];try{for(let[s,n]of e.entries()){
this.#o=`Fetching ${n}.`,t();let{blob:o,name:r}=await this.#e.fetch(s);ns(o,r)}this.#o=""}catch(s){this.#o=s instanceof Error?
s.message:String(s)}t()}async#r(t,e){try{await e(),this.#s.say(t)}catch(s){this.#s.say(`This browser does not allow it: ${s instanceof
Error?s.message:s}`)}}#n(){let t=this.#t.el.querySelector("canvas");if(!t||t.hidden)throw new Error("there is no picture\
 yet");return t}async#h(){ns(await is(this.#n()),gi(this.#i()))}async#l(){let t=this.#i();if(!t||!this.whole||t.sections.
length===0)return this.#h();let{levels:e,colors:s,scale:n}=this.#a();ns(await is(Qo({frame:t,levels:e,colors:s,scale:n},
this.whole)),gi(t,"whole"))}#a(){let t=this.#t;return{levels:e=>t.levels(e),colors:e=>t.colors(e),scale:e=>t.scale(e)}}async#u(){
await navigator.clipboard.write([new ClipboardItem({"image/png":is(this.#n())})])}async#f(){document.fullscreenElement?await document.
exitFullscreen():await this.whole?.requestFullscreen(),this.#s.close()}};var sr="beholder-alert-brief",rs=class{#e=u("span","beholder-alert-name");#t=u("span","beholder-alert-when");#s=u("span",
"beholder-alert-words",{},[this.#e," ",this.#t]);#i=u("button","beholder-button beholder-alert",{type:"button",hidden:""},
[O("diamond",16),this.#s]);el=u("div","beholder-alert-place",{},[this.#i]);constructor(t){this.#i.addEventListener("clic\
k",t),new ResizeObserver(()=>this.#o()).observe(this.el)}show(t){let{next:e,list:s,total:n}=t,o=e??s.at(-1),r=this.#i.hidden===
!!o;if(this.#i.hidden=!o,!o)return r;let[h,l]=e?[Xt(e),Zt(e)]:zi(n);m(this.#e,h),m(this.#t,l),this.#i.classList.toggle("\
beholder-alert-opened",!e);let a=`${h} ${l}. ${o.message}`;return(r||this.#i.ariaLabel!==a)&&(Object.assign(this.#i,{ariaLabel:a,
title:o.message}),this.#o()),r}#o(){this.#i.classList.remove(sr),this.#i.classList.toggle(sr,this.#s.scrollWidth>this.#s.
clientWidth)}};function jt(i,t,e=[]){let s=u("select","beholder-select",{id:P("control")});s.addEventListener("change",()=>t(s.value));
let n=q(s),o="";return{el:nr("beholder-drop",[i],...e,s,n.el),wait:n.show,offer(r){let h=JSON.stringify(r);if(h===o)return;
o=h;let{value:l}=s;s.replaceChildren(...r.map(({value:a,label:c})=>new Option(c,a))),s.value=l},show(r){s.value!==r&&(s.
value=r,s.value!==r&&(s.add(new Option(r,r)),s.value=r))}}}function wi(i,{say:t=String,write:e=t},s){let n=u("input","be\
holder-range",{id:P("control"),type:"range"}),o=q(n),r=n.valueAsNumber,h=u("span","beholder-number",{"aria-hidden":"true"});
return n.addEventListener("input",()=>s(n.valueAsNumber)),{el:nr("beholder-slide",[i],n,h,o.el),wait:o.show,bound([l,a]){
r=a,n.min=String(l),n.max=String(Math.max(a,n.valueAsNumber))},show(l){n.max=String(Math.max(r,Math.ceil(l))),n.valueAsNumber!==
l&&(n.value=String(l)),n.setAttribute("aria-valuetext",t(l)),m(h,e(l))}}}function bi(i,t){let e=u("input","beholder-chec\
k",{id:P("control"),type:"checkbox"});e.addEventListener("change",()=>t(e.checked));let s=u("label","beholder-name",{for:e.
id},[i]),n=q(e);return{el:u("div","beholder-control beholder-switch",{},[s,e,n.el]),wait:n.show,show(o){e.checked=o}}}function ir(i,t,e){
let s=u("span",""),n=u("button","beholder-button",{type:"button"},[u("span","beholder-dot"),s]),o=q(n),r=!1;return n.addEventListener(
"click",()=>e(!r)),{el:u("div","beholder-control beholder-press",{},[o.el,n]),wait:o.show,show(h){r=h,m(s,r?t:i),n.classList.
toggle("beholder-on",r)}}}function nr(i,t,...e){let s=e.find(o=>o.matches("input, select"))?.id??"",n=u("label","beholde\
r-name",{for:s},t);return u("div",`beholder-control ${i}`,{},[n,...e])}var _a=600,or=0;function rr(i,t,e,s){or+=1;let n=`beholder-filter-${or}`,o=u("input","beholder-text",{id:n,type:"text",placeholder:t,
spellcheck:"false"}),r=u("span","beholder-refusal",{id:`${n}-problem`});o.setAttribute("aria-describedby",r.id);let h=q(
o),l="",a="",c,f=()=>{clearTimeout(c),o.value!==a&&(a=o.value,e(o.value))},d=()=>{o.value=l,f()};return o.addEventListener(
"input",()=>{clearTimeout(c),c=setTimeout(f,_a)}),o.addEventListener("change",f),o.addEventListener("keydown",p=>{p.key===
"Escape"&&d()}),s.addEventListener("abort",()=>clearTimeout(c)),{el:u("div","beholder-control beholder-filter",{},[u("la\
bel","beholder-name",{for:n},[i]),o,r,h.el]),wait:h.show,limit(p){o.maxLength=p},show(p,g){m(r,g),o.setAttribute("aria-i\
nvalid",String(g!==""));let w=p!==l;l=p,!(!w||g||o.value!==a)&&(o.value=p,a=p)}}}var ft=4,hs=class{moved=u("div","beholder-menu-rows");rows=u("div","beholder-menu-rows");actions=u("div","beholder-menu-\
rows");#e=u("div","beholder-menu-said",{"aria-live":"polite"});constructor(t){let e={type:"button","aria-label":"More","\
aria-haspopup":"dialog","aria-expanded":"false"};this.button=u("button","beholder-button beholder-quiet",{...e,title:"Mo\
re"},[O("more")]);let s=u("hr","beholder-rule");this.el=u("div","beholder-menu",{role:"dialog","aria-label":"More",popover:"\
auto"},[this.moved,this.rows,s,this.actions,this.#e]),this.button.popoverTargetElement=this.el,this.el.addEventListener(
"toggle",n=>{let o=n.newState==="open";this.button.setAttribute("aria-expanded",String(o)),o?this.#t():this.say("")}),this.
el.addEventListener("keydown",n=>{n.key==="Escape"&&(n.preventDefault(),n.stopPropagation(),this.close())}),window.addEventListener(
"scroll",()=>this.#s(),{signal:t,capture:!0,passive:!0}),window.addEventListener("resize",()=>this.#s(),{signal:t})}get isOpen(){
return this.el.matches(":popover-open")}close(){this.isOpen&&(this.el.hidePopover(),this.button.focus())}say(t){this.#e.
textContent=t}addAction(t,e,s){let n=[u("span","",{},[t]),u("span","beholder-hint",{},[e])],o=u("button","beholder-actio\
n",{type:"button"},e?n:n.slice(0,1));return o.addEventListener("click",s),this.actions.append(o),o}#t(){this.#s(),this.el.
querySelector("select, input, button")?.focus()}#s(){if(!this.isOpen)return;let{right:t,bottom:e,top:s}=this.button.getBoundingClientRect(),
{offsetWidth:n,offsetHeight:o}=this.el,r=e+ft+o<=innerHeight||s<o;this.el.style.left=`${Math.max(ft,Math.min(t,innerWidth-
ft)-n)}px`,this.el.style.top=`${r?Math.max(ft,Math.min(e+ft,innerHeight-o-ft)):s-ft-o}px`}};var za="select, input, button";function hr(i){let t=()=>[...i.querySelectorAll(za)].filter(n=>!n.closest("[hidden], [pop\
over]")),e,s=()=>{let n=t();(!e||!n.includes(e))&&(e=n[0]);for(let o of n)o.tabIndex=o===e?0:-1};return i.addEventListener(
"focusin",({target:n})=>{let o=t().find(r=>r===n);o&&(e=o,s())}),i.addEventListener("keydown",n=>{let o=t(),r=o.indexOf(
n.target),h={ArrowRight:1,ArrowLeft:-1}[n.key];r<0||h===void 0||Ca(o[r],h)||n.ctrlKey||n.altKey||n.metaKey||(n.preventDefault(),
n.stopPropagation(),o[(r+h+o.length)%o.length]?.focus())}),s}function Ca(i,t){if(!(i instanceof HTMLInputElement)||i.type!==
"text")return!1;let{selectionStart:e,selectionEnd:s,value:n}=i;return t>0?s!==n.length:e!==0||s!==0}var Pa=30,lr="auto",ar={full:[],slim:["rate"],middle:["mode","colormap","rate"],narrow:["mode","scaling","colormap","rat\
e","select","recording"]},Da=new Set(["middle","narrow"]),ls=class{#e;#t;#s;#i=u("button","beholder-button beholder-quie\
t beholder-pin",{type:"button"},[O("pin",12),"Pin"]);#o;#r;#n;#h=null;#l="";constructor(t,{pinned:e,alerted:s},n){this.#e=
t,this.#i.addEventListener("click",e),this.#o=new rs(s),this.more=new hs(n),this.#t=Fa(t,n),this.#s=fe(["Lowest colour",
"Highest colour"],f=>t.choose("limits",f));let{window:o,show_all:r,square:h}=this.#t,{low:l,high:a,problem:c}=this.#s;this.
more.rows.append(o.el,r.el,h.el,l,a,c),this.#r=u("div","beholder-toolbar",{role:"toolbar","aria-label":"Beholder"}),this.#n=
hr(this.#r),this.el=u("div","beholder-head",{},[this.#r,this.more.el]),this.arrange("full")}arrange(t){if(t===this.#h)return;
this.#h=t;let e=new Set(ar[t]),{values:s,mode:n,scaling:o,colormap:r,select:h,rate:l,recording:a}=this.#t,c=(...E)=>E.filter(
L=>!e.has(L)).map(L=>this.#t[L].el),f=[c("values","mode"),c("scaling","colormap"),c("select"),c("rate")],d=Da.has(t)?[]:
[this.#i],p=u("div","beholder-end",{},[...d,...c("recording"),this.more.button]),g=f.filter(E=>E.length).map(E=>u("div",
"beholder-pair",{},E));this.#r.replaceChildren(...g,this.#o.el,p);let w={mode:n,scaling:o,colormap:r,rate:l,select:h,recording:a,
values:s},M=ar[t].map(E=>w[E].el);this.more.moved.replaceChildren(...M,...d.length?[]:[this.#i]),this.#n()}refresh(){this.#a();
let t=this.#e,{select:e,...s}=this.#t;e.wait(t.waits("select"));for(let[n,o]of Object.entries(s)){let r=n;o.wait(t.waits(
r));let h=t.value(r);h!==void 0&&o.show(h)}e.show(t.value("select")??"",t.rejection("select")),this.#s.show(t.value("lim\
its")??null,["by scaling","by scaling"]),this.#s.wait(t.waits("limits")),s.window.el.classList.toggle("beholder-dimmed",
t.value("mode")!=="variance")}showFrame({colormap:t,settings:e}){let s=e.colormap===lr?t:"";s!==this.#l&&(this.#l=s,this.#a())}showAlerts(t){
this.#o.show(t)&&this.#n()}showPin(t,e){let n=`${t===null?"Nothing is pinned.":`Step ${x(t)} is pinned.`} Pin remembers \
the present values; mode change shows how far they have moved.`;this.#i.title!==n&&(this.#i.title=n),this.#i.disabled=!e}#a(){
let{values:t,modes:e,scalings:s,colormaps:n,ranges:o,select_length:r}=this.#e.choices,{rate:h,window:l}=o;this.#t.values.
offer(t),this.#t.mode.offer(e),this.#t.scaling.offer(s),this.#t.colormap.offer(n.map(a=>this.#u(a))),l&&this.#t.window.bound(
l),h&&this.#t.rate.bound([h[0],Math.min(h[1],Pa)]),r!==null&&this.#t.select.limit(r)}#u({value:t,label:e}){return{value:t,
label:t===lr&&this.#l?`${e} (${this.#l})`:e}}};function Fa(i,t){let e=h=>l=>i.choose(h,l),s=h=>l=>i.choose(h,l,{paced:!0}),
n=h=>l=>i.choose(h,l),o=h=>h===0?"paused":`${h} a second`,r=h=>h===0?"paused":`${h}/s`;return{values:jt("Values",e("valu\
es")),mode:jt("Mode",e("mode")),window:wi("Variance window",{},s("window")),scaling:jt("Scaling",e("scaling")),colormap:jt(
"Colormap",e("colormap"),[u("span","beholder-ramp")]),show_all:bi("Show all data",n("show_all")),square:bi("Square cells",
n("square")),rate:wi("Updates per second",{say:o,write:r},s("rate")),select:rr("Select","all, or layer4.*|fc.*",h=>i.choose(
"select",h),t),recording:ir("Record","Stop recording",n("recording"))}}var cr={label:"all",select:""};function Bt(i){return i.replace(/[*?[]/g,"[$&]").replaceAll("|","?").replace(/^\//,"[/]")}
function ur(i,t){let e=new Set(t.filter(n=>n.startsWith(i)).map(n=>n.charAt(i.length))),s=[".","/"].filter(n=>e.has(n)).
map(n=>`${Bt(i)}${n}*`);return t.includes(i)&&s.unshift(Bt(i)),s.join("|")||`${Bt(i)}*`}var as=class{#e=[cr];get steps(){
return this.#e}into(t){return this.#e=[...this.#e.filter(({select:e})=>e!==t.select),t],t.select}back(t=this.#e.length-2){
let e=this.#e[t];return e?(this.#e=this.#e.slice(0,t+1),e.select):null}follow(t){let e=this.#e.findIndex(s=>s.select===t);
e>=0?this.#e=this.#e.slice(0,e+1):this.#e=[cr,{label:Ua(t),select:t}]}},Ua=i=>i.replace(/\[([*?[/])\]/g,"$1");var cs=class{#e;#t=new as;constructor(t){this.#e=t}follow(){this.#t.follow(this.#e.session.settings.value("select")??""),
this.show()}show(){let{stage:t,sill:e,painted:s}=this.#e,n=s(),{steps:o}=this.#t;e.showTrail([...o.map(({label:h})=>h),...this.#i()]);
let r=n?.kind==="sections"&&!t.zoom?n.sections.length:0;e.showCount(r,o.length===1)}single(t){let e=this.#t.steps.at(-1)?.
label??"",s=this.#t.steps.length>1&&/^[./]/.test(t.slice(e.length))&&t.startsWith(e);this.#s(s?kt(t,{name:e,start:0,end:0}):
t,Bt(t))}singleModule(t){let e=this.#e.painted()?.sections.map(({name:s})=>s)??[];this.#s(t.name,ur(t.name,e))}back(t){let{
session:e,stage:s,gutter:n}=this.#e,{zoom:o}=s,{length:r}=this.#t.steps,h=o&&n.groupOf(o.section);if(o&&s.fit(),o&&(t===
void 0||t===r-1))return!0;if(h&&t===r)return this.singleModule(h),!0;let l=this.#t.back(t);return l===null?!1:(l!==e.settings.
value("select")&&e.settings.choose("select",l),this.show(),!0)}#s(t,e){this.#e.session.settings.choose("select",this.#t.
into({label:t,select:e}))}#i(){let{stage:t,gutter:e,painted:s}=this.#e,n=s()?.sections??[],o=t.zoom&&n.length>1?n[t.zoom.
section]?.name:void 0;if(!t.zoom||o===void 0)return[];let r=e.groupOf(t.zoom.section);return r?[r.name,kt(o,r)]:[o]}};var Ha="auto";function Mi(i,t){let e=i.value("colormap"),n=e!==void 0&&e!==Ha&&e!==t.colormap?Mt(i.choices,e):null,o=n&&
e?e:t.colormap,r=Wa(i,t,i.choices.diverging.includes(o));return n||r?{palette:n,scale:r??(h=>h)}:null}function Wa(i,t,e){
let s=i.value("limits")??null,n=t.settings;if(pt(s,n.limits??null)&&(s||i.value("scaling")===n.scaling&&!ja(i,t,e)))return null;
if(s)return()=>({low:s[0],high:s[1],floor:null});switch(i.value("scaling")){case"section":return(r,{min:h,max:l})=>xi(r,
h,l,e);case"symmetric":return(r,{min:h,max:l})=>xi(r,h,l,!0);case"all":{let[r,h]=Ba(t.sections);return l=>xi(l,r,h,e)}default:
return null}}var ja=({choices:i},{colormap:t},e)=>i.diverging.includes(t)!==e;function xi(i,t,e,s){if(t===null||e===null)
return i;let n=Math.max(Math.abs(t),Math.abs(e));return s?{low:-n,high:n,floor:null}:{low:t===e?Math.min(t,0):t,high:t===
e?Math.max(e,0):e,floor:null}}function Ba(i){let t=i.flatMap(({min:s})=>s===null?[]:[s]),e=i.flatMap(({max:s})=>s===null?
[]:[s]);return t.length?[t.reduce((s,n)=>Math.min(s,n)),e.reduce((s,n)=>Math.max(s,n))]:[null,null]}var Ga=250,us=class{#e;#t;#s;#i;#o;#r;#n;#h;#l;#a;#u;#f;#c;#d=null;#p;constructor(t,e){this.#e=t,this.#t=new ls(t.settings,
{pinned:()=>t.pin(),alerted:()=>this.#a.open()},e),this.#s=new Ue(t,this.#g(),e),this.#i=new oe(this.#m()),this.#o=new we(
{limited:(a,c)=>t.settings.choose("limits",a,c),went:(a,c)=>this.#s.goTo(a,c)}),this.#r=new re(t,this.#s,this.#o,this.#i),
this.#n=new xe(this.#s,a=>this.#f.back(a)),this.#h=new es({session:t,stage:this.#s,gutter:this.#i},e);let s=()=>this.#d;
this.#f=new cs({session:t,stage:this.#s,gutter:this.#i,sill:this.#n,painted:s});let n={session:t,stage:this.#s,gutter:this.#i,
strip:this.#h,toolbar:this.#t};this.#a=new Jt({...n,painted:s},()=>this.showStatus()),this.#u=new os(t,this.#s,this.#t.more,
s),this.#l=new je({fetched:()=>this.#u.fetch(()=>this.showStatus()),went:()=>this.#a.goTo()}),this.#p=z(()=>this.#d&&this.#y(
this.#d),Ga);let o=u("div","beholder-beside",{},[this.#i.el,this.#o.el]),{inspector:r,overview:h}=this.#s,l=u("div","beh\
older-main",{},[this.#s.el,o,h,r]);this.el=u("div","beholder",{"data-size":"full"},[this.#t.el,this.#n.el,l,this.#h.el,this.#l.
el]),this.#c=new be(this.el,l),this.#u.whole=this.el,Yi(this.el,e),this.el.addEventListener("keydown",a=>this.#I(a)),t.enter(),
this.refresh(),this.#w(e)}paint(t,e){let s=this.#d,n=this.#k();this.#d=t;let o=!s||s.table!==t.table||s.kind!==t.kind||s.
values!==t.values;this.#t.showFrame(t),this.#s.recolor(Mi(this.#e.settings,t)),o&&(this.#y(t),this.#b()),this.#s.paint(t,
e),o?this.#M():this.#p(void 0),this.#h.follow(),o&&n&&this.#T(),this.#a.follow(t),this.showStatus()}look(t,e,s){this.#s.
look(t,e,s)}greeted(){this.#s.greeted()}refresh(){this.#t.refresh(),this.#f.follow(),this.#d&&(this.#s.recolor(Mi(this.#e.
settings,this.#d)),this.#p(void 0)),this.#E(),this.#h.show(),this.#a.show()}showAlerts(){this.#a.show()}showRun(){this.#h.
show()}showTime(){this.#h.showTime(),this.showStatus()}showStatus(){let{status:t,gone:e,past:s,words:n}=this.#e;this.#d||
this.#s.say(n),this.#t.showPin(t?.pinned??null,!e&&!s.shown&&this.#d!==null),this.#l.refresh(this.#e,this.#d,this.#u.said,
this.#a.told)}#g(){return{pointed:t=>this.#S(t),arranged:()=>this.#M(),scrolled:()=>this.#i.scroll(this.#s.scrollTop),zoomed:()=>this.#A()}}#m(){
return{pointed:t=>{this.#s.point(t),this.#i.point(t)},singled:t=>this.#L(t),singledModule:t=>{this.#e.gone||this.#f.singleModule(
t)},scrolled:t=>{let e=this.#s.scrollTop;return this.#s.scrollTop=t,this.#s.scrollTop!==e}}}#w(t){let e=new IntersectionObserver(
n=>{this.#e.setInSight(this,n.at(-1)?.isIntersecting??!1)}),s=new ResizeObserver(()=>this.#b());e.observe(this.el),s.observe(
this.el),t.addEventListener("abort",()=>{e.disconnect(),s.disconnect(),this.#e.leave(this),this.el.remove()})}#b(){this.#c.
layOut(this.#i.columns,this.#d?.sections.length??0)&&(this.#t.arrange(this.#c.size),this.#v(),this.#o.fit())}#M(){this.#v(),
this.#i.arrange(this.#s.places,{top:this.#s.scrollTop,height:this.#s.height}),this.el.style.setProperty("--beholder-heig\
ht",`${this.#s.height}px`),this.#f.show(),this.#d&&this.#h.arrange(this.#d)}#y(t){this.#i.paint(t)&&this.#b();let{palette:e}=this.#e.
settings.choices,s=t.sections.length?this.#x():null;this.#n.showLegend(t.sections,s,e),this.#n.showScaling(this.#e.settings.
value("limits")?"":_s(this.#e.settings)),this.#E(),this.#v()}#x(){let{settings:t}=this.#e,e=t.value("colormap"),s=e&&e!==
"auto"?e:this.#d?.colormap??"";return Mt(t.choices,s)}#E(){xn(this.el.style,this.#x(),this.#e.settings.choices.palette)}#S(t){
let e=t?this.#s.scale(t.section):null,s=t&&e&&Number.isFinite(t.value)?K(t.value,e):null;this.#i.point(t?.section??-1,s),
this.#r.point(this.#d)}#v(){let t=this.#d,e=this.#r.section(t),s=t?.sections.length===1;this.#i.el.hidden=!t?.sections.length||
s||e>=0&&this.#c.size!=="narrow",this.#n.heads.hidden=this.#i.el.hidden,this.#r.show(t)}#A(){let{zoom:t}=this.#s,e=this.#k();
this.#n.showZoom(t?.px??null),(!t||!this.#o.zoom(t))&&(this.#v(),e&&this.#T()),this.#f.show(),this.#i.scroll(this.#s.scrollTop)}#O(t){
this.#r.opened=this.#d?.sections[t]?.name??"",this.#v()}#L(t){let e=this.#d?.sections[t]?.name;e!==void 0&&(this.#e.gone?
this.#O(t):this.#f.single(e))}#I(t){let e=t.target instanceof Element&&t.target.matches("input, select");if(!(t.key!=="E\
scape"||t.defaultPrevented||e||this.#t.more.isOpen)){if(this.#r.opened)this.#O(-1);else if(!this.#f.back())return;t.preventDefault(),
this.#T()}}#T(){let t=this.el.getRootNode(),{activeElement:e}=t;e&&this.el.contains(e)&&e.checkVisibility()||(this.#i.el.
hidden?this.#n.focus():this.#i.focus())}#k(){return this.el.matches(":focus-within")}};var Va=1e3,fs=class{#e;#t;#s;#i=new Set;#o=new WeakMap;constructor(t,e,s){this.#e=t,this.#t=e,this.#s=s;let n=new MutationObserver(
o=>this.#r(o));n.observe(document.body,{childList:!0,subtree:!0}),s.addEventListener("abort",()=>{n.disconnect();for(let o of this.#l())
o.endUnlessHosted()}),this.#n(document.body)}show(t,e){this.#h().stand(t,e)}#r(t){let e=!1;for(let{addedNodes:s,removedNodes:n}of t){
for(let o of s)this.#n(o);e||=n.length>0}if(e)for(let s of this.#l())s.leaveIfThrownAway()}#n(t){for(let e of Oi(t,this.#t)){
if(this.#o.get(e)?.covers(e))continue;let s=this.#h();this.#o.set(e,s),s.cover(e)}}#h(){for(let e of this.#l())if(e.isFree)
return e;let t=new vi(this.#e,this.#s);return this.#i.add(new WeakRef(t)),t}*#l(){for(let t of this.#i){let e=t.deref();
e&&!e.ended?yield e:this.#i.delete(t)}}},vi=class{#e=new AbortController;#t;#s;#i;#o=null;#r=null;#n=null;#h=!1;#l;constructor(t,e){
this.#i=e,this.#t=new us(t,this.#e.signal),this.#s=new Vt(this.#t.el);let s=new ResizeObserver(()=>{this.#h||=this.#o?.isConnected??
!1});s.observe(this.#t.el),this.#e.signal.addEventListener("abort",()=>s.disconnect())}get ended(){return this.#e.signal.
aborted}get isFree(){let t=this.#o;return!t||this.#l!==void 0?!0:this.#r!==null&&this.#h&&!t.isConnected&&!t.parentNode}covers(t){
return!this.ended&&this.#n===t}stand(t,e){this.#a(t),this.#r=e,e.addEventListener("abort",()=>{this.#r===e&&this.#u()})}cover(t){
let e=document.createElement("div");e.className="jp-OutputArea-output",t.style.display="none",t.after(e),this.#a(e),this.#n=
t}leaveIfThrownAway(){this.#n&&this.#o&&Ai(this.#o)&&this.#u()}endUnlessHosted(){(!this.#r||this.#l!==void 0)&&this.#f()}#a(t){
clearTimeout(this.#l),this.#l=void 0,this.#c(),this.#r=null,this.#h=!1,this.#o=t,t.append(this.#t.el),this.#s.resume()}#u(){
if(this.#l===void 0){if(this.#i.aborted||!Gt())return this.#f();this.#l=setTimeout(()=>this.#f(),Va)}}#f(){clearTimeout(
this.#l),this.#c(),this.#e.abort()}#c(){this.#n&&(this.#n.style.display="",this.#n=null,this.#o?.remove())}};var ds=class{#e;#t=0;#s=null;#i;constructor(t,e){this.#e=t,e.addEventListener("abort",()=>clearTimeout(this.#i))}release(t,e,s=e){
this.#t+=Number(e),this.#s={frame:t,since:performance.now()},!s||t.ack_within<=0?this.#o():this.#i??=setTimeout(()=>this.#o(),
1e3*t.ack_within)}refuse(t){this.#e({number:t.number,painted:0,held:0})}#o(){if(clearTimeout(this.#i),this.#i=void 0,!this.#s)
return;let{frame:t,since:e}=this.#s,s=this.#t;this.#s=null,this.#t=0,this.#e({number:t.number,painted:s,held:(performance.
now()-e)/1e3})}};async function fr(i){let t=[],e="";for(let s=0;;s+=1){let n=await i(s);if(!n||n.message.note)throw new Error(n?.message.
note||"no answer from the kernel");t.push(n.bytes);let{name:o,media:r,parts:h}=n.message;if(s>0&&o!==e)throw new Error("\
another recording has been finished meanwhile");if(e=o,s+1>=h)return{blob:new Blob(t,{type:r}),name:o}}}var dr=8,Ka=4,ps=class{#e=new Map;learn(t,e){if(this.knows(t))return;this.#e.set(t,qa(e));let[s]=this.#e.keys();this.#e.
size>Ka&&s!==void 0&&this.#e.delete(s)}knows(t){return this.#e.has(t)}read(t,e){let s=this.#e.get(t);if(!s)throw new Error(
`there is no table ${t}`);this.#e.delete(t),this.#e.set(t,s);let{figures:n,places:o}=s;if(e.byteLength!==o.length*n.length*
dr)throw new Error(`${e.byteLength} bytes of figures for ${o.length} sections`);let r=new DataView(e.buffer,e.byteOffset,
e.byteLength);return o.map((h,l)=>{let a={...h};return n.forEach((c,f)=>{let d=r.getFloat64((l*n.length+f)*dr,!0);a[c]=Number.
isFinite(d)?d:null}),a})}};function qa(i){let t=JSON.parse(new TextDecoder().decode(i));if(C(t)&&A(b)(t.figures)&&A(C)(t.
places))return{figures:t.figures,places:t.places};throw new Error("the table of sections is malformed")}var ms=class{#e;#t=new Map;#s=0;constructor(t=157286400){this.#e=t}get bytes(){return this.#s}get(t){return this.#t.get(
t)}add(t){if(!t.png)return;let{number:e,coarse:s}=t.picture,n=this.#t.get(e);n&&n.picture.coarse<=s||(this.#s+=yi(t)-(n?
yi(n):0),this.#t.set(e,t),this.#s>this.#e&&this.#o())}clear(){this.#t.clear(),this.#s=0}listing(t){let e=this.#i().filter(
t),s=Float64Array.from(e,({picture:n})=>n.number);return{version:-1,numbers:s,steps:Float64Array.from(e,({picture:n})=>n.
step??0),orders:s}}#i(){return[...this.#t.values()].sort((t,e)=>t.picture.number-e.picture.number)}#o(){for(;this.#s>this.#e&&
this.#t.size>2;){let n=this.#i().map(({picture:a})=>a.number),o=Number(n.at(-1))+1,r=a=>(Number(n[a+1])-Number(n[a-1]))/
(o-Number(n[a])),h=n.slice(1,-1).map((a,c)=>c+1);h.sort((a,c)=>r(a)-r(c)||a-c);let l=new Set;for(let a of h){if(this.#s<=
this.#e*7/8)break;l.has(a-1)||l.has(a+1)||(l.add(a),this.#r(Number(n[a])))}}let[t,e]=this.#i();this.#s>this.#e&&t&&e&&this.#r(
t.picture.number)}#r(t){let e=this.#t.get(t);e&&(this.#s-=yi(e)),this.#t.delete(t)}},yi=({png:i,figures:t})=>(i?.byteLength??
0)+t.byteLength+1024;var gs=class{#e=new ps;#t=new ms;learn(t,[e,s,n]){if(n&&this.#e.learn(t.table,n),e&&!this.#s(t))return null;let o={picture:t,
png:e??null,figures:s??new Uint8Array};return this.#t.add(o),o}frameOf({picture:t,png:e,figures:s},n){let o=t.table&&e?this.#e.
read(t.table,s):[];return{...t,...n,png:e,sections:o}}listing(){return this.#t.listing(({picture:t})=>this.#s(t))}get(t,e=!1){
let s=this.#t.get(t);return s&&(e||s.picture.coarse===1)&&this.#s(s.picture)?s:null}clear(){this.#t.clear()}#s({table:t}){
return t===""||this.#e.knows(t)}};var Ya=1e3,Xa=66,ws=class{#e;#t;#s;#i;#o;#r;#n=Ae;#h=null;#l=null;#a=null;#u=null;#f;#c=!1;constructor(t,e,s,n){this.#e=
t,this.#t=e,this.#s=s,this.#i=new B(n),this.#o=new B(n),this.#r=z(()=>this.#g(),Ya),n.addEventListener("abort",()=>clearTimeout(
this.#f))}get shown(){return this.#a}get playing(){return this.#c}get kept(){return this.#e.gone()?this.#e.here():this.#n}get missed(){
let t=this.#a?.step??null,e=this.#u;return t===null||!e||t>=e.from&&t<=e.to?null:e}get apart(){let{kept:t}=this;return this.#a?
qn(t,ti(t,this.#a.number)):1}follow(){this.#l!==null&&this.#r(void 0)}goTo({from:t,to:e}){this.#d(),this.#p(()=>this.#b(
Kn(this.kept,t,e),{from:t,to:e}))}by(t){this.#d(),this.#p(()=>this.#w(t))}first(){this.#d(),this.#p(()=>this.#b(0))}live(){
this.#d(),this.#h=null,this.#o.drop(),this.#l!==null&&(this.#l=this.#a=this.#u=null,this.#t(null),this.#s())}play(){if(this.#c){
this.#d(),this.#s();return}this.#c=!0,this.#p(()=>this.#l===null?this.#b(0):this.#w(1)),this.#s()}clear(){this.#n=Ae,this.#i.
drop(),this.live()}#d(){clearTimeout(this.#f),this.#c=!1}#p(t){this.#h=null,this.#r(void 0),this.kept.numbers.length>0?t():
this.#h=t}#g(){this.#e.gone()||this.#i.ask(()=>this.#e.list(Bn(this.#n)),t=>this.#m(t))}#m(t){let e=Gn(this.#n,t);if(this.#n=
e??Ae,!e)return this.#g();let s=this.#h;this.#h=null,e.numbers.length>0&&s?.(),this.#s()}#w(t){let{kept:e}=this,s=e.numbers.
length-1,n=this.#l===null?s:ti(e,this.#l);n+t>s?this.live():this.#b(Math.max(0,n+t))}#b(t,e=null){let s=this.kept.numbers[t];
if(s===void 0)return;this.#l=s,this.#u=e;let n=this.#e.get(s);if(n)return this.#M(n);this.#o.ask(()=>this.#e.fetch(s),o=>this.#l===
s&&this.#M(o))}#M(t){this.#o.drop(),this.#a=t.picture,this.#l=t.picture.number,this.#t(t),this.#s(),clearTimeout(this.#f),
this.#c&&(this.#f=setTimeout(()=>this.#w(1),Xa))}};var pr=new Uint8Array;async function mr(i){let{header:t,palette:e,data:s}=Za(i);if(!e){let l=new Blob([i],{type:"image/p\
ng"}),a=await createImageBitmap(l,{colorSpaceConversion:"none"});return{indices:pr,palette:pr,bitmap:a}}let{width:n,height:o,
depth:r,kind:h}=t;if(r!==8||h!==3)throw new Error(`a picture of ${r} bits and kind ${h}`);return{indices:Qa(await Ja(s),
n,o),palette:e,bitmap:null}}function Za(i){let t=new DataView(i.buffer,i.byteOffset,i.byteLength),e={width:0,height:0,depth:0,
kind:-1},s=[],n=null,o=8;for(;o+12<=i.byteLength;){let r=t.getUint32(o),h=String.fromCharCode(...i.subarray(o+4,o+8)),l=i.
subarray(o+8,o+8+r);if(h==="IHDR"&&r>=13){let[a=0,c=-1]=l.subarray(8,10);Object.assign(e,{width:t.getUint32(o+8),height:t.
getUint32(o+12),depth:a,kind:c})}h==="PLTE"&&(n=l),h==="IDAT"&&s.push(l),o+=r+12}return{header:e,palette:n,data:s}}async function Ja(i){
let t=new Blob(i).stream();return new Uint8Array(await new Response(t.pipeThrough(new DecompressionStream("deflate"))).arrayBuffer())}
function Qa(i,t,e){let s=t+1;if(i.length!==s*e)throw new Error(`${i.length} bytes of a picture of ${t} x ${e} px`);let n=new Uint8Array(
t*e);for(let o=0;o<e;o+=1){if(i[o*s]!==0)throw new Error(`row ${o} of the picture is filtered`);n.set(i.subarray(o*s+1,(o+
1)*s),o*t)}return n}var tc=100,bs=class{#e;#t=!1;#s=null;#i=-1;#o=null;#r=!1;#n=null;#h=null;#l=new Set;constructor(t){this.#e=t}get latest(){
return this.#s}offer(t){if(t.number<=this.#i)return this.#e.refuse(t);this.#i=t.number,this.#l.add(t),this.#s=t,this.#t&&
!this.#h?this.#a(t):this.#c(t,!1)}hold(t){this.#h=t,this.#t&&this.repaint()}setOpen(t){if(t!==this.#t){if(this.#t=t,t)return this.
repaint();this.#n=null,this.#s&&this.#c(this.#s,!1)}}restart(){this.#i=-1}repaint(){let t=this.#h??this.#s;t&&this.#a(t)}#a(t){
t===this.#o&&this.#r||(this.#n=t,this.#o||this.#u())}async#u(){for(;this.#n;){let t=this.#n;this.#o=t,this.#n=null,this.#r=
!0;let e=await this.#f(t);this.#o=null,this.#c(t,e)}}async#f(t){try{let e=t.png&&await mr(t.png);this.#r=!1;try{this.#e.
paint(t,e)}finally{e?.bitmap?.close()}return await ec(),!0}catch(e){return this.#e.failed(e),!1}}#c(t,e){if(this.#l.has(
t)){for(let s of this.#l)if(this.#l.delete(s),s===t)break;this.#e.release(t,e)}}};function ec(){return new Promise(i=>{let t=()=>{
cancelAnimationFrame(e),clearTimeout(s),i()},e=requestAnimationFrame(t),s=setTimeout(t,tc)})}var sc=Promise.resolve(null),xs=class{answers=new Te;#e;#t;constructor(t,e){this.#e=t,this.#t=e}read(t){return this.#s(()=>this.
answers.values(t),()=>this.#e.read(t))}part(t,e){return this.#s(()=>this.answers.part(t,e),()=>this.#e.fetch(t,e))}strip(t){
return this.#s(()=>this.answers.columns(t),()=>this.#e.strip(t))}frames(t){return this.#s(()=>this.answers.listing(),()=>this.#e.
frames(t))}past(t){return this.#s(()=>this.answers.frame(t),()=>this.#e.past(t,this.#t()))}#s(t,e){if(this.#e.gone)return sc;
let s=t();return e(),s}};function Ms(i,t,e){for(let[s,n]of Object.entries(t))i.on(s,n);e.addEventListener("abort",()=>{for(let[s,n]of Object.entries(
t))i.off(s,n)})}var ic=2e3,nc=100,oc=64,vs=class{#e;#t;#s;#i;#o=null;#r=-1;#n=new Map;#h=new Map;#l=!0;#a=new Map;#u=new Map;constructor(t,e,s,n){
this.#e=t,this.#t=e,this.#s=s;for(let o of at){let r=t.get(o);ai(o,r)&&this.#n.set(o,r)}this.#i=hi(t.get("_beholder_choi\
ces")),Ms(t,{"change:_beholder_choices":()=>this.#f()},n),n.addEventListener("abort",()=>{for(let{timer:o}of this.#h.values())
clearTimeout(o)})}get choices(){return this.#i}value(t){let e=this.#h.get(t);return e?e.values.at(-1):this.#n.get(t)}waits(t){
return this.#l&&(this.#h.get(t)?.waits??!1)}setAnswering(t){t!==this.#l&&(this.#l=t,this.#s())}rejection(t){return this.#a.
get(t)??""}get rejections(){return this.#a}choose(t,e,{paced:s=!1}={}){this.#a.delete(t);let n=this.#h.get(t);clearTimeout(
n?.timer),this.#h.set(t,{values:[...n?.values??[],e].slice(-oc),waits:n?.waits??!1,timer:setTimeout(()=>this.#d(t),ic)}),
s?this.#g(t)(e):this.#t(t,e),this.#s()}take({revision:t,settings:e,choices:s}){if(!(t<=this.#r)){this.#r=t,this.#o=s,this.#f();
for(let n of at)this.#c(n,e[n]);this.#s()}}restart(){this.#r=-1;for(let t of at)this.#p(t);this.#a.clear()}reject({name:t,
value:e,message:s}){this.#p(t),ai(t,e)&&this.#n.set(t,e),this.#a.set(t,s),this.#s()}#f(){let t=this.#e.get("_beholder_ch\
oices");this.#i=hi(C(t)?{...t,...this.#o}:this.#o),this.#s()}#c(t,e){if(pt(e,this.#n.get(t)))return;this.#a.delete(t),this.#n.
set(t,e);let s=this.#h.get(t),n=s?s.values.map(o=>pt(o,e)).lastIndexOf(!0):-1;s&&n>=0&&n<s.values.length-1?s.values.splice(
0,n+1):this.#p(t)}#d(t){let e=this.#h.get(t);e&&(pt(e.values.at(-1),this.#n.get(t))?this.#p(t):e.waits=!0,this.#s())}#p(t){
clearTimeout(this.#h.get(t)?.timer),this.#h.delete(t)}#g(t){let e=this.#u.get(t);return e||(e=z(s=>this.#t(t,s),nc),this.#u.
set(t,e)),e}};var rc=1e3,ys=class{#e;#t;#s;#i="";#o="rms";#r=null;#n=z(()=>this.#h(),rc);constructor(t,e,s){this.#e=t,this.#t=e,this.#s=
new B(s)}get figure(){return this.#o}get excerpt(){return this.#r}follow(t){this.#i=t,this.#n(void 0)}choose(t){this.#o=
t,this.#t(),this.#i&&this.#n(void 0)}clear(){this.#i="",this.#r=null,this.#s.drop(),this.#t()}#h(){if(!this.#i)return;let t=di(
this.#i,this.#o),e=_o(this.#r,t,this.#o);this.#s.ask(()=>this.#e(e),s=>this.#l(s))}#l(t){let{source:e,figure:s}=t.message;
s!==this.#o||e!==di(this.#i,this.#o)||(this.#r=zo(this.#r,t),this.#r?this.#t():this.#n(void 0))}};var Es=class{#e;#t;#s=!1;#i=!1;#o=1e3;#r;#n;constructor(t,e){this.#e=t,this.#t=e}get waiting(){return this.#s}get unanswered(){
return this.#i}begin(){clearTimeout(this.#r),this.#o=1e3,this.#s=!0,this.#n??=setTimeout(()=>this.#l(!0),1e4),this.#h()}end(){
clearTimeout(this.#r),clearTimeout(this.#n),this.#n=void 0,this.#s=!1,this.#l(!1)}#h(){this.#r=setTimeout(()=>this.#h(),
this.#o),this.#o=Math.min(2*this.#o,3e4),this.#e()}#l(t){t!==this.#i&&(this.#i=t,this.#t())}};var hc=15e3,lc=1e3,ac={table:"",section:-1,rows:[0,0],columns:[0,0],height:0,width:0},Ss=class{#e;#t;#s;#i=!1;#o=!1;#r=!1;#n=new Es(
()=>this.#m(N.hello(this.client,this.#a)),()=>this.#t.lifeChanged());#h=z(()=>this.#d(),lc);#l;constructor(t,e,s,n){this.#s=
n,this.client=cc(),this.#e=t,this.#t=e,this.#u(s),s.addEventListener("abort",()=>this.close())}get gone(){return this.#r}get unanswered(){
return this.#n.unanswered}get waiting(){return this.#n.waiting}get#a(){return{visible:this.#o,covers:this.#s()}}open(){this.#i||
(this.#i=!0,this.#l=setInterval(()=>this.#p(),hc),this.#n.begin())}close(){this.#i&&(this.#i=!1,clearInterval(this.#l),this.#n.
end(),this.#m(N.bye(this.client)))}ask(){this.#h(void 0)}setVisible(t){if(t!==this.#o&&(this.#o=t,!!this.#i)){if(this.#n.
waiting&&t)return this.#n.begin();this.#m(N.visible(this.client,t)),t&&this.#p()}}acknowledge(t){this.#m(N.ack(this.client,
t))}set(t,e){this.#m(N.set(this.client,t,e))}read(t){this.#m(N.read(this.client,t))}look(t){this.#m(N.lens(this.client,t??
ac))}strip(t){this.#m(N.strip(this.client,t))}frames(t){this.#m(N.frames(this.client,t))}past(t,e){this.#m(N.past(this.client,
t,e))}pin(){this.#m(N.pin(this.client))}fetch(t,e){this.#m(N.fetch(this.client,t,e))}#u(t){let e={"msg:custom":(s,n)=>this.#g(
s,n),"comm:close":()=>this.#w(!0),comm_live_update:()=>this.#c()};Ms(this.#e,e,t),window.addEventListener("pagehide",()=>this.#f(),
{signal:t}),window.addEventListener("pageshow",s=>s.persisted&&this.#c(),{signal:t})}#f(){this.#i&&(this.#n.end(),this.#m(
N.bye(this.client)))}#c(){this.#i&&this.#n.begin()}#d(){!this.#n.waiting&&!this.#r&&this.#c()}#p(){this.#n.waiting||this.#r||
this.#m(N.alive(this.client,this.#a))}#g(t,e=[]){let s=po(t);if(!s)return;let n=s.type==="welcome"&&s.client===this.client;
switch(n&&this.#n.end(),this.#w(!1)&&!n&&this.#c(),s.type){case"frame":s.clients.includes(this.client)&&this.#t.framed(s,
e.map(dt));return;case"status":return this.#t.reported(s.status);case"alerts":return this.#t.alerted(s);case"settings":return this.#t.
settled(s);case"welcome":return n?(this.#i&&this.#o&&this.#m(N.visible(this.client,!0)),this.#t.welcomed(s)):void 0;case"\
rejected":s.client===this.client&&this.#t.rejected(s);return;case"values":s.client===this.client&&this.#t.valued(s,e.map(
dt));return;case"look":s.client===this.client&&this.#t.looked(s,e.map(dt));return;case"strip":s.client===this.client&&this.#t.
stripped(s,e.map(dt));break;case"frames":s.client===this.client&&this.#t.listed(s,e.map(dt));break;case"past":s.client===
this.client&&this.#t.recalled(s,e.map(dt));break;case"file":s.client===this.client&&this.#t.filed(s,e.map(dt))}}#m(t){let e=()=>this.#w(
!0);try{Promise.resolve(this.#e.send(t)).catch(e)}catch{e()}}#w(t){return t===this.#r?!1:(this.#r=t,t&&this.#n.end(),this.#t.
lifeChanged(),!0)}};function dt(i){return i instanceof ArrayBuffer?new Uint8Array(i):new Uint8Array(i.buffer,i.byteOffset,
i.byteLength)}function cc(){let i=crypto.getRandomValues(new Uint8Array(12));return Array.from(i,t=>t.toString(16).padStart(
2,"0")).join("")}var uc=3e3,fc=new Set(["values","select","show_all","square","mode"]),Os=class{#e=new Set;#t=0;#s=new bs(this);#i;#o;#r;#n=new gs;alerts=new Kt(
()=>this.#y());#h="";#l=null;#a="";#u=!1;#f;constructor(t,e){this.settings=new vs(t,(s,n)=>{fc.has(s)&&this.past.live(),
this.#i.set(s,n)},()=>this.#w(),e),this.#i=new Ss(t,this,e,Gt),this.#r=new xs(this.#i,()=>this.past.shown?.table??this.latest?.
table??""),this.history=new ys(s=>this.#r.strip(s),()=>this.#b(),e),this.past=new ws({list:s=>this.#r.frames(s),fetch:s=>this.#r.
past(s),here:()=>this.#n.listing(),get:s=>this.#n.get(s,this.gone),gone:()=>this.gone},s=>this.#s.hold(s&&this.#n.frameOf(
s,{ack_within:0,past:!0})),()=>this.#M(),e),this.#o=new ds(s=>this.#i.acknowledge(s),e),document.addEventListener("visib\
ilitychange",()=>this.#g(),{signal:e}),e.addEventListener("abort",()=>clearTimeout(this.#f))}get status(){return this.#l}get flowing(){
return this.#u}get gone(){return this.#i.gone}get latest(){return this.#s.latest}get unanswered(){return this.#i.unanswered}get words(){
return this.#i.gone?"No kernel: run the cell again.":this.unanswered?"No answer from the kernel. If it is not busy, run \
the cell again.":this.#i.waiting?"waiting for the kernel":"waiting for the first picture"}get problem(){let t=[...this.settings.
rejections].find(([e])=>e!=="select");return this.#a||t?.[1]||this.#l?.message||""}read(t){return this.#r.read(t)}look(t){
this.gone||this.#i.look(t)}pin(){this.#i.pin()}fetch(t){return fr(e=>this.#r.part(t,e))}enter(){this.#t+=1,this.#i.open()}leave(t){
this.setInSight(t,!1),this.#t-=1,this.#t===0&&this.#i.close()}setInSight(t,e){e!==this.#e.has(t)&&(e?this.#e.add(t):this.#e.
delete(t),this.#g(),e&&(t.refresh(),this.#s.repaint()))}welcomed(t){this.#c(t.session),this.#l=t.status,this.settings.take(
t);for(let e of this.#e)e.greeted();this.#x()}settled(t){this.settings.take(t)}framed({type:t,session:e,clients:s,status:n,
ack_within:o,...r},h){this.#c(e),this.#l=n,this.#m(n.rate);let l={...r,ack_within:o,png:null,sections:[]};try{let a=this.#n.
learn(r,h);if(!a)return this.#p(l);l=this.#n.frameOf(a,{ack_within:o,past:!1}),this.#s.offer(l),this.#d()}catch(a){this.#o.
release(l,!1),this.failed(a)}}reported(t){this.#l=t,this.#x()}rejected(t){this.settings.reject(t)}valued(t,[e]){this.#r.
answers.valued(t,e)}looked(t,[e,s]){if(t.session===this.#h)for(let n of this.#e)n.look(t,e??null,s??null)}stripped(t,[e,
s]){this.#r.answers.stripped(t,e,s)}listed(t,[e]){this.#r.answers.listed(t,e)}recalled({type:t,session:e,client:s,asked:n,
...o},r){if(e===this.#h)try{this.#r.answers.recalled(n,this.#n.learn(o,r))}catch(h){this.failed(h)}}filed(t,[e]){this.#r.
answers.filed(t,e)}alerted(t){this.alerts.take(t)}lifeChanged(){this.gone&&this.#r.answers.clear(),this.settings.setAnswering(
!this.#i.gone),this.#x()}paint(t,e){this.#a="";for(let s of this.#e)s.paint(t,e);this.#e.size>0&&this.history.follow(t.values)}release(t,e){
this.#o.release(t,e,e||this.past.shown!==null)}refuse(t){this.#o.refuse(t)}failed(t){this.#a=`the picture could not be d\
ecoded: ${t}`,this.#x()}#c(t){t!==this.#h&&(this.#h=t,this.#s.restart(),this.#r.answers.clear(),this.#n.clear(),this.past.
clear(),this.history.clear(),this.alerts.clear(),this.settings.restart())}#d(){this.past.follow();let{shown:t}=this.past;
!t||this.#e.size===0||(this.history.follow(t.values),this.#x())}#p(t){this.#o.release(t,!1),this.#i.ask()}#g(){let t=this.#e.
size>0&&!document.hidden;this.#s.setOpen(t),this.#i.setVisible(t)}#m(t){clearTimeout(this.#f),this.#u=t>0;let e=()=>{this.#u=
!1,this.#x()};this.#f=setTimeout(e,uc*Math.max(1,1/(t||1)))}#w(){for(let t of this.#e)t.refresh()}#b(){for(let t of this.#e)
t.showRun()}#M(){for(let t of this.#e)t.showTime()}#y(){for(let t of this.#e)t.showAlerts()}#x(){for(let t of this.#e)t.
showStatus()}};function dc(){let i;return{initialize({model:t,signal:e}){let s=gr(e);return i=new fs(new Os(t,s.signal),t.get("_beholde\
r_name"),s.signal),s.end},render({el:t,signal:e}){let s=gr(e);return i.show(t,s.signal),s.end}}}function gr(i){let t=new AbortController,
e=()=>t.abort();return i?.addEventListener("abort",e),{signal:t.signal,end:e}}export{dc as default};
