var Gi=".jp-OutputArea-output",Vi=".jp-OutputArea",Ws="data:image/png;base64,";var ji="beholder_widget";function te(){return document.querySelector(`${Vi}, ${Gi}`)!==null}function Ki(i,t){return i instanceof
HTMLElement?(i instanceof HTMLImageElement?[i]:Array.from(i.getElementsByTagName("img"))).filter(s=>lh(s.src)===t).map(s=>s.
closest(Gi)).filter(s=>s instanceof HTMLElement):[]}function qi(i){return!i.isConnected&&i.closest(Vi)===null}function lh(i){
if(!i.startsWith(Ws))return"";let[t=""]=/^[A-Za-z0-9+/]*/.exec(i.slice(Ws.length,Ws.length+160))??[],e=atob(t.slice(0,t.
length-t.length%4)),s=e.indexOf(`tEXt${ji}\0`);if(s<4)return"";let n=[0,1,2,3].reduce((o,r)=>256*o+e.charCodeAt(s-4+r),0);
return e.slice(s+4+ji.length+1,s+4+n)}var ee=class{#e;#t=new Map;#s=null;#i=1/0;constructor(t){this.#e=t,t.addEventListener("scroll",({target:e})=>this.#o(e),
{capture:!0,passive:!0}),t.addEventListener("focusin",({target:e})=>{this.#s=e instanceof HTMLElement?e:null,this.#i=1/0}),
t.addEventListener("focusout",()=>{this.#i=performance.now()})}resume(){for(let[s,n]of this.#t)this.#e.contains(s)?s.scrollTop=
n:this.#t.delete(s);let t=document.activeElement!==null&&document.activeElement!==document.body,e=performance.now()-this.#i>
100;!t&&!e&&this.#s&&this.#e.contains(this.#s)&&this.#s.focus({preventScroll:!0})}#o(t){t instanceof Element&&t.isConnected&&
this.#t.set(t,t.scrollTop)}};var x=i=>typeof i=="string",q=i=>typeof i=="boolean",E=i=>typeof i=="number"&&Number.isFinite(i),M=i=>Number.isSafeInteger(
i)&&Number(i)>=0,Yi=i=>M(i)||x(i),P=i=>typeof i=="object"&&i!==null&&!Array.isArray(i),k=i=>t=>t===null||i(t),A=i=>t=>Array.
isArray(t)&&t.every(i),Y=i=>A(E)(i)&&i.length===2&&Number(i[0])<=Number(i[1]);function xt(i,t){return!Array.isArray(i)||
!Array.isArray(t)?i===t:i.length===t.length&&i.every((e,s)=>e===t[s])}function O(i){let t=Object.entries(i);return(e=>P(
e)&&t.every(([s,n])=>n(Object.hasOwn(e,s)?e[s]:void 0)))}var ah=300,ch=1e3,uh=1e3,fh=32,Xi=O({check:x,source:x,section:x,step:E,value:k(E),threshold:k(E),clean:k(E),index:k(A(M)),
message:x,whole:q,others:A(x),call:M});function Zi(i){let{check:t,source:e,section:s,message:n,index:o,others:r}=i,h=l=>l.
slice(0,ah);return{...i,check:h(t),source:h(e),section:h(s),message:n.slice(0,ch),index:o&&o.length<=fh?o:null,others:r.
slice(0,uh).map(h)}}var dh=100,X="metrics",Ji="nonfinite",se=class{#e;#t=[];#s=0;#i=new Set;#o="";constructor(t){this.#e=t}get list(){return this.#t}get total(){
return this.#s}get next(){let t=this.#t.filter(e=>!this.#i.has(Bs(e)));return t.find(({message:e})=>e===this.#o)??t[0]??
null}get cause(){return this.#t.find(({message:t})=>t===this.#o)??null}hold(t){t!==this.#o&&(this.#o=t,this.#e())}take({
total:t,alerts:e}){this.#t=e.slice(-dh).map(Zi),this.#s=Math.max(t,this.#t.length);let s=new Set(this.#t.map(Bs));this.#i=
new Set([...this.#i].filter(n=>s.has(n))),this.#e()}open(t){this.#i.add(Bs(t)),this.#e()}clear(){this.#s!==0&&(this.#t=[],
this.#s=0,this.#i.clear(),this.#e())}over(t){return this.#t.filter(e=>e.source===t||e.source===X)}sectionsOf(t){let e=new Map;
for(let s of this.#t){if(s.source!==t)continue;let n=s.check===Ji;for(let o of[s.section,...s.others])!n&&e.get(o)?.alert.
check===Ji||e.set(o,{alert:s,count:n&&o===s.section?s.value:null})}return e}},Bs=({check:i,source:t,section:e,call:s})=>JSON.
stringify([i,t,e,s]);var ie=class{#e;#t=null;#s="there";#i;#o=null;#r=!1;#n={call:0,values:""};constructor(t){this.#e=t}get alert(){return this.#t}open(t,e){
this.#t=t,this.#s="source",this.#r=!1;let{source:s}=t,o=!(s===X||e?.values===s)&&this.#e.choose(s);this.#i=this.#e.values(),
this.#o=this.#e.resting(),e&&!o&&this.#l(t,e)}leave(){this.#t=null}follow(t){let e=this.#t;e&&(this.#e.values()!==this.#i?
this.leave():this.#s==="source"?this.#h(e,t):this.#s==="step"?this.#a(e,t):(t.call!==this.#n.call||t.values!==this.#n.values)&&
this.leave())}#h(t,e){t.source!==X&&e.values!==t.source||(this.#o!==null&&e.call!==this.#o?this.#c(t,e):this.#l(t,e))}#l(t,e){
if(e.call!==t.call){this.#s="step",this.#e.lookBack(t);return}(!(!e.past&&e.values===t.source&&Qi(e,t)<0)||!this.#u())&&
this.#c(t,e)}#a(t,e){e.past&&(e.call===t.call||this.#e.missed()===t.call?this.#c(t,e):this.leave())}#c(t,e){this.#s="the\
re",this.#n={call:e.call,values:e.values};let s=Qi(e,t);s>=0&&t.source!==X&&this.#e.point(s,t.index)}#u(){return this.#r?
!1:(this.#r=!0,this.#e.widen())}},Qi=({sections:i},{section:t})=>i.findIndex(({name:e})=>e===t);var $t=[["nan","NaN"],["posinf","+Inf"],["neginf","-Inf"]];var ph=new Intl.NumberFormat("en-US"),b=i=>Number.isInteger(i)&&Math.abs(i)<1e3?String(i):ph.format(i),mh=1e4,wh=[[1e3,"\
k"],[1e6,"M"],[1e9,"G"]];function tn(i){if(i<mh)return b(i);let[t,e]=wh.find(([n])=>i<999.5*n)??[1e9,"G"],s=i/t;return`${s<
9.95?Number(s.toFixed(1)):b(Math.round(s))}${e}`}function en(i){let t=Math.floor(i),e=n=>String(n).padStart(2,"0"),s=`${e(
Math.floor(t/60)%60)}:${e(t%60)}`;return t<3600?s:`${Math.floor(t/3600)}:${s}`}function ne(i){return i.length===1?`(${i[0]}\
,)`:`(${i.join(", ")})`}var sn=i=>i.replaceAll("-","−");function Rt(i,t){let e=i.toFixed(t);return sn(Number(e)===0?e.
replace("-",""):e)}var Mt=(i,t)=>sn(i.toExponential(t).replace("e+","e"));function R(i,t){if(i===null)return"none";if(i===
0)return"0";let e=Math.abs(i);return e<.001||e>=10**Math.max(5,t)?Mt(i,t-1):Rt(i,Math.max(0,t-1-Math.floor(Math.log10(e))))}
var F=i=>i.join("×")||"scalar";function Z(i){let t=100*i;return`${t>0&&t<.1?"under 0.1":t.toFixed(t>=99.95||t===0?0:1)}\
 %`}function nn(i){return i<.05||i>500?"":`${i<99.95?i.toFixed(1):i.toFixed(0)} pictures a second`}var on={update_ratio:"update/weight",gradient_spike:"gradient spike",gradient_vanished:"gradient vanished",no_gradient:"\
no gradient",unchanged:"unchanged",dead:"dead units",constant:"constant",loss:"loss"},rn={gradient_spike:"spike",gradient_vanished:"\
vanished",dead:"dead"},hn=i=>Object.hasOwn(rn,i.check)?String(rn[i.check]):_t(i);function _t({check:i,message:t}){return i===
"nonfinite"?/^(First|Another) NaN\b/.test(t)?"NaN":"Not finite":Object.hasOwn(on,i)?String(on[i]):i.replaceAll("_"," ")}
var oe=({step:i})=>`at step ${b(i)}`,ln=i=>[b(i),i===1?"alert":"alerts"],js=({section:i,index:t})=>`${i}${t?.length?`[${t.
join(", ")}]`:""}`;var re=class{#e;#t;#s;#i="";#o={list:[],values:""};constructor(t,e){this.#e=t,this.#t=e;let{session:s}=t,{settings:n,past:o}=s;
this.#s=new ie({values:()=>n.value("values"),choose:r=>this.#a(r),widen:()=>s.gone||!n.value("select")?!1:(n.choose("sel\
ect",""),!0),lookBack:({call:r,step:h})=>o.goTo({from:r,to:r,step:h}),resting:()=>s.status?.held||!s.flowing?s.latest?.call??
null:null,missed:()=>o.missed?.from??null,point:(r,h)=>this.#h(r,h)})}get told(){let{alert:t}=this.#s;if(t)return{message:t.
message,link:this.#l(t)<0?"":js(t)};let{status:e,past:s,alerts:n}=this.#e.session,o=s.shown?"":e?.held?.message;if(!o)return null;
let{cause:r}=n;return{message:o,link:r&&r.source!==X?js(r):""}}show(){let{alerts:t}=this.#e.session;t.total===0&&this.#s.
leave(),this.#e.toolbar.showAlerts(t),(t.list!==this.#o.list||this.#i!==this.#o.values)&&this.#r(t),this.#t()}#r(t){let{
stage:e,gutter:s,strip:n}=this.#e;this.#o={list:t.list,values:this.#i};let o=t.sectionsOf(this.#i);s.mark(o),e.mark(new Set(
o.keys())),n.mark(t.over(this.#i))}follow(t){t.values!==this.#i&&(this.#i=t.values,this.show()),this.#s.follow(t)}open(){
let{next:t,list:e}=this.#e.session.alerts,s=t??e.at(-1);s&&this.#n(s)}#n(t){let{session:e,painted:s}=this.#e;this.#s.open(
t,s()),e.alerts.open(t)}goTo(){let{stage:t,session:e}=this.#e,{alert:s}=this.#s,n=s?null:e.alerts.cause;if(n)return this.#n(
n);let o=s?this.#l(s):-1;!s||o<0||(this.#h(o,s.index),s.index&&t.pointed&&t.goTo(o,s.index))}#h(t,e){let{stage:s,gutter:n}=this.#e;
s.lead(t,e),s.pointed===null&&n.point(t)}#l({source:t,section:e}){let s=this.#e.painted();return t===X||s?.values!==t?-1:
s.sections.findIndex(({name:n})=>n===e)}#a(t){let{settings:e,gone:s}=this.#e.session;return s||!e.choices.values.some(({
value:n})=>n===t)?!1:(e.choose("values",t),!0)}};var v={gap:0,nan:1,posinf:2,neginf:3,first:4,levels:252},he=v.levels/2,gh=255;function vt({low:i,high:t,floor:e}){return i===
null||t===null?null:{low:i,high:t,floor:e}}function Ct(i,t){if(i===v.nan||i===v.gap||!t)return{value:NaN,near:0};if(i===
v.posinf)return{value:1/0,near:0};if(i===v.neginf)return{value:-1/0,near:0};let e=i-v.first,{low:s,high:n}=t;if(s===n)return{
value:s,near:0};let[o,r]=bh(e,t);return{value:o/2+r/2,near:Math.abs(r/2-o/2)}}function bh(i,t){let{low:e,floor:s}=t,[n,o]=[
Gs(i,t),Gs(i+1,t)];return s===null||e>=0?[n,o]:i===he?[-o,o]:[n,i===he-1?-s:o]}function tt(i,{low:t,high:e,floor:s}){if(t===
e)return .5;if(s===null)return(i/2-t/2)/(e/2-t/2);let n=t<0,o=s<e?Math.log(Math.abs(i)/s)/Math.log(e/s):1;return n?.5+(i===
0?0:Math.sign(i)*Math.max(0,o)/2):i===0?0:Math.max(0,o)}function Vs(i,t){return Gs(i*v.levels,t)}function an(i,t){let e=Math.
floor(tt(i,t)*v.levels);return v.first+Math.min(Math.max(e,0),v.levels-1)}var cn=i=>i===v.first||i===v.first+v.levels-1;
function un(i,t,e){return Number.isNaN(t)?i===v.nan:Number.isFinite(t)?i>=v.first&&e!==null&&Math.abs(an(t,e)-i)<=1:i===
(t>0?v.posinf:v.neginf)}function le(i,t,e=t){let s=new Uint32Array(256),n=new Uint8ClampedArray(s.buffer);for(let o=1;o<
256;o+=1){let r=3*xh(o,t,e);n.set([i[r]??0,i[r+1]??0,i[r+2]??0,gh],4*o)}return s}function xh(i,t,e){return i<v.first||!t||
!e||Mh(t,e)?i:an(Ct(i,t).value,e)}var Mh=(i,t)=>i.low===t.low&&i.high===t.high&&i.floor===t.floor;function Gs(i,{low:t,high:e,
floor:s}){let n=i/v.levels;if(s===null)return t*(1-n)+e*n;if(t>=0)return s*(e/s)**n;let o=(i-he)/he;return o===0?0:Math.
sign(o)*s*(e/s)**Math.abs(o)}function c(i,t,e={},s=[]){let n=document.createElement(i);n.className=t;for(let[o,r]of Object.entries(e))n.setAttribute(
o,r);return n.append(...s),n}function w(i,t){i.textContent!==t&&(i.textContent=t)}function Pt(i){if(N(i).includes(0))return[0,0];let{groups:t,height:e,across:s,width:n}=j(i);return[t*i.wrap*e,i.fold*s*n]}
var N=({rows:i,columns:t})=>[ae(zt(i)),ae(zt(t))];function Ys(i,t,e){let[s,n]=Pt(i);if(!ce(s,t)||!ce(n,e))throw new RangeError(
`there is no cell (${t}, ${e}) in a section of ${s} x ${n} cells`);let{group:o,part:r,y:h,nth:l,unit:a,x:u}=yh(i,t,e),f=Math.
min(o*i.fold+l,i.rows.shown-1),d=Math.min(r*j(i).across+a,i.columns.shown-1);return[fn(i.rows,{unit:f,inside:h}),fn(i.columns,
{unit:d,inside:u})]}function ue(i,t,e){let[s,n]=Ys(i,t,e),o=[];for(let[r,h]of[[i.rows,s],[i.columns,n]]){let l=Zs(h,zt(r));
[...r.outer,...r.inner].forEach(([a],u)=>{o[a]=l[u]??0})}return o}function et(i,t){let s=[i.rows,i.columns].flatMap(({outer:r,
inner:h})=>[...r,...h]),n=s.every(([r,h])=>ce(h,t[r]));if(s.length!==t.length||!n)throw new RangeError(`there is no inde\
x [${t}] in this array`);let o=({outer:r,inner:h})=>[...r,...h].map(([l])=>t[l]??0);return[qs(o(i.rows),zt(i.rows)),qs(o(
i.columns),zt(i.columns))]}function vh(i,t,e){let{height:s,across:n,width:o}=j(i),[r,h]=yt(t.unit,i.fold),[l,a]=yt(e.unit,
n);return[(r*i.wrap+l)*s+t.inside,(h*n+a)*o+e.inside]}function fe(i,t,e){let[s,n]=[it(i.rows,t),it(i.columns,e)];return s&&
n?vh(i,s,n):null}function j({fold:i,wrap:t,rows:e,columns:s}){let[n,o]=[Math.ceil(e.shown/i),Math.ceil(s.shown/t)];return{
groups:n,height:pn(e),across:o,width:pn(s)}}function yh(i,t,e){let{height:s,across:n,width:o}=j(i),[r,h]=yt(t,s),[l,a]=yt(
e,o),[u,f]=yt(r,i.wrap),[d,p]=yt(l,n);return{group:u,part:f,y:h,nth:d,unit:p,x:a}}function fn({first:i,units:t,shown:e,inner:s},{
unit:n,inside:o}){let r=Zs(o,Xs(s));return s.reduce((h,[,l,a,u,f],d)=>h*l+a+Ks(r[d]??0,u,f),i+Ks(n,t,e))}function it({first:i,
units:t,shown:e,inner:s},n){let[o=0,...r]=Zs(n,[1/0,...s.map(([,a])=>a)]),h=dn(o-i,t,e),l=s.map(([,,a,u,f],d)=>dn((r[d]??
0)-a,u,f));return h<0||l.some(a=>a<0)?null:{unit:h,inside:qs(l,Xs(s))}}function dn(i,t,e){if(!ce(t,i))return-1;let s=Math.
min(e-1,Math.floor((i+1)*e/t));return[s+1,s,s-1].find(n=>n>=0&&n<e&&Ks(n,t,e)<=i)??-1}var mn=({inner:i})=>ae(i.map(([,t])=>t)),
Ks=(i,t,e)=>i*Math.floor(t/e)+Math.floor(i*(t%e)/e),Xs=i=>i.map(([,,,,t])=>t),pn=({inner:i})=>ae(Xs(i)),zt=({outer:i,inner:t})=>[
...i,...t].map(([,e])=>e),ae=i=>i.reduce((t,e)=>t*e,1),yt=(i,t)=>[Math.floor(i/t),i%t],ce=(i,t)=>t!==void 0&&Number.isInteger(
t)&&t>=0&&t<i;function Zs(i,t){let e=[];for(let s of[...t].reverse()){let n=i%s;e.unshift(n),i=(i-n)/s}return e}var qs=(i,t)=>i.
reduce((e,s,n)=>e*(t[n]??1)+s,0);var Eh=16,Oh=new Set(["parameters","gradients","updates","optimizer"]);function gn(i,t,e){let{plan:s,shape:n}=i;if(!s||n.
length<2)return"";let o=Qs(s),r=Oh.has(t)&&Th(i,e);if(s.fold>1||s.wrap>1)return Sh(s,r);let h=r?`${b(Ft(s.rows.outer))} \
in`:wn(s.rows),l=r?`${b(Ft(s.columns.outer))} out`:wn(s.columns);return[...[h&&`${h} down`,l&&`${l} across`].filter(Boolean),
o.length&&r?`${F(o)} each`:""].filter(Boolean).join(", ")}function Sh(i,t){let{fold:e,wrap:s,rows:n,columns:o}=i,{groups:r,
across:h}=j(i),a=[...n.inner,...o.inner].sort(([p],[m])=>p-m).map(([p,m])=>[p,m]),u=t?[`${b(Ft(n.outer))} in`,`${b(Ft(o.
outer))} out`]:[Js([...n.outer,...o.outer].sort(([p],[m])=>p-m))],f=t?F(Qs(i)):Js(a),d=`in ${b(r*s)} rows of ${b(e*h)}`;
return[...u,d,a.length?`${f} each`:""].filter(Boolean).join(", ")}function Qs({rows:i,columns:t}){return[...i.inner,...t.
inner].sort(([s],[n])=>s-n).map(([,s])=>s)}var Ft=i=>i.reduce((t,[,e])=>t*e,1);function Th({name:i,plan:t,shape:e},s){if(!t||
!/(weight|kernel)$/.test(i))return!1;let n=Qs(t);if(e.length>2)return n.length>0&&Math.max(...n)<=Eh;let o=i.replace(/(weight|kernel)$/,
"bias"),r=Ft(t.columns.outer);return s.some(h=>h.name===o&&h.shape.length===1&&h.shape[0]===r)}var wn=({outer:i,inner:t})=>Js(
[...i,...t.map(([e,s])=>[e,s])]);function Js(i){if(i.length===0)return"";let t=F(i.map(([,e])=>e));return`${i.length===1?
"axis":"axes"} ${i.map(([e])=>e).join(", ")} (${t})`}var Ah=/(?=[./])/;function de(i){if(i.length<=12)return[];let t=i.map(e=>e.split(Ah));return bn(t,0,t.length,0).map(({start:e,
end:s,depth:n})=>({name:(t[e]??[]).slice(0,n).join(""),start:e,end:s}))}function Dt(i,t){return i.slice(t.name.length+1)||
i}function bn(i,t,e,s){return kh(i,t,e,s).flatMap(n=>{let o=n.end-n.start;if(o<3||(i[n.start]?.length??0)<n.depth)return[];
let r=o>16?bn(i,n.start,n.end,n.depth):[];return 2*r.reduce((l,a)=>l+a.end-a.start,0)>=o?r:[n]})}function kh(i,t,e,s){let n=[];
for(let o=t;o<e;){let r=o,h=i[r]?.[s];for(;o<e&&i[o]?.[s]===h;)o+=1;n.push({start:r,end:o,depth:Nh(i.slice(r,o),s+1)})}return n}
function Nh(i,t){let[e=[]]=i,s=t;for(;s<e.length&&i.every(n=>n[s]===e[s]);)s+=1;return s}var xn=4,pe=class{#e=c("span","beholder-module-name");#t=0;#s="";constructor(t,e){this.group=t,this.#t=e+2*xn;let s=t.end-
t.start;this.el=c("div","beholder-module",{role:"treeitem",tabindex:"-1","aria-level":"1","aria-expanded":"true","aria-l\
abel":`${t.name}, ${s} sections`,title:`${t.name}, ${s} sections`}),w(this.#e,t.name),this.el.append(this.#e)}place(t,e,s,n){
let o=Math.max(0,s-t),r=Math.min(t+e,n)-Math.max(t,s),h=`${t} ${e} ${o} ${r>=this.#t}`;h!==this.#s&&(this.#s=h,this.el.style.
top=`${t}px`,this.el.style.height=`${e}px`,this.#e.style.top=`${o+xn}px`,this.#e.hidden=r<this.#t)}};var Lh=3,Ih=1e5,$h=1e-4,Ht=class{#e;#t=!1;#s=0;constructor(t){this.#e=t}take(t){let[e,s]=[1/0,0];for(let r of t)r===null||
r===0||(e=Math.min(e,Math.abs(r)),s=Math.max(s,Math.abs(r)));if(s===0)return;(s>e*10**Lh||s>=Ih||e<$h)&&(this.#t=!0);let o=this.#e-
1-Math.floor(Math.log10(e));this.#s=Math.max(this.#s,o,0)}write(t){return t===null?"":t===0?"0":this.#t?Mt(t,this.#e-1):
Rt(t,this.#s)}},Mn=4,nt=class{#e;#t;#s;#i=new Set;constructor(t,{least:e=0,most:s=1/0}={}){this.#e=t,this.#t=s,this.#s=e}get width(){
return this.#s}take(t){let e=this.#s;for(let s of t){let n=s.replace(/\d/g,"0");if(this.#i.has(n))continue;this.#i.size>=
Rh&&this.#i.clear(),this.#i.add(n);let o=Math.ceil(this.#e(n)/Mn)*Mn;this.#s=Math.max(this.#s,Math.min(this.#t,o))}return this.#s>
e}},Rh=4096;function Et(i){let t=document.createElement("canvas").getContext("2d");if(!t)throw new Error("this browser h\
as no canvas");return t.font=i,e=>t.measureText(e).width}var vn=20,Ut=8,yn=4,_h=168,Ch=48,zh=15,En=11,Ph="0,000",Fh="metric",Dh=["0.0000","0.0e−0"],Hh="over the run",Uh="−0.0e\
−0",Wh=112,Bh=["Live","Pause"],jh={bar:24,flags:40},Gh={bar:32,flags:56},Vh=1400,Kh=340,qh=256,Yh=124,On=12,Xh=11,Zh=2,
Jh=3,me=class{#e=new Ht(Zh);#t=new Ht(Jh);#s;#i;measure;constructor(t){this.measure=Et(`${Xh}px ${t}`),this.#s={name:new nt(
Et(`${On}px ${t}`),{most:_h}),shape:new nt(this.measure),limit:new nt(this.measure),rms:new nt(this.measure,{least:Ch}),
count:new nt(this.measure)},this.#s.count.take([Ph]),this.#s.shape.take([Fh]),this.#s.limit.take(Dh);let e=Et(`${On}px ${t}`);
this.#i=Wh+Bh.reduce((s,n)=>s+e(n),0)}take(t,e){this.#e.take(t.flatMap(({low:a,high:u})=>[a,u])),this.#t.take(t.map(({rms:a})=>a));
let s=t.map(a=>this.write(a)),{name:n,shape:o,limit:r,rms:h}=this.#s;return[n.take(e),o.take(t.map(a=>F(a.shape))),r.take(
s.flatMap(({low:a,high:u})=>[a,u])),h.take(s.map(a=>a.rms))].includes(!0)}write({low:t,high:e,rms:s}){return{low:this.#e.
write(t),high:this.#e.write(e),rms:this.#t.write(s)}}layout(t,e){let{bar:s,flags:n}=e>=Vh?Gh:jh,{name:o,shape:r,limit:h,
rms:l,count:a}=this.#s,u=Math.max(n,zh+a.width),f=2*(h.width+yn)+s,d=`${h.width}px ${s}px ${h.width}px`;if(t==="narrow")
return{width:Yh,columns:"minmax(0, 1fr)",limits:d};if(t==="middle")return{width:Math.max(qh,vn+f+Ut+Math.min(o.width,96)+
Ut+En),columns:`minmax(0, 1fr) ${f}px ${En}px`,limits:d};let p=[o.width,r.width,f,l.width,u],m=vn+p.reduce((L,z)=>L+z,0)+
(p.length-1)*Ut,g=Math.max(f,2*(this.measure(Uh)+yn)+s),T=this.#i+Ut-(g-this.measure(Hh))/2+g+l.width+u+2*Ut;return{width:Math.
max(Kh,m,Math.ceil(T)),columns:`minmax(0, 1fr) ${p.slice(1).map(L=>`${L}px`).join(" ")}`,limits:d}}};function Sn(i){let t=i.map(({top:s,height:n})=>s+Math.min(0,(n-16)/2)),e=-1/0;for(let s of ti(t)){let n=Math.max(t[s]??0,
e);t[s]=n,e=n+16}return t}function ti(i){return[...i.keys()].sort((t,e)=>(i[t]??0)-(i[e]??0)||t-e)}function Tn(i,t,e,s){
let[n,o]=[0,t.length];for(;n<o;){let h=n+o>>1;(i[t[h]??0]??0)+16>e?o=h:n=h+1}let r=[];for(let h=n;h<t.length;h+=1){let l=t[h]??
0;if((i[l]??0)>=s)break;r.push(l)}return r}var Qh={more:"M3 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm5 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm5 0a1.5 1.5 0 1 0 0 3\
 1.5 1.5 0 0 0 0-3z",minus:"M3 7.25h10v1.5H3z",plus:"M7.25 3h1.5v4.25H13v1.5H8.75V13h-1.5V8.75H3v-1.5h4.25z",fit:"M2 2h4\
v1.5H3.5V6H2zM10 2h4v4h-1.5V3.5H10zM2 10h1.5v2.5H6V14H2zM12.5 10H14v4h-4v-1.5h2.5z",pin:"M5.5 2h5v1.5l-.75.5v3.5L12 9.5V\
11H8.75v3.5h-1.5V11H4V9.5l2.25-2V4l-.75-.5z",before:"M11 2.5v11L4.5 8z",after:"M5 2.5v11L11.5 8z",pause:"M4 3h3v10H4zM9 \
3h3v10H9z",next:"M3 2.5v11L9 8zM10 2.5h3v11h-3z",diamond:"M8 2l6 6-6 6-6-6z"},An="http://www.w3.org/2000/svg";function S(i,t=16){
let e=document.createElementNS(An,"svg");for(let[n,o]of Object.entries({viewBox:"0 0 16 16",width:t,height:t}))e.setAttribute(
n,String(o));e.setAttribute("aria-hidden","true");let s=document.createElementNS(An,"path");return s.setAttribute("d",Qh[i]),
e.append(s),e}var W=class{#e;#t;#s=[];constructor(t,e="px"){this.#e=t,this.#t=e}to(t,e){this.#s.length===0&&(this.#s=[this.#i(s=>`${s}\
 0`),this.#i(s=>`0 ${s}`)]),[t,e].forEach((s,n)=>{let o=this.#s[n];o&&o.currentTime!==s+16384&&(o.currentTime=s+16384)})}leave(){
for(let t of this.#s)t.cancel();this.#s=[]}#i(t){let e=[-16384,16384].map(n=>({translate:t(`${n}${this.#t}`)})),s=this.#e.
animate(e,{duration:2*16384,fill:"both",composite:"add"});return s.pause(),s}};var we=class{#e=c("bdi","");#t=c("span","beholder-row-seen",{},[this.#e]);#s=c("span","beholder-row-whole");#i=c("span",
"beholder-row-shape");#o=c("span","beholder-figure");#r=c("i","beholder-needle",{hidden:""});#n=new W(this.#r,"%");#h=c(
"span","beholder-bar",{},[this.#r]);#l=c("span","beholder-figure beholder-figure-high");#a=c("span","beholder-limits",{},
[this.#o,this.#h,this.#l]);#c=c("span","beholder-row-note");#u=c("span","beholder-figure");#d=c("span","");#f=c("span","\
beholder-flag",{},[S("diamond",11),this.#d]);#p=NaN;constructor(){let e=[c("span","beholder-row-name",{},[this.#t,this.#s]),
this.#i,this.#a,this.#u,this.#f,this.#c];for(let s of e.slice(1))s.setAttribute("aria-hidden","true");this.el=c("div","b\
eholder-row beholder-columns",{role:"treeitem",tabindex:"-1"},e)}rename(t,e,s){let n=e!==t.name;w(this.#e,e),w(this.#s,n?
t.name:""),this.#t.setAttribute("aria-hidden",String(n)),w(this.#i,F(t.shape)),this.el.title=[`${t.name} ${ne(t.shape)}`,
s].filter(Boolean).join(`
`)}show(t,{low:e,high:s,rms:n},o){let r=el(t);this.el.classList.toggle("beholder-noted",r!==""),w(this.#c,r),w(this.#o,e),
w(this.#l,s),w(this.#u,n);let h=$t.reduce((f,[d])=>f+t[d],0),l=t.shown<t.size?`${tl(t)} %`:"",a=h||(o?.count??0),u=a?tn(
a):o?"":l;this.#f.title=a?b(a):"",this.#f.classList.toggle("beholder-odd",h>0||o!==void 0),this.el.classList.toggle("beh\
older-alerting",o!==void 0),w(this.#d,u),this.#w(t,{low:e,high:s,rms:n},r,o)}place(t){t!==this.#p&&(this.#p=t,this.el.style.
top=`${t}px`)}point(t){this.el.classList.toggle("beholder-pointed",t),t||this.needle(null)}needle(t){this.#r.hidden=t===
null||!Number.isFinite(t),t!==null&&Number.isFinite(t)&&this.#n.to(100*Math.min(1,Math.max(0,t)),0)}#w(t,{low:e,high:s,rms:n},o,r){
let h=$t.flatMap(([d,p])=>t[d]?`${b(t[d])} ${p}`:[]),l=t.shown<t.size?`${Z(t.shown/t.size)} shown`:"",a=o||`colours ${e}\
 to ${s}, RMS ${n}`,u=r?`alert: ${_t(r.alert)} ${oe(r.alert)}`:"",f=[F(t.shape),a,...h,l,u].filter(Boolean).join(", ");this.
el.getAttribute("aria-description")!==f&&this.el.setAttribute("aria-description",f)}};function tl({shown:i,size:t}){let e=Math.
floor(100*i/t);return e>0?String(e):"<1"}function el({min:i,low:t,note:e,size:s,shown:n,zeros:o}){return i!==null&&t!==null?
o===n?"all 0":"":e||(s===0?"empty":"no finite value")}var Wt=class{#e;#t=[];#s=0;constructor(t,e){this.#e=t;for(let s=0;s<e;s+=1){let n=t.find(({start:o})=>o===s);n&&this.#t.
push({group:n,section:s}),this.#t.push({group:null,section:s})}}get active(){return this.#t[this.#s]}groupOf(t){return this.#e.
find(({start:e,end:s})=>t>=e&&t<s)}stopAt(t,e){let s=this.#t.findIndex(n=>n.section===t&&n.group===e);s>=0&&(this.#s=s)}press(t){
let e=this.#i(t);return e===null?!1:(this.#s=Math.min(Math.max(e,0),Math.max(0,this.#t.length-1)),!0)}#i(t){let{active:e}=this,
s=e&&!e.group?this.groupOf(e.section):void 0;switch(t){case"ArrowDown":return this.#s+1;case"ArrowUp":return this.#s-1;case"\
Home":return 0;case"End":return this.#t.length-1;case"ArrowLeft":return s?this.#t.findIndex(n=>n.group===s):this.#s;case"\
ArrowRight":return e?.group?this.#s+1:this.#s;default:return null}}};var sl=1e4,ge=class{#e;#t=c("div","beholder-gutter-inner");#s=[];#i=new Map;#o="";#r="";#n=[];#h=new Wt([],0);#l=-1;#a=[];#c=[];#u=[];#d={
top:0,height:0};#f=new Map;#p=new Map;#w=new Map;#m=null;constructor(t){this.#e=t,this.el=c("div","beholder-gutter",{role:"\
tree","aria-label":"Sections"},[this.#t]),this.el.addEventListener("keydown",e=>this.#N(e)),this.el.addEventListener("cl\
ick",({target:e})=>this.#A(this.#E(e))),this.el.addEventListener("pointerover",({target:e})=>this.#k(e)),this.el.addEventListener(
"pointerleave",()=>t.pointed(-1)),this.el.addEventListener("focusin",({target:e})=>this.#T(e)),this.el.addEventListener(
"wheel",e=>this.#I(e),{passive:!1})}get columns(){return this.#m??=new me(getComputedStyle(this.el).fontFamily),this.#m}paint({
kind:t,sections:e,table:s,values:n}){this.#s=t==="sections"?e:[];let o=s!==this.#o||n!==this.#r;if(o){this.#o=s,this.#r=
n,this.#i.size>sl&&this.#i.clear();for(let h of this.#s)this.#i.set(h.name,h);this.#g()}let r=this.columns.take(this.#s,
o&&this.#s.length>1?this.#s.map((h,l)=>this.#O(l)):[]);for(let[h,l]of this.#f)this.#x(h,l);return r||o}arrange(t,e){this.#a=
t.slice(0,this.#s.length),this.#c=Sn(this.#a),this.#u=ti(this.#c),this.#d={...e},this.#b()}scroll(t){this.#d.top=t,this.#b()}point(t,e=null){
t!==this.#l&&this.#f.get(this.#l)?.point(!1),this.#l=t;let s=this.#f.get(t);s?.point(!0),s?.needle(e)}mark(t){this.#w=t;
for(let[e,s]of this.#f)this.#x(e,s)}groupOf(t){return this.#h.groupOf(t)}axesOf(t){return gn(t,this.#r,[...this.#i.values()])}focus(){
this.#S()?.focus({preventScroll:!0})}#g(){let t=this.#s.map(({name:e})=>e);this.#n=de(t),this.#h=new Wt(this.#n,t.length),
this.#l=-1,this.#c=[],this.#u=[],this.#a=[],this.#t.replaceChildren(),this.#f.clear(),this.#p.clear()}#b(){let{top:t,height:e}=this.#d;
this.#t.style.transform=`translateY(${-t}px)`;let s=new Set(Tn(this.#c,this.#u,t-16,t+e+16)),{active:n}=this.#h;n&&!n.group&&
n.section<this.#c.length&&s.add(n.section);for(let[o,{el:r}]of this.#f)s.has(o)||(r.remove(),this.#f.delete(o));for(let o of[
...s].sort((r,h)=>r-h)){let r=this.#f.get(o)??this.#M(o);r.place(this.#c[o]??0),r.el.tabIndex=n&&!n.group&&n.section===o?
0:-1}for(let o of this.#n)this.#v(o)}#M(t){let e=new we,s=this.#s[t];s&&e.rename(s,this.#O(t),this.axesOf(s)),e.el.setAttribute(
"aria-level",this.#h.groupOf(t)?"2":"1"),this.#f.set(t,e),this.#x(t,e),e.point(t===this.#l);let n=Math.min(...[...this.#f.
keys()].filter(o=>o>t));return this.#t.insertBefore(e.el,this.#f.get(n)?.el??null),e}#v(t){let{top:e,height:s}=this.#d,n=this.#a.
slice(t.start,t.end);if(n.length===0)return;let o=Math.min(...n.map(a=>a.top)),r=Math.max(...n.map(a=>a.top+a.height)),h=this.#h.
active?.group===t;if((r<e||o>e+s)&&!h){this.#p.get(t)?.el.remove(),this.#p.delete(t);return}let l=this.#p.get(t)??this.#y(
t);l.place(o,r-o,e,e+s),l.el.tabIndex=h?0:-1}#y(t){let e=new pe(t,this.columns.measure(t.name));return this.#p.set(t,e),
this.#t.insertBefore(e.el,this.#f.get(t.start)?.el??null),e}#x(t,e){let s=this.#s[t];s&&e.show(s,this.columns.write(s),this.#w.
get(s.name))}#O(t){let e=this.#s[t]?.name??"",s=this.#h.groupOf(t);return s?Dt(e,s):e}#E(t){if(!(t instanceof Node))return null;
for(let[e,{el:s}]of this.#f)if(s.contains(t))return{section:e,group:null};for(let[e,{el:s}]of this.#p)if(s.contains(t))return{
section:e.start,group:e};return null}#k(t){let e=this.#E(t);this.#e.pointed(e&&!e.group?e.section:-1)}#T(t){let e=this.#E(
t);e&&this.#h.stopAt(e.section,e.group),this.#k(t)}#A(t){t&&(this.#h.stopAt(t.section,t.group),t.group?this.#e.singledModule(
t.group):this.#e.singled(t.section))}#N(t){if(t.ctrlKey||t.altKey||t.metaKey)return;let e=t.key==="Enter"||t.key===" ";if(!e&&
!this.#h.press(t.key))return;t.preventDefault(),t.stopPropagation();let{active:s}=this.#h;if(e)return this.#A(s);s&&this.#L(
s.section),this.#b(),this.focus()}#S(){let{active:t}=this.#h;if(t)return t.group?this.#p.get(t.group)?.el:this.#f.get(t.
section)?.el}#L(t){let{top:e,height:s}=this.#d,n=this.#c[t]??0;n<e?this.#e.scrolled(Math.max(0,n-16)):n+16>e+s&&this.#e.
scrolled(n+32-s)}#I(t){if(t.ctrlKey||t.deltaY===0)return;let e=t.deltaY*(t.deltaMode===WheelEvent.DOM_DELTA_LINE?16:1);this.#e.
scrolled(this.#d.top+e)&&t.preventDefault()}};var il="data-lm-suppress-shortcuts";function Nn(i,t){let e=s=>{let n=s.composedPath(),[o]=n;n.includes(i)&&o instanceof Element&&
o.toggleAttribute(il,kn(s))};window.addEventListener("keydown",e,{capture:!0,signal:t}),i.addEventListener("keydown",s=>{
kn(s)&&s.stopPropagation()})}function kn(i){return i.key==="Enter"?!0:!(i.ctrlKey||i.metaKey)||i.getModifierState("AltGr\
aph")}function at(i,t=0){return Number.isFinite(i)?t>0?Math.abs(i)<t/2?"0":Ln(i,nl(i,t)):Number.isInteger(i)&&Math.abs(i)<1e15?
String(i):Ln(i,6):String(i)}function G(i){return i.replaceAll("Infinity","Inf").replaceAll("-","−").replace(/^Inf/,"+I\
nf")}function In(i,t){if(!Number.isFinite(i))return G(at(i));if(Number.isInteger(i)&&Math.abs(i)<1e5)return G(String(i));
let e=Math.abs(i),s=Math.floor(Math.log10(e));if(s>=-3&&s<5){for(let r=Math.max(0,2-s);r>=Math.max(0,-s);r-=1){let h=i.toFixed(
r);if(h.length<=t)return G(h)}if(s>=-1)return G(i.toFixed(Math.max(0,-s)))}let n=r=>i.toExponential(r-1).replace("e+","e"),
o=n(3);return G(o.length<=t?o:n(2))}function nl(i,t){let e=Math.floor(Math.log10(Math.abs(i)/(2*t)))+1;return Math.min(6,
Math.max(1,e))}function Ln(i,t){let e=Math.abs(i);if(!(i===0||e>=.001&&e<1e6))return i.toExponential(t-1).replace("e+","\
e");let n=i.toPrecision(t);return n.includes("e")?String(Number(n)):n}var B=class{#e=!1;#t=null;#s=!1;constructor(t){t.addEventListener("abort",()=>{this.#s=!0,this.#t=null})}ask(t,e){this.#s||
(this.#t=async()=>{let s=await ol(t(),4e3);s!==null&&!this.#s&&e(s)},this.#e||this.#i())}drop(){this.#t=null}async#i(){for(this.#e=
!0;this.#t;){let t=this.#t;this.#t=null,await t()}this.#e=!1}};function ol(i,t){return new Promise(e=>{let s=setTimeout(
()=>e(null),t),n=o=>{clearTimeout(s),e(o)};i.then(n,()=>n(null))})}var $n=1e3,be=class{#e;#t;#s;#i=null;#o=-$n;#r="";constructor(t,e,s){this.#e=t,this.#t=e,this.#s=new B(s)}of(t,e){let s=t.
sections[e];return!s||s.shown>=s.size||t.past?null:(this.#n({table:t.table,section:e}),this.#i?.table===t.table&&this.#i.
section===e?this.#i.figures:null)}#n(t){let[e,s]=[performance.now(),`${t.section} ${t.table}`];s===this.#r&&e-this.#o<$n||
([this.#o,this.#r]=[e,s],this.#s.ask(()=>this.#e.whole(t),n=>{this.#i=n,this.#t()}))}};var rl={parameters:"parameter",gradients:"gradient",updates:"update",optimizer:"optimizer state",activations:"activation",
arrays:"array",frame:"frame"},hl={below:"below the colour scale",above:"above the colour scale"};function Rn({kind:i,sections:t,
settings:e,colormap:s}){if(i==="frame")return"Picture of a frame";let[n,o]=[t.at(0)?.name,t.at(-1)?.name];return`Picture\
 of ${t.length>1?`${t.length} sections, ${n} to ${o}`:n}, ${e.mode} values, colormap ${s}`}function ct({variance_of:i,change_since:t}){
return t!==null?`change since step ${b(t)}`:i?`variance of ${i}`:""}function _n({values:i,step:t,...e},s){let n=[ct(e),rl[i]??
i].filter(Boolean).join(", "),o=t===null?n:`${n}, step ${b(t)}`;return s?`${o}, ${hl[s]}`:o}function xe(i,t){return i.values===
t.values&&i.change_since===t.change_since&&i.variance_of>0==t.variance_of>0}var Me=class{opened="";#e;#t;#s;#i;#o;constructor(t,e,s,n,{told:o,signal:r}){this.#o=new be(t,o,r),this.#e=t,this.#t=e,this.#s=
s,this.#i=n}section(t){if(!t)return-1;let{sections:e}=t,{zoom:s}=this.#t;return s?s.section:e.length===1?0:this.opened?e.
findIndex(({name:n})=>n===this.opened):-1}show(t){let e=this.section(t);if(!t||e<0)return this.#s.leave();this.#s.el.hidden=
!1;let{settings:s}=this.#e,n=t.sections[e];this.#s.show({sections:t.sections,isPart:!!s.value("select"),section:e,indices:this.#t.
levels(e),colors:this.#t.colors(e),wanted:this.#t.scale(e),step:t.step,of:ct(t),whole:this.#o.of(t,e),limits:s.value("li\
mits")??null,waits:s.waits("limits"),scaling:Pn(s),axes:n?this.#i.axesOf(n):"",zoom:this.#t.zoom,pointed:this.#r(e)})}point(t){
!t||this.#s.el.hidden||this.#s.point(this.#r(this.section(t)))}#r(t){let{pointed:e}=this.#t;if(!e||e.section!==t)return null;
let{index:s,value:n,near:o,exact:r,of:h}=e,l=G(at(n,r?0:o)),a=this.#t.zoom?.lens==="waiting"&&!this.#t.zoom.note;return{
index:s,isComing:a,value:n,words:r?l:`about ${l}`,of:h}}},Cn={section:"per section",all:"over all",robust:"robust",symmetric:"\
symmetric",log:"log"};function zn(i){let t=i.value("scaling")??"";return Object.hasOwn(Cn,t)?String(Cn[t]):Pn(i)}function Pn(i){
let t=i.value("scaling")??"";return i.choices.scalings.find(e=>e.value===t)?.label??t}function Fn(i,{first:t,levels:e}){let s=new Uint32Array(256);for(let n=0;n<i.length;n+=1){let o=i[n]??0;s[o]=(s[o]??0)+1}
return s.slice(t,t+e)}function Dn(i,t){let e=Math.max(1,Math.min(t,i.length));return Array.from({length:e},(s,n)=>{let o=Math.
floor(n*i.length/e),r=Math.floor((n+1)*i.length/e),h=0;for(let l=o;l<r;l+=1)h+=i[l]??0;return h/(r-o)})}function ei(i,t){
let e=i.length-1,[s,n]=[i[0]??0,i[e]??0],o=Math.min(t,s+n);if(o===0||e<2)return{counts:i,below:0,above:0};let r=[Math.max(
0,s-(i[1]??0)),Math.max(0,n-(i[e-1]??0))],[h=0,l=0]=r,a=h+l>0?h/(h+l):s/(s+n),u=Math.min(s,Math.max(o-n,Math.round(o*a))),
f=i.slice();return f[0]=s-u,f[e]=n-(o-u),{counts:f,below:u,above:o-u}}function Hn(i,t,e){let[s,n,o]=[0,0,0];return i.forEach(
(r,h)=>{let l=(h+.5)/i.length;o+=r,l<t&&(s+=r),l>e&&(n+=r)}),o?[s/o,n/o]:[0,0]}var al=[1,2,5,10],ut=1e-9,cl=4,ul=1e5;function ve({low:i,high:t,floor:e},s){if(!(t>i)||s<1)return[];if(e===null)return fl(
i,t,s);if(i>=0)return Un(e,t,s).map(Wn);let n=Un(e,t,Math.max(1,Math.floor((s-1)/2))).map(Wn);return[...n.map(({value:r,
words:h})=>({value:-r,words:"−"+h})).reverse(),{value:0,words:"0"},...n]}function fl(i,t,e){let s=(t-i)/e,n=10**Math.floor(
Math.log10(s)),o=(al.find(d=>d*n>=s*(1-ut))??10)*n,r=Math.ceil(i/o-ut),h=Math.floor(t/o+ut);if(h-r>e)return[];let l=Array.
from({length:Math.max(0,h-r+1)},(d,p)=>(r+p)*o),a=Math.max(0,-Math.floor(Math.log10(o)+ut)),u=a<=cl&&Math.max(-i,t)<ul,f=dl(
l,o);return l.map(d=>({value:d,words:d===0?"0":u?Rt(d,a):Mt(d,f)}))}function dl(i,t){let e=Math.max(...i.map(Math.abs));
return e>0?Math.max(0,Math.round(Math.floor(Math.log10(e))-Math.floor(Math.log10(t)+ut))):0}function Un(i,t,e){let s=Math.
ceil(Math.log10(i)-ut),n=Math.floor(Math.log10(t)+ut),o=Math.max(1,Math.ceil((n-s+1)/e)),r=[];for(let h=n;h>=s;h-=o)r.unshift(
h);return r}function Wn(i){let t=10**i;return{value:t,words:Mt(t,0)}}var si=104,ye=4,ii=64,Ee=.01,Bn=.1,pl=.04,ml=1.8,wl=3,gl=.62,bl=.25,Oe=class{#e;#t=c("canvas","beholder-bars",{"aria-hid\
den":"true"});#s=c("div","beholder-bar-ramp");#i=c("i","beholder-needle",{hidden:""});#o=c("div","beholder-ticks",{"aria\
-hidden":"true"});#r;#n=null;#h={low:0,high:1,floor:null};#l="";#a=!1;#c="";#u={indices:new Uint8Array,counts:new Uint32Array(
v.levels)};constructor(t){this.#e=t,this.#r=["Low end of the colours","High end of the colours"].map((s,n)=>this.#g(s,n));
let e=c("div","beholder-bar-track",{},[this.#s,this.#i]);this.el=c("div","beholder-colorbar",{},[this.#t,e,this.#o,...this.#r])}show(t,e){
this.el.hidden=t===null,this.#n=t,t&&(this.#a||this.#f(t,e),this.draw())}point(t){let e=t!==null&&Number.isFinite(t);this.#i.
hidden=!e,e&&(this.#i.style.transform=`translateX(${Bt(this.#p(t))})`)}get outside(){let t=this.#n;if(!t)return[0,0];let e=this.#d(
t.indices),{below:s,above:n}=ei(e,t.clipped),o=e.reduce((u,f)=>u+f,0)||1,r=tt(t.wanted.low,t.drawn),h=tt(t.wanted.high,t.
drawn),[l,a]=Hn(e,r,h);return[Math.max(l,r>=0?s/o:0),Math.max(a,h<=1?n/o:0)]}#d(t){let{buffer:e,byteOffset:s,length:n}=this.#u.
indices;return t.buffer===e&&t.byteOffset===s&&t.length===n||(this.#u={indices:t,counts:Fn(t,v)}),this.#u.counts}draw(){
let t=this.el.clientWidth;if(!this.#n||t===0)return;this.#w(this.#n,t),this.#m(t);let{wanted:e}=this.#n;[e.low,e.high].forEach(
(s,n)=>{let o=this.#r[n];if(!o)return;let{low:r,high:h}=this.#h;o.style.left=Bt(this.#p(s)),o.setAttribute("aria-valuemi\
n",String(r)),o.setAttribute("aria-valuemax",String(h)),o.setAttribute("aria-valuenow",String(s)),o.setAttribute("aria-v\
aluetext",R(s,wl))}),this.#s.style.setProperty("--beholder-from",Bt(this.#p(e.low))),this.#s.style.setProperty("--behold\
er-to",Bt(this.#p(e.high)))}#f({drawn:t,wanted:e,min:s,max:n},o){if(t.floor!==null&&e.floor!==null){this.#h=t;return}let r=Math.
min(s,e.low),h=Math.max(n,e.high),{low:l,high:a,floor:u}=this.#h,f=o===this.#l&&u===null&&l<=r&&h<=a&&a-l<=ml*(h-r);if(this.#l=
o,f)return;let d=pl*(h-r)||Math.abs(r)||1;this.#h={low:r-d,high:h+d,floor:null}}#p(t){return Math.min(1,Math.max(0,tt(t,
this.#h)))}#w({indices:t,drawn:e,wanted:s,clipped:n},o){let r=this.#t.getContext("2d");if(!r||this.#t.offsetHeight===0)return;
let h=devicePixelRatio;this.#t.width=Math.round(o*h),this.#t.height=Math.round(si*h),r.scale(h,h),r.fillStyle=getComputedStyle(
this.el).color;let{counts:l,below:a,above:u}=ei(this.#d(t),n),[f,d]=[this.#p(e.low)*o,this.#p(e.high)*o],p=Dn(l,Math.max(
1,Math.floor((d-f)/ye))),m=l.length/p.length,g=Math.max(...p,a/m,u/m)||1,y=(T,L,z)=>{let lt=L?Math.max(1,Math.round(L/g*
(si-4))):0;r.globalAlpha=z?gl:bl,r.fillRect(T,si-lt,ye-1,lt)};p.forEach((T,L)=>{let z=(L+.5)/p.length,lt=Vs(z,e);y(f+L/p.
length*(d-f),T,lt>=s.low&&lt<=s.high)}),a&&y(Math.max(0,f-ye),a/m,!1),u&&y(Math.min(o-ye,d),u/m,!1)}#m(t){let e=ve(this.#h,
Math.floor(t/ii)),s=`${JSON.stringify(e)} ${JSON.stringify(this.#h)}`;if(s===this.#c)return;this.#c=s;let n=e.map(({value:o,
words:r})=>{let h=c("span","beholder-tick",{},[r]),l=this.#p(o);return h.style.left=Bt(l),l*t<ii/3&&h.classList.add("beh\
older-tick-first"),(1-l)*t<ii/3&&h.classList.add("beholder-tick-last"),h});this.#o.replaceChildren(...n)}#g(t,e){let s=c(
"div","beholder-bar-end",{role:"slider",tabindex:"0","aria-label":t});return s.addEventListener("keydown",n=>{let o=xl[n.
key];if(o===void 0||!this.#n||n.ctrlKey||n.altKey||n.metaKey)return;n.preventDefault(),n.stopPropagation();let{low:r,high:h}=this.#n.
wanted;this.#b(e,o===1/0?1:o===-1/0?0:this.#p(e?h:r)+o)}),s.addEventListener("pointerdown",n=>{n.button===0&&(n.preventDefault(),
s.focus(),s.setPointerCapture(n.pointerId),this.#a=!0)}),s.addEventListener("pointermove",n=>{if(!s.hasPointerCapture(n.
pointerId))return;let{left:o,width:r}=this.el.getBoundingClientRect();this.#b(e,(n.clientX-o)/r)}),s.addEventListener("l\
ostpointercapture",()=>{this.#a=!1}),w(s,""),s}#b(t,e){if(!this.#n)return;let s=Vs(Math.min(1,Math.max(0,e)),this.#h),{low:n,
high:o}=this.#n.wanted;this.#e(t?[n,Math.max(n,s)]:[Math.min(o,s),o])}},xl={ArrowLeft:-Ee,ArrowDown:-Ee,ArrowRight:Ee,ArrowUp:Ee,
PageDown:-Bn,PageUp:Bn,Home:-1/0,End:1/0},Bt=i=>`${100*i}%`;function jn(i,t,e=-1,s=!1){let{name:n,indices:o}=vl(i.trim(),t),r=n===""?e:t.findIndex(u=>u.name===n),h=t[r];if(!h){let u=Ml(
n,t.map(d=>d.name)),f=s?`${n} is not among the sections shown now. Go back to all.`:`No section is named ${n}.`;return{found:null,
problem:n?f:"Type a name and an index.",near:u}}let{shape:l}=h,a=o===null?l.map(()=>0):yl(o,l);return typeof a=="string"?
{found:null,problem:a,near:[]}:{found:{section:r,index:a},problem:"",near:[]}}function Ml(i,t){let e=i.toLowerCase().slice(
0,64);return e?t.slice(0,2e3).map(s=>({name:s,far:El(e,s.toLowerCase().slice(0,64))})).filter(({far:s})=>s<=.5).sort((s,n)=>s.
far-n.far).slice(0,3).map(({name:s})=>s):[]}function vl(i,t){if(t.some(({name:s})=>s===i))return{name:i,indices:null};let e=i.
lastIndexOf("[");return e<0?{name:i,indices:null}:{name:i.slice(0,e).trim(),indices:i.slice(e+1).replace(/\]\s*$/,"")}}function yl(i,t){
let e=i.trim()===""?[]:i.replace(/,\s*$/,"").split(",");if(e.length!==t.length)return`The index has ${t.length} numbers,\
 not ${e.length}.`;let s=e.map(n=>/^\s*[-\u2212]?\d+\s*$/.test(n)?Number(n.replace("−","-")):NaN);for(let[n,o]of s.entries()){
let r=t[n]??0,h=o<0?o+r:o;if(!Number.isSafeInteger(o))return`${e[n]?.trim()} is no whole number.`;if(h<0||h>=r)return`${o}\
 is outside: axis ${n} has 0 to ${r-1}.`;s[n]=h}return s}function El(i,t){let e=Math.max(i.length,t.length);if(t.includes(
i))return .25*(e-i.length)/e;let s=Array.from({length:t.length+1},(n,o)=>o);for(let n=1;n<=i.length;n+=1){let o=[n];for(let r=1;r<=
t.length;r+=1){let h=(s[r-1]??0)+(i[n-1]===t[r-1]?0:1);o.push(Math.min(h,(s[r]??0)+1,(o[r-1]??0)+1))}s=o}return(s[t.length]??
e)/e}var Ol=Math.random().toString(36).slice(2,10),Gn=0;function D(i){return Gn+=1,`beholder-${i}-${Ol}-${Gn}`}var Se=class{#e;#t=c("span","",{"aria-live":"polite"});#s=c("span","beholder-near");#i=[];#o=-1;#r=!1;#n="";#h=null;#l=null;#a;constructor(t){
this.#a=t;let e=D("control"),s=c("div","beholder-found",{id:D("found")},[this.#t,this.#s]);this.#e=c("input","beholder-t\
ext",{id:e,type:"text",spellcheck:"false",autocomplete:"off","aria-describedby":s.id});let n=c("label","beholder-name",{
for:e},["Go to"]),o=c("div","beholder-control beholder-goto",{},[n,this.#e]);this.el=c("div","",{},[o,s]),this.#e.addEventListener(
"keydown",r=>{r.key==="Enter"&&this.#c()}),this.#e.addEventListener("input",()=>this.leave())}show(t,e,s){let n=JSON.stringify(
t.map(({name:h})=>h));n!==this.#n&&this.leave(),this.#n=n,this.#r=s,this.#i=t,this.#o=e;let o=t[e],r=o?`${o.name}[${o.shape.
map(h=>h>>1).join(", ")}]`:"";this.#e.placeholder!==r&&(this.#e.placeholder=r)}leave(){this.#h=null,this.#u("",[])}follow(t,e){
if(this.#l={index:t,isComing:e},!this.#h)return;let s=`[${t.join(", ")}]`;if(this.#h.first||=s,s===this.#h.first&&s!==this.#h.
index&&e)return;s===this.#h.first&&s!==this.#h.index&&w(this.#t,`${this.#h.index} is not shown here. Nearest shown: ${s}\
.`),this.#h=null}#c(){let{found:t,problem:e,near:s}=jn(this.#e.value,this.#i,this.#o,this.#r);this.#u(e,s),t&&(this.#a(t.
section,t.index),this.#h={index:`[${t.index.join(", ")}]`,first:""},this.#l&&this.follow(this.#l.index,this.#l.isComing))}#u(t,e){
w(this.#t,t),this.#e.setAttribute("aria-invalid",String(t!==""));let s=this.#e.value.match(/\[[^[\]]*\]?\s*$/)?.[0]??"",
n=e.map(o=>{let r=c("button","beholder-link",{type:"button"},[o]);return r.addEventListener("click",()=>{this.#e.value=o+
s,this.#e.focus(),this.#c()}),r});this.#s.replaceChildren(...n)}};var Sl="waits for the running cell";function V(i){let t=c("span","beholder-unseen",{id:D("waiting"),hidden:""}),e=i.getAttribute(
"aria-describedby");return i.setAttribute("aria-describedby",e?`${e} ${t.id}`:t.id),{el:t,show(s){w(t,s?Sl:""),t.hidden=
!s,i.classList.toggle("beholder-waits",s)}}}var Vn=/\u2212/g;function Te(i,t){let e=c("span","beholder-refusal",{id:D("limits")}),s=i.map(()=>c("input","beholder-te\
xt",{id:D("control"),type:"text",inputmode:"decimal",spellcheck:"false",autocomplete:"off","aria-describedby":e.id})),n=s.
map(V),[o,r]=s.map((f,d)=>c("div","beholder-control beholder-limit",{},[c("label","beholder-name",{for:f.id},[i[d]??""]),
f,...n[d]?[n[d].el]:[]]));if(!o||!r)throw new Error("limits have two names");let h=["",""],l=!1,a=f=>{w(e,f);for(let d of s)
d.setAttribute("aria-invalid",String(f!==""))},u=()=>{let f=s.map(({value:g})=>g.trim().replace(Vn,"-"));if(f.every(g=>g===
""))return a(""),t(null);if(l&&f.includes(""))return;let d=f.map((g,y)=>g||(h[y]??"").replace(Vn,"-")),[p=NaN,m=NaN]=d.map(
g=>g===""?NaN:Number(g));if(!Number.isFinite(p)||!Number.isFinite(m))return a("Limits are two numbers.");if(p>m)return a(
"The low limit is above the high one.");a(""),t([p,m])};for(let[f,d]of s.entries())d.addEventListener("change",u),d.addEventListener(
"keydown",p=>{p.key!=="Escape"||d.value===(h[f]??"")||(p.stopPropagation(),d.value=h[f]??"",a(""))});return{low:o,high:r,
problem:e,wait:f=>{for(let d of n)d.show(f)},show(f,d){let p=f?f.map(String):["",""];for(let[m,g]of s.entries()){g.placeholder!==
d[m]&&(g.placeholder=d[m]??"");let y=h[m]??"",T=p[m]??"";!(document.activeElement===g&&g.value!==y)&&g.value!==T&&(g.value=
T)}l=f!==null,h=p.map((m,g)=>m||(d[g]??""))}}}function I(i,t){let e=!1,s=null,n=()=>{e=!0,setTimeout(()=>{if(e=!1,!s)return;let{value:o}=s;s=null,i(o),n()},t)};return o=>{
if(e){s={value:o};return}i(o),n()}}var Kn=192,qn=144,Yn=4,Tl=250,Ae=class{#e=c("canvas","beholder-map-canvas",{"aria-hidden":"true"});#t=c("i","beholder-ma\
p-frame");#s=c("div","beholder-map-picture",{},[this.#e,this.#t]);#i=c("div","beholder-map-words");#o=c("div","");#r=c("\
div","beholder-map-range");#n=new W(this.#t);#h=I(t=>w(this.#r,t),Tl);#l=null;constructor(){this.#i.append(this.#o,c("di\
v","beholder-map-view",{},["in view"]),this.#r),this.el=c("div","beholder-map",{hidden:""},[this.#s,this.#i])}show(t,e,s,{
rows:n,columns:o},r){this.el.hidden=!t.plan,t.plan&&(this.#l=t,this.#a(t,e,s),w(this.#o,r),this.frame(n,o))}frame(t,e){let s=this.#l;
if(!s?.plan)return;let[n,o]=N(s.plan),{width:r,height:h}=Xn(s);this.#n.to(e[0]/o*r,t[0]/n*h);let{style:l}=this.#t;l.width=
`${Math.max(Yn,(e[1]-e[0])/o*r)}px`,l.height=`${Math.max(Yn,(t[1]-t[0])/n*h)}px`,this.#h(`rows ${t[0]}–${t[1]-1}, colu\
mns ${e[0]}–${e[1]-1}`)}#a(t,e,s){let{width:n,height:o}=Xn(t),r=this.#e.getContext("2d");if(!r)return;this.#e.width=n,
this.#e.height=o;let h=r.createImageData(n,o),l=new Uint32Array(h.data.buffer),a=new Uint32Array(256),u=new Uint8Array(a.
buffer);for(let p=0;p<256;p+=1)u.set([...s.subarray(3*p,3*p+3),255],4*p);let{rows:f,cols:d}=t;for(let p=0;p<o;p+=1){let m=Math.
floor(p*f/o)*d;for(let g=0;g<n;g+=1)l[p*n+g]=a[e[m+Math.floor(g*d/n)]??0]??0}r.putImageData(h,0,0)}};function Xn({rows:i,
cols:t}){let e=Math.min(Kn/t,qn/i),s=n=>Math.max(12,Math.round(n*e));return{width:Math.min(Kn,s(t)),height:Math.min(qn,s(
i))}}var Jn=4,Zn=3,Al=250,ke=class{#e=c("h3","beholder-panel-name");#t=c("div","beholder-facts");#s=c("div","beholder-facts");#i=c(
"div","beholder-facts");#o=c("b","beholder-index");#r=c("span","beholder-facts");#n=c("div","beholder-value");#h;#l;#a=c(
"span","beholder-shares");#c=c("button","beholder-link",{type:"button"},["Limits by scaling"]);#u=new Ae;#d=-1;#f;#p=c("\
th","",{scope:"col"});#w=c("th","",{scope:"col"});#m=new Map;#g=c("tbody","");#b=null;#M=I(()=>this.#y(),Al);constructor(t){
this.#h=new Oe(r=>t.limited(r,{paced:!0})),this.#l=Te(["Low","High"],r=>t.limited(r)),this.#f=new Se((r,h)=>t.went(r,h)),
this.#c.addEventListener("click",()=>t.limited(null));let e=c("thead","",{},[c("tr","",{},[c("td",""),this.#p,this.#w])]),
s=c("table","beholder-figures-table",{"aria-label":"Figures"},[e,this.#g]),n=c("div","beholder-panel-limits",{},[this.#l.
low,this.#a,this.#l.high]),o=c("div","beholder-panel-pointed",{},[c("div","beholder-panel-index",{},[this.#o,this.#r]),this.#n]);
this.el=c("section","beholder-panel",{"aria-label":"Section",hidden:""},[this.#e,this.#t,this.#s,this.#i,o,this.#h.el,n,
this.#l.problem,c("div","beholder-panel-reset",{},[this.#c]),this.#u.el,s,this.#f.el])}show(t){let e=t.sections[t.section];
e&&(this.el.classList.toggle("beholder-panel-zoomed",t.zoom!==null),w(this.#e,e.name),w(this.#t,Il(e)),w(this.#s,$l(e)),
w(this.#i,t.zoom?"":t.axes),this.#f.show(t.sections,t.section,t.isPart),this.#x(e,t),this.#O(e,t),this.#v(t.pointed),this.#y(),
this.#d=t.zoom?t.section:-1,t.zoom?this.#u.show(e,t.indices,t.colors,t.zoom,t.axes):this.#u.el.hidden=!0)}zoom({section:t,
rows:e,columns:s}){let n=!this.el.hidden&&t===this.#d;return n&&this.#u.frame(e,s),n}point(t){this.#v(t),this.#M(void 0)}#v(t){
this.#b=t,t&&this.#f.follow(t.index,t.isComing)}#y(){let t=this.#b;w(this.#o,t?`[${t.index.join(", ")}]`:""),w(this.#r,t?.
of??"Point at a value to read it."),w(this.#n,t?.words??""),this.#h.point(t?.value??null)}leave(){this.el.hidden||this.#f.
leave(),this.el.hidden=!0}fit(){this.#h.draw()}#x(t,e){let s=vt(t),{min:n,max:o,clipped:r}=t,{indices:h,wanted:l,limits:a,
waits:u,scaling:f}=e,d=s&&l&&n!==null&&o!==null;this.#h.show(d?{indices:h,drawn:s,wanted:l,min:n,max:o,clipped:r}:null,t.
name);let p=[R(s?.low??null,Zn),R(s?.high??null,Zn)];this.#l.show(a,p),this.#l.wait(u);let[m,g]=this.#h.outside,y=`${Z(m)}\
 below, ${Z(g)} above`;w(this.#a,m+g>0?y:a?"all inside":f),this.#c.classList.toggle("beholder-away",!a),this.#c.disabled=
!a}#O(t,{step:e,of:s,whole:n}){w(this.#p,[e===null?"":`step ${b(e)}`,s].filter(Boolean).join(", ")),w(this.#w,n?`whole, ${Ll(
n)}`:"");let o=n?Nl(n,t.size):kl;for(let[h,l]of Rl(t)){let a=this.#m.get(h);a||(a=[c("td",""),c("td","")],this.#m.set(h,
a),this.#g.append(c("tr","",{},[c("th","",{scope:"row"},[h]),...a]))),w(a[0],l),w(a[1],o.get(h)??"")}for(let h of[this.#w,
...[...this.#m.values()].map(([,l])=>l)])h.hidden=!n;let r=this.#m.get(Qn)?.[0].parentElement;r&&(r.hidden=t.ratio===null)}},
Qn="update/weight",kl=new Map;function Nl({min:i,max:t,rms:e,zeros:s,nonfinite:n},o){let r=h=>R(h,Jn);return new Map([["\
min",r(i)],["max",r(t)],["RMS",r(e)],["zeros",ni(s,o)],["not finite",ni(n,o)]])}function Ll({step:i,first_step:t}){return t===
i?`step ${b(i)}`:`steps ${b(t)} to ${b(i)}`}var ni=(i,t)=>i&&t?`${b(i)}, ${Z(i/t)}`:"0";function Il({shape:i,dtype:t,device:e,
trainable:s}){let n=s==null?"":s?"trainable":"not trainable";return[ne(i),t,e,n].filter(Boolean).join(" · ")}function $l({
size:i,shown:t,note:e}){let s=`${b(i)} ${i===1?"value":"values"}`;return[t<i?`${s}, ${b(t)} shown`:`${s}, all shown`,e].
filter(Boolean).join(" · ")}function Rl(i){let{min:t,mean:e,max:s,rms:n,std:o,zeros:r,nan:h,posinf:l,neginf:a,clipped:u,
shown:f,ratio:d}=i,p=y=>R(y??null,Jn),m=y=>ni(y,f),g=[["min",p(t)],["mean",p(e)],["max",p(s)],["RMS",p(n)],["standard de\
viation",p(o)],["zeros",m(r)],["not finite",m(h+l+a)],["clipped",m(u)]];return d==null?g:[...g,[Qn,p(d)]]}function St({colors:i},t){let e=Object.hasOwn(i,t)?i[t]:void 0;if(e===void 0)return null;try{return Uint8Array.from(atob(
e),s=>s.charCodeAt(0))}catch{return null}}function _l(i,{first:t,levels:e}){return!i||i.length<3*(t+e)?"none":`linear-gr\
adient(90deg, ${Array.from({length:13},(n,o)=>jt(i,t+Math.round(o/12*(e-1)))).join(", ")})`}function jt(i,t){let e=3*t;return!i||
t<0||e+3>i.length?"transparent":`rgb(${i.subarray(e,e+3).join(" ")})`}function Ne(i,t,e){let s=_l(t,e);i.getPropertyValue(
"--beholder-ramp")!==s&&(i.setProperty("--beholder-ramp",s),i.setProperty("--beholder-first",jt(t,e.first)),i.setProperty(
"--beholder-last",jt(t,e.first+e.levels-1)))}function to(i){return i>=1e3?"full":i>=880?"slim":i>=560?"middle":"narrow"}var eo=8,Cl=40,so={wide:16,narrow:4},zl=64,Le=class{size="full";#e;#t;#s=new Map;#i="";constructor(t,e){this.#e=t,this.#t=
e}layOut(t,e){let s=this.#t.clientWidth;if(s===0)return!1;this.size=to(s);let n=this.size==="narrow",{columns:o,limits:r,
width:h}=t.layout(this.size,s),l=n?e>1:e>0,a=l?Math.max(h,this.#s.get(this.size)??0):0;l&&this.#s.set(this.size,a);let u=[
s,a,o,l].join();if(u===this.#i)return!1;this.#i=u;let f=n?0:Cl,d=n?so.narrow:so.wide,p=s-(l?eo+a+f:0),m=Math.max(zl,Math.
floor(p/d)*d),{style:g}=this.#e;return this.#e.dataset.size=this.size,g.setProperty("--beholder-picture",`${m}px`),g.setProperty(
"--beholder-beside",`${Math.max(0,s-m-eo-f)}px`),g.setProperty("--beholder-columns",o),g.setProperty("--beholder-limits",
r),!0}};var Pl="›",Ie=class{#e=c("nav","beholder-trail",{"aria-label":"Sections shown"});#t=c("span","beholder-count");#s=c("d\
iv","beholder-legend");#i=new Map([...$t,["clipped","clipped"]].map(([t,e])=>{let s=c("i","beholder-swatch"),n=c("span",
""),o=c("span","beholder-mark",{hidden:""},[s,n]);return[t,{word:e,swatch:s,words:n,mark:o}]}));#o=c("span","beholder-sc\
ale");#r;#n;#h=["section","shape","colours","RMS","flags"].map(t=>c("span",`beholder-head-${t.toLowerCase()}`,{},[t]));#l="";#a;constructor(t,e){
this.#a=e,this.#r=oi("Zoom out",S("minus"),()=>t.zoomOut()),this.#n=oi("Fit",S("fit"),()=>t.fit());let s=oi("Zoom in",S(
"plus"),()=>t.zoomIn());this.#s.append(...[...this.#i.values()].map(({mark:r})=>r));let n=c("div","beholder-zoom",{},[this.#o,
this.#r,s,this.#n]);this.left=c("div","beholder-sill-left",{},[this.#e,this.#s,n]);let o=c("div","beholder-heads beholde\
r-columns",{"aria-hidden":"true"},this.#h);this.heads=o,this.el=c("div","beholder-sill",{},[this.left,o])}showTrail(t){let e=JSON.
stringify(t);if(e===this.#l)return;this.#l=e;let s=this.#e.contains(document.activeElement),n=t.flatMap((o,r)=>{let h=r===
t.length-1,l=c("span","beholder-here",{"aria-current":"true"},[o]),a=h?l:c("button","beholder-step",{type:"button"},[o]);
return h||a.addEventListener("click",()=>this.#a(r)),r?[c("span","beholder-between",{"aria-hidden":"true"},[Pl]),a]:[a]});
this.#e.replaceChildren(...n,this.#t),s&&this.focus()}focus(){([...this.#e.querySelectorAll("button")].at(-1)??this.#n).
focus({preventScroll:!0})}showCount(t,e){let s=t>1||e?`${b(t)} section${t===1?"":"s"}`:"";w(this.#t,t?s:"")}showLegend(t,e,s){
for(let[n,{word:o,swatch:r,words:h,mark:l}]of this.#i){let a=t.reduce((u,f)=>u+(f[n]||0),0);l.hidden=a===0,!l.hidden&&(w(
h,n==="clipped"?`${b(a)} ${o}`:o),l.title=`${b(a)} ${n==="clipped"?"values outside the limits":o}`,n!=="clipped"?r.style.
background=jt(e,s[n]):r.hidden=!0)}}showZoom(t){w(this.#o,t===null?"":`${t<10?Number(t.toPrecision(2)):Math.round(t)} px\
 a value`);for(let e of[this.#r,this.#n])e.setAttribute("aria-disabled",String(t===null))}showScaling(t){let[,,e]=this.#h;
e&&w(e,t?`colours, ${t}`:"colours, by hand")}};function oi(i,t,e){let s=c("button","beholder-button beholder-quiet",{type:"\
button","aria-label":i,title:i});return s.append(t),s.addEventListener("click",()=>{s.getAttribute("aria-disabled")!=="t\
rue"&&e()}),s}var _=-1;function H({px:i,depth:t,gap:e},s){return s*i+Math.floor(s/t)*e}function Gt({px:i,depth:t,gap:e},s){let n=t*i+e,
o=Math.floor(s/n),r=Math.floor((s-o*n)/i);return r<t?o*t+r:_}function $e(i,t){let e=i.depth*i.px+i.gap,s=Math.floor(t/e);
return s*i.depth+Math.min(i.depth-1,Math.floor((t-s*e)/i.px))}function ri(i,t,e,s){let n=new Int32Array(s);for(let o=0;o<
s;o+=1)n[o]=Math.floor((e+o)*i/t);return n}function io(i){let[,t]=Pt(i),{height:e,across:s,width:n}=j(i);return{row(o){let r=it(
i.rows,o);return r?(Math.floor(r.unit/i.fold)*i.wrap*e+r.inside)*t+r.unit%i.fold*s*n:_},column(o){let r=it(i.columns,o);
return r?Math.floor(r.unit/s)*e*t+r.unit%s*n+r.inside:_}}}var Fl=6;function no(i,t){let{width:e,height:s}=i.canvas;i.save(),i.lineWidth=t;for(let[n,o]of[["rgb(0 0 0 / 35%)",0],["\
rgb(255 255 255 / 35%)",1]]){i.strokeStyle=n,i.beginPath();for(let r=-s;r<e;r+=Fl*t)i.moveTo(r+o*t,s),i.lineTo(r+s+o*t,0);
i.stroke()}i.restore()}function oo(i){let t=document.createElement("canvas");return Object.assign(t,{width:i.width,height:i.
height}),t.getContext("2d")?.drawImage(i,0,0),t}function hi(i){let t=i.findIndex(s=>s!==_),e=i.length;for(;e>0&&i[e-1]===
_;)e-=1;return t<0?[0,0]:[t,e]}var Dl=7;function ho(i,t,e,s,n,o){let{name:r,plan:h,indices:l,offset:a,cols:u,scale:f}=i,d=l[a+e*u+s]??v.gap,p=Ct(d,f),m=n!==
null,g=n?.value??p.value,y=Ul(g,m,f);return{name:r,section:t,index:ue(h,e,s),level:d,value:g,near:p.near,exact:m,of:_n(n?.
origin??o,y),clipped:y,around:Hl(i,e,s)}}function li({plan:i,rows:t,cols:e},s,n){let[o,r]=[ro(i.rows),ro(i.columns)],h=o*
r>1&&Math.max(o,r)<=Dl,l=h?s-s%o:s-1,a=h?n-n%r:n-1,[u,f]=h?[o,r]:[3,3];return{rows:[Math.max(0,l),Math.min(t,l+u)],columns:[
Math.max(0,a),Math.min(e,a+f)]}}function Hl({plan:i,rows:t,cols:e,indices:s,offset:n,pixels:o},r,h){let l=li({plan:i,rows:t,
cols:e},r,h),a=[];for(let u=l.rows[0];u<l.rows[1];u+=1)for(let f=l.columns[0];f<l.columns[1];f+=1)a.push(o[s[n+u*e+f]??0]??
null);return{rows:l.rows[1]-l.rows[0],columns:l.columns[1]-l.columns[0],pixels:a,at:[r-l.rows[0],h-l.columns[0]]}}var ro=({
inner:i})=>i.reduce((t,[,,,,e])=>t*e,1);function Ul(i,t,e){if(!t||!e||!Number.isFinite(i)||e.low===e.high)return"";if(e.
floor!==null&&i!==0&&Math.abs(i)<e.floor)return"below";let s=tt(i,e);return s<-1e-9?"below":s>1+1e-9?"above":""}var st=(i,t,e)=>i>=t&&i<t+e,C=(i,t,e)=>Math.min(Math.max(i,t),e);function ai(i,t,e){let s=Bl(i,t);return s?jl(s)<=e?[s]:Wl(i,t).flatMap(o=>ai(i,o,e)):[]}function Wl(i,{rows:t,columns:e}){
let{across:s,width:n}=j(i),o=s*n,r=(Math.floor(e[0]/o)+1)*o;if(i.wrap>1&&r<e[1])return lo(t,e,r);if(t[1]-t[0]>1){let h=Math.
floor((t[0]+t[1])/2);return[{rows:[t[0],h],columns:e},{rows:[h,t[1]],columns:e}]}return e[1]-e[0]>1?lo(t,e,Math.floor((e[0]+
e[1])/2)):[]}var lo=(i,t,e)=>[{rows:i,columns:[t[0],e]},{rows:i,columns:[e,t[1]]}];function Bl(i,t){let e=ao(i.rows,t.rows),
s=ao(i.columns,t.columns);if(!e||!s)return null;let{height:n,across:o,width:r}=j(i),[h,l]=[Math.floor(e.first/i.fold),Math.
floor(e.last/i.fold)],[a,u]=[Math.floor(s.first/o),Math.floor(s.last/o)],f=h===l?[e.first%i.fold,e.last%i.fold]:[0,i.fold-
1],d=a===u?[s.first%o,s.last%o]:[0,o-1],p=i.fold===1||e.first===e.last,m=a===u,[g,y]=p?[e.from,e.to]:[0,n-1],[T,L]=m?[s.
from,s.to]:[0,r-1],[z=0,lt=0]=f,[rh=0,hh=0]=d;return{rows:[(h*i.wrap+a)*n+g,(l*i.wrap+u)*n+y+1],columns:[(z*o+rh)*r+T,(lt*
o+hh)*r+L+1]}}function ao(i,[t,e]){let[s,n]=[it(i,t),it(i,e-1)];return s&&n&&{first:s.unit,last:n.unit,from:s.inside,to:n.
inside}}var jl=({rows:i,columns:t})=>(i[1]-i[0])*(t[1]-t[0]);var fo=96,Gl=6,Vl=32,Kl=8,ql=2,Yl=4;function U({plan:i,px:t}){let e=s=>{let n=mn(s);return{px:t,depth:n,gap:n>1?Math.min(
Yl,Math.floor(t/2)):0}};return{rows:e(i.rows),columns:e(i.columns)}}function Vt(i,t){let[e,s]=N(i);return Math.max(Math.
min(t.width/s,Gl),Math.min(t.width/s,t.height/e))}function ci(i,t){return Math.max(ql,(Vl/Vt(i,t))**(1/Kl))}function po(i,t,e){
let{plan:s,room:n}=i,o=i.px*ci(s,n)**t;return o<.999*Vt(s,n)?null:go({...i,px:Math.min(o,fo)},Xl(i,e),e)}function Re(i,t,e,s,n){
return go({plan:i,room:t,px:Math.min(s,fo),left:0,top:0},e,n)}function mo(i,t,e){return ui({...i,left:i.left+t,top:i.top+
e})}function wo(i,t){return ui({...i,room:t})}function K(i){let{rows:t,columns:e}=U(i),[s,n]=N(i.plan);return{rows:uo(t,
i.top,i.room.height,s),columns:uo(e,i.left,i.room.width,n)}}function Xl(i,{x:t,y:e}){let{rows:s,columns:n}=U(i);return{down:co(
s,i.top+e),along:co(n,i.left+t)}}function go(i,{down:t,along:e},{x:s,y:n}){let{rows:o,columns:r}=U(i),h=(l,a)=>{let u=Math.
floor(a);return H(l,u)+(a-u)*l.px};return ui({...i,left:h(r,e)-s,top:h(o,t)-n})}function ui(i){let{rows:t,columns:e}=U(i),
[s,n]=N(i.plan),o=(r,h,l,a=0)=>{let u=H(h,l-1)+h.px-a;return Math.min(Math.max(r,Math.min(0,u)),Math.max(0,u))};return{...i,
left:o(i.left,e,n,i.room.width),top:o(i.top,t,s,i.room.height)}}function co(i,t){let e=$e(i,t);return e+Math.min(1,Math.
max(0,(t-H(i,e))/i.px))}function uo(i,t,e,s){let n=Math.min(Math.max($e(i,t),0),s-1),o=Math.min(Math.max($e(i,t+e-1e-6),
n),s-1);return[n,o+1]}var Zl=700,Jl=16384,_e=class{#e;#t;#s;#i;#o;#r=null;#n=[];constructor(t,e,s,n){this.#e=t,this.#t=e,this.#s=s,this.#i=new B(
n),this.#o=new B(n)}ofPointed(t){return this.#h(t,this.#r)}inCell(t){return this.#h(t,this.#l(t))}wasTold(t){return!t.lens&&
this.#a(t,this.#l(t))!==void 0}leave(){this.#n=[]}#h(t,e){let{row:s,column:n,lens:o}=t,r=this.#t.lens.look;if(o)return bo(
r?.values?.[s*r.shown.cols+n],r?.message);let h=this.#a(t,e);return!e||h===void 0||!(this.#u(e)||this.#d(e,h,t))?null:bo(
h,{...e.frame,step:e.answer.step})}#l(t){return this.#n.find(({answer:e})=>xo(e.cells,t))??null}#a(t,e){if(!e||!xo(e.answer.
cells,t)||!this.#c(e))return;let{rows:s,columns:n}=e.answer.cells;return e.answer.values[(t.row-s[0])*(n[1]-n[0])+t.column-
n[0]]}#c({frame:t}){let e=this.#t.scene.frame;return!e||t===e?t===e:!e.past&&!t.past&&e.table===t.table&&xe(t,e)}#u({frame:t,
answer:e}){return t===this.#t.scene.frame&&(e.step===null||e.step===t.step)}#d({at:t},e,{section:s,row:n,column:o}){let r=this.#t.
scene.shown(s);return!r||performance.now()-t>Zl?!1:un(r.indices[r.offset+n*r.cols+o]??0,e,r.scale)}readPointed({section:t,
row:e,column:s},n,o){let r={frame:o.number,section:t,...li(n,e,s),own:!!o.past};Mo(this.#r,o,r)||this.#i.ask(()=>this.#e.
read(r),h=>{this.#r={answer:h,frame:o,at:performance.now()},this.#s.pointed()})}readInSight(t,e){let{frame:s}=this.#t.scene;
if(!s)return;let n=ai(t.plan,K(t),Jl).map(r=>({frame:s.number,section:e,...r,own:!!s.past}));n.every(r=>this.#n.some(h=>Mo(
h,s,r)))||this.#o.ask(()=>Promise.all(n.map(r=>this.#e.read(r))),r=>{let h=performance.now(),l=r.filter(a=>a!==null);l.length!==
0&&(this.#n=l.map(a=>({answer:a,frame:s,at:h})),this.#s.inCells())})}},bo=(i,t)=>i===void 0||!t?null:{value:i,origin:t},
xo=({section:i,rows:t,columns:e},s)=>i===s.section&&st(s.row,t[0],t[1]-t[0])&&st(s.column,e[0],e[1]-e[0]);function Mo(i,t,{
section:e,rows:s,columns:n}){let o=i?.answer.cells;return i?.frame===t&&o?.section===e&&String(o.rows)===String(s)&&String(
o.columns)===String(n)}var vo={wide:72,narrow:48},Ql=192,Ce=4;function Pe(i,t,{narrow:e=!1,square:s=!1}={}){return s?ea(i,t):ta(i,t,e?vo.narrow:
vo.wide)}function di({rows:i,cols:t},e){let s=Math.min(e.width/t,e.height/i),n=s>=4?Math.floor(s):s;return{left:0,top:0,
width:t*n,height:i*n}}function ta(i,t,e){let s=0,n=0;return{places:i.map(({shape:r,rows:h})=>{let l=ze(r)||h===0?12:h*fi(
Math.floor(e/h),1,8),a={left:0,top:s,width:t,height:l};return n=s+l,s=Math.ceil((n+4)/Ce)*Ce,a}),height:n}}function ea(i,t){
let e=[],[s,n,o,r]=[0,0,0,0],h=null;for(let l of i){let a=ze(l.shape)&&l.rows>0&&ia(l,h),u=a&&h?{width:h.width,height:12}:
sa(l,t);if(a)e.push({left:e.at(-1)?.left??0,top:r,...u});else{let d=l.rows===0;s>0&&(d||s+u.width>t)&&([s,n]=[0,o]),e.push(
{left:s,top:n,...u}),s=d?t:s+u.width+4,h=ze(l.shape)?null:{section:l,width:u.width}}let f=e.at(-1);r=Math.ceil(((f?.top??
0)+u.height+4)/Ce)*Ce,o=Math.max(o,r)}return{places:e,height:Math.max(0,...e.map(l=>l.top+l.height))}}function sa({shape:i,
rows:t,cols:e},s){if(t===0)return{width:s,height:12};if(ze(i))return{width:e*fi(Math.floor(s/e),1,12),height:12};let n=fi(
Math.floor(Math.min(Ql/t,s/e)),1,8);return{width:Math.min(s,e*n),height:t*n}}function ia({plan:i},t){let e=t?.section.plan;
return!i||!e?!1:i.columns.shown===e.columns.shown&&i.fold===e.fold&&i.wrap===e.wrap}var ze=i=>i.length<2,fi=(i,t,e)=>Math.
min(Math.max(i,t),e);var pi={wide:576,narrow:384},yo={wide:16,narrow:4},na=24,Eo=pi.wide;function Oo(i,t){let e=t?yo.narrow:yo.wide;return{width:Math.
max(e,Math.floor(i/e)*e),height:t?pi.narrow:pi.wide,narrow:t}}function So({width:i,narrow:t},e){return[i,t,e.table,e.kind,
e.width,e.height,e.settings.square].join()}function To({narrow:i,...t},{sections:e,settings:s},n){if(n){let r=di({rows:n.
height,cols:n.width},t);return{places:[r],height:r.height}}let[o]=e;if(e.length===1&&o?.plan&&o.rows>0){let h=o.shape.length<
2?{left:0,top:0,width:t.width,height:na}:di(o,t);return{places:[h],height:h.height}}return Pe(e,t.width,{narrow:i,square:s.
square??!1})}var Fe={version:-1,numbers:new Float64Array,steps:new Float64Array,orders:new Float64Array,calls:new Float64Array},Ao=({
version:i,numbers:t})=>({version:i,first:t.length});function ko(i,{message:t,moments:e}){let{version:s,first:n,count:o}=t;
if(n>0&&(s!==i.version||n>i.numbers.length))return null;let r=(f,d)=>{let p=new Float64Array(o);return p.set(f.subarray(
0,n)),p.set(e.subarray(d*(o-n),(d+1)*(o-n)),n),p},{numbers:h,steps:l,orders:a,calls:u}=i;return{version:s,numbers:r(h,0),
steps:r(l,1),orders:r(a,2),calls:r(u,3)}}var No=({first:i,count:t},e)=>i<=t&&e===32*(t-i);function Lo({calls:i},t,e){let s=-1,
n=1/0;for(let o=0;o<i.length;o+=1){let r=Number(i[o]),h=r<t?t-r:Math.max(0,r-e);(h<n||h===n&&r>e)&&([s,n]=[o,h])}return s}
function mi({numbers:i},t){let e=i.length-1;for(;e>=0&&Number(i[e])>t;)e-=1;return e}function Io({orders:i},t){let[e,s]=[
Math.max(0,t-1),Math.min(i.length-1,t+1)];return e<s?(Number(i[s])-Number(i[e]))/(s-e):1}function Ro(i,t,e){return!i||i.source!==t||i.figure!==e?{source:t,figure:e,version:-1,first:0}:{source:t,figure:e,version:i.
version,first:Math.max(0,i.columns-4)}}function _o(i,{message:t,moments:e,figures:s}){let{source:n,figure:o,version:r,first:h,
columns:l,names:a,metrics:u}=t,f={source:n,figure:o,version:r,columns:l,names:a,metrics:u};if(h===0)return{...f,moments:e,
figures:s};if(!(i?.source===n&&i.figure===o&&i.version===r)||h>i.columns)return null;let p={first:h,before:i.columns,columns:l};
return{...f,moments:$o(new Float64Array((5+u.length)*l),i.moments,e,p),figures:$o(new Float32Array(a.length*l),i.figures,
s,p)}}function $o(i,t,e,{first:s,before:n,columns:o}){for(let r=0;r*o<i.length;r+=1)i.set(t.subarray(r*n,r*n+s),r*o),i.set(
e.subarray(r*(o-s),(r+1)*(o-s)),r*o+s);return i}var ft=({figures:i,columns:t},e)=>i.subarray(e*t,(e+1)*t);function De({moments:i,
columns:t}){return{first:i.subarray(0,t),last:i.subarray(t,2*t)}}function He({moments:i,columns:t}){return{first:i.subarray(
2*t,3*t),last:i.subarray(3*t,4*t)}}function wi({moments:i,columns:t},e){return i.subarray((5+e)*t,(5+e+1)*t)}var ra=16,ot=class{#e=new Map;wait(t){return new Promise(e=>{this.#e.set(t,[...this.#e.get(t)??[],e]);let[s]=this.#e.keys();
this.#e.size>ra&&s!==void 0&&this.settle(s,null)})}settle(t,e){let s=this.#e.get(t)??[];this.#e.delete(t);for(let n of s)
n(e)}clear(){for(let t of[...this.#e.keys()])this.settle(t,null)}},Ue=class{#e=new ot;#t=new ot;#s=new ot;#i=new ot;#o=new ot;#r=new ot;values(t){
return this.#e.wait(Co(t))}whole({table:t,section:e}){return this.#t.wait(`${e} ${t}`)}part(t,e){return this.#s.wait(`${t}\
 ${e}`)}columns({source:t,figure:e}){return this.#i.wait(`${t} ${e}`)}listing(){return this.#o.wait("")}frame(t){return this.#r.
wait(String(t))}valued(t,e){let{rows:s,columns:n,kept:o}=t,r=(s[1]-s[0])*(n[1]-n[0]),h=o&&e!==void 0&&e.byteLength===8*r;
this.#e.settle(Co(t),h?{values:Kt(e),cells:t,step:t.step}:null)}wholeTold(t){this.#t.settle(`${t.section} ${t.table}`,t)}filed(t,e){
this.#s.settle(`${t.file} ${t.part}`,{message:t,bytes:e??new Uint8Array})}stripped(t,e,s){let{source:n,figure:o,first:r,
columns:h,names:l,metrics:a}=t,u=h-r,d=u>=0&&e?.byteLength===8*(5+a.length)*u&&s?.byteLength===4*l.length*u?{message:t,moments:Kt(
e),figures:ha(s)}:null;this.#i.settle(`${n} ${o}`,d)}listed(t,e){let s=e!==void 0&&No(t,e.byteLength);this.#o.settle("",
s?{message:t,moments:Kt(e)}:null)}recalled(t,e){this.#r.settle(String(t),e)}clear(){this.#e.clear(),this.#t.clear(),this.#s.
clear(),this.#i.clear(),this.#o.clear(),this.#r.clear()}},Co=({frame:i,section:t,rows:e,columns:s,own:n})=>`${i} ${t} ${e}\
 ${s} ${n}`;function Kt(i){let t=new DataView(i.buffer,i.byteOffset,i.byteLength);return Float64Array.from({length:i.byteLength/
8},(e,s)=>t.getFloat64(8*s,!0))}function ha(i){let t=new DataView(i.buffer,i.byteOffset,i.byteLength);return Float32Array.
from({length:i.byteLength/4},(e,s)=>t.getFloat32(4*s,!0))}var la=80,Ho=.25,zo=4096,aa="Of the past only what the picture showed is kept.",ca=2,We=class{#e;#t=I(t=>this.#n(t),la);#s="";#i=null;#o="";constructor(t){
this.#e=t}get look(){return this.#i}get note(){return this.#o}follow(t,e,s){let n=s.sections[e];if(!n||!s.frame||n.shown>=
n.size)return this.close();if(s.frame.past){this.close(),this.#o=aa;return}this.#i&&!Po(this.#i.message,e,s.frame)&&this.#r();
let{rows:o,columns:r}=K(t),[h,l]=N(t.plan),a=u=>Math.min(zo,Math.max(1,Math.ceil(u*(1+2*Ho)*devicePixelRatio)));this.#t(
{table:s.frame.table,section:e,rows:Fo(o,h),columns:Fo(r,l),height:Math.min(a(t.room.height),zo),width:Math.min(a(t.room.
width),Math.floor(2**20/a(t.room.height)))})}close(){this.#r(),this.#s&&this.#t(null)}take(t,e,s,n,o){let{frame:r}=n;if(!r||
r.past||!Po(t,o,r))return!1;this.#o=t.note;let{plan:h}=t,l=n.shown(o);if(!h||!e||!l)return!0;let[a,u]=Pt(h);if(e.length<
a*u)return!0;let f=s!==null&&s.byteLength===8*a*u;return this.#i={message:t,shown:{...l,plan:h,rows:a,cols:u,indices:e,offset:0},
values:f?Kt(s):null},!0}covers(t){if(!this.#i)return!1;let{rows:e,columns:s}=K(t),{message:n,shown:o}=this.#i,r=Math.max(
1,ca/(t.px*devicePixelRatio));return[o.plan.rows,o.plan.columns].every(l=>ua(l)<=r)&&Do(e,n.rows)&&Do(s,n.columns)}repeat(){
this.#s=""}#r(){this.#i=null,this.#o=""}#n(t){let e=t?JSON.stringify(t):"";e!==this.#s&&(this.#s=e,this.#e(t))}},Po=(i,t,e)=>i.
section===t&&i.table===e.table&&xe(i,e);function Fo([i,t],e){let s=Math.ceil(Ho*(t-i));return[Math.max(0,i-s),Math.min(e,
t+s)]}var ua=({units:i,shown:t,inner:e})=>e.reduce((s,[,,,n,o])=>Math.max(s,n/o),i/t),Do=(i,t)=>i[0]>=t[0]&&i[1]<=t[1];var fa=16,Tt=class{#e;#t="";constructor(t){this.#e=t}show(t){let e=[...new Set(t.map(({x:o,y:r})=>`translate(${Math.round(
o)}px, ${Math.round(r)}px)`))],s=e.join();if(s===this.#t)return;this.#t=s;for(let o of this.#e.querySelectorAll(":scope \
> .beholder-diamond"))o.remove();let n=e.map(o=>{let r=c("span","beholder-diamond",{"aria-hidden":"true"},[S("diamond",fa)]);
return r.style.transform=o,r});this.#e.append(...n)}};function Uo(i,t,{x:e,y:s},{rows:n,columns:o,indices:r,offset:h},l){let a=o.length,u=_-1;for(let f=0;f<n.length;f+=1){let d=n[f]??
_,p=(s+f)*t+e;if(d===u&&d!==_){i.copyWithin(p,p-t,p-t+a);continue}if(u=d,d===_)continue;let m=h+d;for(let g=0;g<a;g+=1){
let y=o[g];y!==_&&(i[p+g]=l[r[m+y]])}}}var At=class{#e;#t=null;#s=new Uint32Array;constructor(t){this.#e=t.getContext("2d",{willReadFrequently:!0})}get context(){
return this.#e}get width(){return this.#t?.width??0}get height(){return this.#t?.height??0}begin(t,e){let{canvas:s}=this.#e;
(s.width!==t||s.height!==e)&&Object.assign(s,{width:t,height:e}),!this.#t||this.width!==t||this.height!==e?(this.#t=new ImageData(
Math.max(1,t),Math.max(1,e)),this.#s=new Uint32Array(this.#t.data.buffer)):this.#s.fill(0)}fill(t,e,s){Uo(this.#s,this.width,
t,e,s)}show(){this.#t&&this.#e.putImageData(this.#t,0,0)}showPart(t,e,s,n){this.#t&&this.#e.putImageData(this.#t,0,0,t,e,
s,n)}};function Be({rows:i,cols:t},{left:e,top:s,width:n,height:o},r){let[h,l]=[Math.max(0,e),Math.max(0,s)],[a,u]=[Math.
min(r.width,e+n),Math.min(r.height,s+o)];if(a<=h||u<=l||i===0||t===0)return null;let f=ri(i,o,l-s,u-l);for(let d=0;d<f.length;d+=
1)f[d]=(f[d]??0)*t;return{area:{x:h,y:l},rows:f,columns:ri(t,n,h-e,a-h)}}function gi(i,t,e,s){let n=U(i),o=io(t),[r,h]=N(
t);return{area:{x:0,y:0},rows:h===0?new Int32Array:Wo(n.rows,i.top,e,s.height,r,o.row),columns:Wo(n.columns,i.left,e,s.width,
h,o.column)}}function Wo(i,t,e,s,n,o){let r=new Int32Array(s),[h,l]=[_,_];for(let a=0;a<s;a+=1){let u=Gt(i,t+(a+.5)/e);u!==
h&&([h,l]=[u,u<0||u>=n?_:o(u)]),r[a]=l}return r}var Bo=32,da=4,pa=-2,je=class{#e=c("canvas","beholder-overview-picture");#t=c("div","beholder-overview-window");#s=new W(
this.#t);#i=new At(this.#e);#o;#r=new Set;#n=1;#h=1;constructor(t,e){this.el=c("div","beholder-overview",{"aria-hidden":"\
true",hidden:""},[this.#e,this.#t]),this.#o=new Tt(this.el);let s=n=>{let o=this.#e.getBoundingClientRect();t((n.clientY-
o.top)/Math.max(1,o.height)*this.#n)};this.el.addEventListener("pointerdown",n=>{this.el.setPointerCapture(n.pointerId),
s(n)},{signal:e}),this.el.addEventListener("pointermove",n=>n.buttons&&s(n),{signal:e})}mark(t){this.#r=t}paint(t,e,{width:s,
content:n,height:o}){this.#n=Math.max(1,n),this.#h=o;let r=n>o;if(this.el.hidden=!r,!r)return;let h={width:Bo,height:Math.
round(o)};this.#i.begin(h.width,h.height);let[l,a]=[Bo/s,o/n];e.forEach((f,d)=>{let p=t.sections[d],m=Math.round(f.top*a),
g={left:Math.round(f.left*l),top:m,width:Math.max(1,Math.round(f.width*l)),height:Math.max(1,Math.round((f.top+f.height)*
a)-m)},y=p&&Be(p,g,h);if(!y)return;let{area:T,...L}=y,z=t.offsets[d]??0;this.#i.fill(T,{...L,indices:t.indices,offset:z},
t.pixels(d))}),this.#i.show();let u=e.filter((f,d)=>this.#r.has(t.sections[d]?.name??""));this.#o.show(u.map(f=>({x:pa,y:(f.
top+f.height/2)*a})))}frame(t,e){let s=this.#h/this.#n;this.#s.to(0,t*s),this.#t.style.height=`${Math.max(da,e*s)}px`}};var xi=24,Mi=48,ma=.179,wa=8,ga=.7,ba=.6,xa=6;function jo(i,t,e,{ratio:s,font:n}){let{rows:o,columns:r}=K(t),h=U(t),{px:l}=t;
if(l<xi)return;let a=l>=Mi,u=Math.min(12,Math.max(8,l/3.4)),f=Math.max(xa,Math.floor(l/(ba*u)));i.save(),i.scale(s,s),i.
textAlign="center",i.textBaseline="middle";for(let d=o[0];d<o[1];d+=1){let p=H(h.rows,d)-t.top+l/2;for(let m=r[0];m<r[1];m+=
1){let g=e(d,m);if(!g)continue;let y=H(h.columns,m)-t.left+l/2,{ink:T,isAmple:L}=va(g.color);i.fillStyle=T;let z=Ma(g,f);
z&&(i.font=`500 ${u}px ${n}`,i.fillText(z,y,a?p+l/6:p,l-2)),a&&(i.globalAlpha=L?ga:1,i.font=`10px ${n}`,i.fillText(g.index.
join(","),y,p-l/5,l-4),i.globalAlpha=1)}}i.restore()}function Ma({value:i,about:t},e){return i!==null?In(i,e):t?G(at(t.value,
t.near)):""}function va(i){let t=.2126*bi(i&255)+.7152*bi(i>>8&255)+.0722*bi(i>>16&255),e=t>ma,s=e?(t+.05)/.05:1.05/(t+.05);
return{ink:e?"#000":"#fff",isAmple:s>wa}}function bi(i){let t=i/255;return t<=.04045?t/12.92:((t+.055)/1.055)**2.4}var Ge=class{canvas=c("canvas","beholder-canvas",{role:"img",hidden:""});note=c("div","beholder-lens-note",{hidden:""});#e=new At(
this.canvas);#t;#s;constructor(t,e,s){this.#t=t,this.#s=e,this.overview=s}name(t,e){this.canvas.dataset.frame=String(t.number),
this.canvas.dataset.step=String(t.step??""),this.canvas.hidden=!e;let s=Rn(t);e&&this.canvas.getAttribute("aria-label")!==
s&&this.canvas.setAttribute("aria-label",s)}draw(){let{width:t,height:e,content:s}=this.#t.size;if(!this.#t.scene.frame||
t===0||this.canvas.hidden)return;let n=devicePixelRatio,o={width:Math.round(t*n),height:Math.round(e*n)};if(this.canvas.
style.width=`${t}px`,this.canvas.style.height=`${e}px`,this.#e.begin(o.width,o.height),this.#t.image)return this.#o(this.#t.
image,n);this.#t.zoom?this.#n(this.#t.zoom,o,n):this.#r(o,n),this.overview.paint(this.#t.scene,this.#t.places,{width:t,content:s,
height:e}),this.overview.frame(...this.#i())}#i(){let t=this.#t.zoom&&this.#t.places[this.#t.zoom.section];if(!this.#t.zoom||
!t)return[this.#t.scrolled,this.#t.size.height];let{rows:e}=K(this.#t.zoom.view),[s]=N(this.#t.zoom.view.plan);return[t.
top+e[0]/s*t.height,(e[1]-e[0])/s*t.height]}#o(t,e){let[s]=this.#t.places;if(!s)return;let{context:n}=this.#e;n.clearRect(
0,0,n.canvas.width,n.canvas.height),n.imageSmoothingEnabled=s.width<t.width,n.drawImage(t,0,0,s.width*e,s.height*e)}#r(t,e){
let s=this.#t.scrolled;this.#t.places.forEach((n,o)=>{let r=this.#t.scene.sections[o],h=Math.round((n.top-s)*e),l=Math.round(
n.left*e),a={width:Math.round(n.width*e),height:Math.round(n.height*e)},u=r?.plan&&Be(r,{left:l,top:h,...a},t);if(!u)return;
let{area:f,...d}=u,p=this.#t.scene.offsets[o]??0;this.#e.fill(f,{...d,indices:this.#t.scene.indices,offset:p},this.#t.scene.
pixels(o))}),this.#e.show()}#n({section:t,view:e},s,n){let o=this.#t.scene.shown(t);if(!o)return;this.#h(o,e,s,n);let r=this.#t.
lens.look,h=this.#t.sampling!=="none";h&&!this.#t.lens.covers(e)?(this.#e.show(),no(this.#e.context,n),r&&this.#l(r.shown,
e,s,n)):(r&&this.#h({...r.shown,pixels:o.pixels},e,s,n),this.#e.show()),this.note.hidden=!h||this.#t.lens.note==="",w(this.
note,this.#t.lens.note),this.#a(e,t,n)}#h(t,e,s,n){let{area:o,...r}=gi(e,t.plan,n,s);this.#e.fill(o,{...r,indices:t.indices,
offset:t.offset},t.pixels)}#l(t,e,s,n){let{rows:o,columns:r}=gi(e,t.plan,n,s),[h,l]=hi(o),[a,u]=hi(r);l<=h||u<=a||(this.#h(
t,e,s,n),this.#e.showPart(a,h,u-a,l-h))}#a(t,e,s){if(t.px<xi)return;let n=getComputedStyle(this.canvas).fontFamily;jo(this.#e.
context,t,(o,r)=>this.#c(e,o,r),{ratio:s,font:n}),this.#t.sampling==="none"&&this.#s.readInSight(t,e)}#c(t,e,s){let n=this.#t.
targetAt(t,e,s),o=n&&this.#t.shownOf(n);if(!n||!o)return null;let{row:r,column:h}=n;if(!n.lens&&this.#t.sampling!=="none")
return null;let a=o.indices[o.offset+r*o.cols+h]??0,u=this.#s.inCell(n)?.value??null,f=cn(a)&&Number(this.#t.scene.sections[t]?.
clipped)>0,p=u===null&&!f&&this.#s.wasTold(n)?Ct(a,o.scale):null;return{value:u,about:p,index:ue(o.plan,r,h),color:o.pixels[a]??
0}}};var vi=["name","value","of"],Ve=class{#e;#t=null;#s=new Map;#i=0;#o="";#r={width:0,height:0};constructor(t){this.#e=t.getContext(
"2d")}dress(t){this.#t=t,this.#o=""}leave(){this.#i=0,this.#o=""}draw(t,e,{width:s,docked:n}){let o=this.#t;if(!o)return this.#r;
let r=JSON.stringify([t,e,s,n,devicePixelRatio]);if(r===this.#o)return this.#r;this.#o=r;let h=n?Math.min(16,Math.floor(
56/Math.max(e.rows,e.columns))):16,l={width:e.columns*h,height:e.rows*h},a=l.width+12,u=Math.max(...vi.map(m=>this.#l(t[m],
o[m].font)));this.#i=Math.max(this.#i,Math.ceil(u/16)*16);let f=n?s:Math.min(a+this.#i,s),d=vi.reduce((m,g)=>m+o[g].height,
0),p=n?56:Math.max(l.height,d);return this.#n({width:f,height:p}),this.#h(t,o,{left:a,width:f-a}),this.#e.translate(0,Math.
round((p-l.height)/2)),this.#a(e,h),this.#r={width:f,height:p},this.#r}#n({width:t,height:e}){let s=devicePixelRatio,{canvas:n}=this.#e,
[o,r]=[Math.round(t*s),Math.round(e*s)];(n.width!==o||n.height!==r)&&(Object.assign(n,{width:o,height:r}),Object.assign(
n.style,{width:`${t}px`,height:`${e}px`})),this.#e.setTransform(s,0,0,s,0,0),this.#e.clearRect(0,0,t,e)}#h(t,e,{left:s,width:n}){
let o=this.#e;o.textBaseline="middle",o.direction="ltr";let r=0;for(let h of vi){let{font:l,color:a,height:u}=e[h];o.font=
l,o.fillStyle=a;let f=p=>this.#l(p,l),d=h==="name"?Ea(t.name,n,f):Oa(t[h],n,f);o.fillText(d,s,r+u/2),r+=u}}#l(t,e){let s=t.
replace(/\d/g,"0"),n=`${e} ${s}`,o=this.#s.get(n);if(o!==void 0)return o;this.#e.font=e;let r=this.#e.measureText(s).width;
return this.#s.size>=ya&&this.#s.clear(),this.#s.set(n,r),r}#a({columns:t,pixels:e,at:s},n){let o=this.#e;e.forEach((l,a)=>{
l!==null&&(o.fillStyle=`rgb(${l&255} ${l>>8&255} ${l>>16&255})`,o.fillRect(a%t*n,Math.floor(a/t)*n,n,n))});let[r,h]=s;for(let[
l,a]of[["#000",3],["#fff",1]])o.strokeStyle=l,o.lineWidth=a,o.strokeRect(h*n+2,r*n+2,n-4,n-4)}},ya=1024,Ke="…";function Ea(i,t,e){
if(e(i)<=t)return i;let s=Go(i.length,n=>e(Ke+i.slice(i.length-n))<=t);return Ke+i.slice(i.length-s)}function Oa(i,t,e){
return e(i)<=t?i:i.slice(0,Go(i.length,s=>e(i.slice(0,s)+Ke)<=t))+Ke}function Go(i,t){let[e,s]=[0,i];for(;e<s;){let n=e+
s+1>>1;t(n)?e=n:s=n-1}return e}var Vo=12,Ko=8,yi={x:12,y:8},Sa=60,qe=class{#e=c("canvas","beholder-inspected",{"aria-hidden":"true"});#t=new Ve(this.#e);#s={
name:c("div","beholder-inspected-name"),value:c("div","beholder-inspected-value"),of:c("div","beholder-inspected-of")};#i;#o="";#r=!1;#n=null;#h={
width:0,height:0};#l;constructor(t){let e=c("div","beholder-unseen",{},Object.values(this.#s)),s={role:"tooltip",hidden:"",
id:D("inspector")};this.el=c("div","beholder-inspector",s,[e,this.#e]),this.#i=new W(this.el),this.#s.name.addEventListener(
"transitionend",()=>{this.#u(),this.#n&&!this.el.hidden&&this.#a(this.#n)}),t.addEventListener("abort",()=>clearTimeout(
this.#l))}show(t,e){let{name:s,index:n,value:o,near:r,exact:h,of:l}=t,a=at(o,h?0:r),u=h||!Number.isFinite(o)?"":"about ";
this.el.hidden&&(this.el.hidden=!1,this.#u()),this.#o!==s&&this.#t.leave(),this.#o=s,Object.assign(this.el.dataset,{section:s,
index:n.join(","),value:a,exact:String(h)});let f={name:`${s}[${n.join(", ")}]`,value:u+G(a),of:l};this.#n={words:f,around:t.
around,room:e},this.#a(this.#n),clearTimeout(this.#l),this.#l=setTimeout(()=>this.#c(f),Sa)}hide(){if(!this.el.hidden){this.
el.hidden=!0,clearTimeout(this.#l),this.#o="",this.#c({name:"",value:"",of:""});for(let t of["section","index","value","\
exact"])delete this.el.dataset[t]}}place(t,e){this.#r?this.#i.leave():this.#i.to(...Ta(t,this.#h,e))}#a({words:t,around:e,
room:s}){this.#r=this.el.closest("[data-size='narrow']")!==null;let n=s.width-(this.#r?0:2*yi.x),{width:o,height:r}=this.#t.
draw(t,e,{width:n,docked:this.#r});this.#h={width:o+2*yi.x,height:r+2*yi.y}}#c(t){w(this.#s.name,t.name),w(this.#s.value,
t.value),w(this.#s.of,t.of)}#u(){let{name:t,value:e,of:s}=this.#s;this.#t.dress({name:Ei(t),value:Ei(e),of:Ei(s)})}};function Ta(i,{
width:t,height:e},s){let n=i.left+i.width+Vo,o=i.top+i.height+Ko,r=n+t<=s.width?n:Math.max(0,i.left-Vo-t),h=o+e<=s.height?
o:Math.max(0,i.top-Ko-e);return[Math.round(r),Math.round(h)]}function Ei(i){let{fontWeight:t,fontSize:e,fontFamily:s,lineHeight:n,
color:o}=getComputedStyle(i);return{font:`${t} ${e} ${s}`,color:o,height:Number.parseFloat(n)}}var Aa=60,Xe=class{outline=c("div","beholder-outline",{hidden:""});inspector;#e=new W(this.outline);target=null;pointed=null;#t;#s;#i;#o=-1;#r=!1;width=0;#n=null;#h;constructor(t,e,s,n){
this.inspector=new qe(n),n.addEventListener("abort",()=>clearTimeout(this.#h)),this.#t=t,this.#s=e,this.#i=s}section(t){
this.#o=t,t>=0&&this.set(null),this.outlineNow()}keep(t){this.target=this.#c(t)}stayIn(t){this.target?.section!==t&&(this.
target=null)}look(){this.target&&(this.target=this.#u(this.target)),this.refresh()}middle(){let t=this.#l(),[e,s]=t?[t.left+
t.width/2,t.top+t.height/2]:[-1,-1],{width:n,height:o}=this.#t.size;return st(e,0,n)&&st(s,0,o)?[e,s]:this.#t.middle()}#l(){
return this.target&&this.pointed&&this.#t.cellPlace(this.target,this.pointed)}step(t,e){let s=this.target??this.#a(),n=s&&
this.#t.shownOf(s);if(!s||!n)return;if(this.target&&this.#t.zoom)return this.#d(t,e);let o=C(s.row+(this.target?t:0),0,n.
rows-1),r=C(s.column+(this.target?e:0),0,n.cols-1);this.set({...s,row:o,column:r}),this.#g()}#a(){return this.#t.zoom?this.#t.
targetUnder(...this.#t.middle()):this.#t.firstIn(0)}jump(t){if(this.#t.zoom)return;let e=this.target?.section??-1;for(let s=e+
t;s>=0&&s<this.#t.places.length;s+=Math.sign(t)){let n=this.#t.firstIn(s);if(n?.section===s)return this.set(n),this.#g()}}end(t){
if(this.#t.zoom)return;let e=this.#t.scene.sections.flatMap((h,l)=>this.#t.scene.shown(l)?[l]:[]),s=t?e.at(-1):e[0],n=s===
void 0?null:this.#t.scene.shown(s);if(s===void 0||!n)return;let[o,r]=t?[n.rows-1,n.cols-1]:[0,0];this.set({section:s,row:o,
column:r,lens:!1}),this.#g()}#c(t){let e=this.target;if(!e||!t)return null;let[s,n]=[t.sections[e.section],this.#t.scene.
sections[e.section]];return s?.name===n?.name&&s?.rows===n?.rows&&s?.cols===n?.cols?e:null}#u(t){return(t.at&&this.#t.targetAt(
t.section,...t.at))??t}#d(t,e){if(!this.#t.zoom||!this.target||!this.pointed)return;let{section:s,view:n}=this.#t.zoom,[
o,r]=et(n.plan,this.pointed.index),[h,l]=N(n.plan),a={down:C(o+t,0,h-1),along:C(r+e,0,l-1)},u=U(n),[f,d]=[H(u.columns,a.
along)-n.left,H(u.rows,a.down)-n.top],p=(y,T)=>Math.min(0,y)+Math.max(0,y+n.px-T),[m,g]=[p(f,n.room.width),p(d,n.room.height)];
(m||g)&&this.#i.pan(m,g),this.set(this.#t.targetAt(s,a.down,a.along))}set(t){this.target=t,t&&(this.#o=-1),this.refresh()}pause(t){
this.#r=!0,t(),this.#r=!1}refresh(){if(this.#r)return;let t=this.target,e=t&&this.#t.shownOf(t),{frame:s}=this.#t.scene;
if(!t||!e||!s||t.row>=e.rows||t.column>=e.cols){let u=this.pointed!==null;this.pointed=null,this.inspector.hide(),this.outlineNow(),
u&&this.#i.pointed(null);return}let n=t.lens&&this.#t.lens.look?.message||s,{section:o,row:r,column:h}=t;this.pointed=ho(
e,o,r,h,this.#s.ofPointed(t),n);let l=this.#l(),a=this.#w();this.inspector.show(this.pointed,a),l&&this.inspector.place(
l,a),this.#m(l),this.#i.pointed(this.pointed),t.lens||this.#f(t)}#f(t){if(this.#n&&ka(this.#n,t)){this.#h||this.#p();return}
this.#n=t,clearTimeout(this.#h),this.#h=setTimeout(()=>{this.#h=void 0,this.#p()},Aa)}#p(){let t=this.target,e=t&&!t.lens&&
this.#t.shownOf(t),{frame:s}=this.#t.scene;t&&e&&s&&this.#s.readPointed(t,e,s)}follow(){let t=this.#l();t&&this.inspector.
place(t,this.#w()),this.outlineNow()}#w(){return{width:this.width,height:this.#t.size.height}}outlineNow(){this.#m(this.#l())}#m(t){
let e=this.#t.places[this.#o],s=e&&!this.#t.zoom?{...e,top:e.top-this.#t.scrolled}:null,n=t??s;if(this.outline.hidden=!n,
!n)return;let{style:o}=this.outline;this.#e.to(n.left,n.top),o.width=`${n.width}px`,o.height=`${n.height}px`}#g(){let t=this.#l();
!t||this.#t.zoom||(t.top<0?this.#t.scrolled=this.#t.scrolled+t.top-4:t.top+t.height>this.#t.size.height&&(this.#t.scrolled=
this.#t.scrolled+t.top+t.height-this.#t.size.height+4))}},ka=(i,t)=>i.section===t.section&&i.row===t.row&&i.column===t.column&&
i.lens===t.lens;function Oi(i){let t=[0],e=0;for(let{rows:s,cols:n}of i)e+=s*n,t.push(e);return t}function qo(i,t,e){let s=Oi(t).at(-1)??
0,n=e===1?s:t.reduce((l,{rows:a,cols:u})=>l+Ze(a,e)*Ze(u,e),0);if(i.length<n)throw new Error(`${i.length} cells, where t\
here should be ${n}`);if(e===1)return i;let o=new Uint8Array(s),[r,h]=[0,0];for(let{rows:l,cols:a}of t){let u=Ze(a,e);for(let f=0;f<
l;f+=1,h+=a){let d=r+Math.floor(f/e)*u;for(let p=0;p<a;p+=1)o[h+p]=i[d+Math.floor(p/e)]??0}r+=Ze(l,e)*u}return o}var Ze=(i,t)=>Math.
ceil(i/t);var Je=class{frame=null;indices=new Uint8Array;offsets=[0];#e=new Uint8Array;#t=null;#s=[];get sections(){return this.frame?.
sections??[]}get palette(){return this.#t?.palette??this.#e}take(t,{indices:e,palette:s}){this.indices=qo(e,t.sections,t.
coarse),this.offsets=Oi(t.sections),this.frame=t,this.#e=s,this.#s=[]}recolor(t){this.#t=t,this.#s=[]}scale(t){let e=this.
sections[t],s=e?vt(e):null;return e&&s&&this.#t?this.#t.scale(s,e):s}pixels(t){let e=this.#s[t];if(e)return e;let s=this.
sections[t],n=le(this.palette,s?vt(s):null,this.scale(t));return this.#s[t]=n,n}levels(t){return this.indices.subarray(this.
offsets[t],this.offsets[t+1])}shown(t){let e=this.sections[t];if(!e?.plan||e.rows*e.cols===0)return null;let{name:s,plan:n,
rows:o,cols:r}=e,h=this.offsets[t]??0,[l,a]=[vt(e),this.pixels(t)];return{name:s,plan:n,rows:o,cols:r,indices:this.indices,
offset:h,scale:l,pixels:a}}};var Qe=class{scene=new Je;places=[];size={width:0,height:Eo,content:0};zoom=null;image=null;#e;constructor(t,e){this.#e=
t,this.lens=e}get scrolled(){return this.#e.scrollTop}set scrolled(t){this.#e.scrollTop=t}get sampling(){let t=this.zoom&&
this.scene.sections[this.zoom.section];return!this.zoom||!t||t.shown>=t.size||this.scene.frame?.past?"none":this.lens.covers(
this.zoom.view)?"here":"waiting"}colors(t){let e=new Uint8Array(768);return this.scene.pixels(t).forEach((s,n)=>{e.set([
s&255,s>>8&255,s>>16&255],3*n)}),e}clear(t){this.scene.frame=t,this.scene.indices=new Uint8Array,this.image=null,this.places=
[]}room(){return{width:this.size.width,height:this.size.height}}middle(){return[this.size.width/2,this.size.height/2]}targetUnder(t,e){
if(this.zoom){let{view:a,section:u}=this.zoom,{rows:f,columns:d}=U(a),[p,m]=[Gt(f,a.top+e),Gt(d,a.left+t)];return p<0||m<
0?null:this.targetAt(u,p,m)}let s=e+this.scrolled,n=this.places.findIndex(a=>st(s,a.top,a.height)&&st(t,a.left,a.width)),
[o,r]=[this.places[n],this.scene.shown(n)];if(!o||!r)return null;let h=C(Math.floor((s-o.top)*r.rows/o.height),0,r.rows-
1),l=C(Math.floor((t-o.left)*r.cols/o.width),0,r.cols-1);return{section:n,row:h,column:l,lens:!1}}targetAt(t,e,s){let n=this.
scene.sections[t]?.plan;if(!n)return null;let[o,r]=N(n);if(e>=o||s>=r)return null;let h=this.lens.look,l=h?.message.section===
t?fe(h.shown.plan,e,s):null,a=l??fe(n,e,s);return a&&{section:t,row:a[0],column:a[1],lens:!!l,at:[e,s]}}targetOf(t,e){let{
plan:s,shape:n=[]}=this.scene.sections[t]??{},o=e.length===n.length&&e.every((h,l)=>h<Number(n[l])),r=s&&o?fe(s,...et(s,
e)):null;return r&&{section:t,row:r[0],column:r[1],lens:!1}}shownOf(t){let e=this.scene.shown(t.section),s=t.lens?this.lens.
look:null;return t.lens&&!s?null:s&&e?{...s.shown,pixels:e.pixels}:e}firstIn(t){for(let e=Math.max(0,t);e<this.scene.sections.
length;e+=1)if(this.scene.shown(e))return{section:e,row:0,column:0,lens:!1};return null}nearest(t){let e=t+this.scrolled,
s=this.places.findIndex(n=>e<n.top+n.height+4);return s<0?this.places.length-1:s}cellPlace(t,e){if(this.zoom){let{view:h}=this.
zoom,l=U(h),[a,u]=et(h.plan,e.index),f=Math.max(h.px,3);return{left:H(l.columns,u)-h.left,top:H(l.rows,a)-h.top,width:f,
height:f}}let s=this.places[t.section],n=this.scene.shown(t.section);if(!s||!n)return null;let[o,r]=[s.width/n.cols,s.height/
n.rows];return{left:s.left+t.column*o,top:s.top+t.row*r-this.scrolled,width:Math.max(3,o),height:Math.max(3,r)}}};var Na={ArrowLeft:i=>i.step(0,-1),ArrowRight:i=>i.step(0,1),ArrowUp:i=>i.step(-1,0),ArrowDown:i=>i.step(1,0),PageUp:i=>i.
jump(-1),PageDown:i=>i.jump(1),Home:i=>i.end(!1),End:i=>i.end(!0),"+":i=>i.zoomIn(),"=":i=>i.zoomIn(),"-":i=>i.zoomOut(),
0:i=>i.fit()},ts=class{#e;#t;#s=new Map;#i=!1;constructor(t,e,s){this.#e=t,this.#t=e;let n=((o,r)=>t.addEventListener(o,
r,{signal:s,passive:!1}));n("wheel",o=>this.#r(o)),n("pointerdown",o=>this.#h(o)),n("pointermove",o=>this.#l(o)),n("poin\
terup",o=>this.#c(o)),n("pointercancel",o=>this.#s.delete(o.pointerId)),n("pointerleave",({pointerType:o})=>o!=="touch"&&
e.leave()),n("dblclick",()=>e.fit()),n("keydown",o=>this.#u(o))}#o({clientX:t,clientY:e}){let s=this.#e.getBoundingClientRect();
return{x:t-s.left,y:e-s.top}}#r(t){if(!t.ctrlKey&&!t.metaKey&&document.activeElement!==this.#e&&!this.#n())return;t.preventDefault();
let{x:e,y:s}=this.#o(t),n=t.deltaMode===WheelEvent.DOM_DELTA_PIXEL?t.deltaY:t.deltaY*40;this.#t.zoomBy(-n/120,e,s)}#n(){
let t=this.#e.getRootNode();return t instanceof ShadowRoot&&t.activeElement===this.#e}#h(t){t.button===0&&(this.#s.set(t.
pointerId,this.#o(t)),this.#i=!1,this.#t.isZoomed()&&this.#e.setPointerCapture(t.pointerId))}#l(t){let{x:e,y:s}=this.#o(
t),n=this.#s.get(t.pointerId);if(!n)return t.pointerType==="touch"||this.#t.hover(e,s);let o=[...this.#s].filter(([h])=>h!==
t.pointerId).map(([,h])=>h),[r]=o;if(r)this.#a(n,{x:e,y:s},r);else if(this.#i||Math.hypot(e-n.x,s-n.y)>3){if(!this.#t.isZoomed())
return;this.#t.pan(n.x-e,n.y-s)}else return;this.#i=!0,this.#s.set(t.pointerId,{x:e,y:s})}#a(t,e,s){let n=Math.hypot(e.x-
s.x,e.y-s.y)/Math.max(1,Math.hypot(t.x-s.x,t.y-s.y));this.#t.zoomBy(Math.log2(n),(e.x+s.x)/2,(e.y+s.y)/2)}#c(t){let e=this.#s.
delete(t.pointerId),{x:s,y:n}=this.#o(t);e&&!this.#i&&this.#s.size===0&&this.#t.hover(s,n)}#u(t){if(t.ctrlKey||t.metaKey||
t.altKey||t.target!==this.#e)return;let e=Na[t.key];(t.key==="Escape"?!this.#t.escape():!e)||(e?.(this.#t),t.preventDefault(),
t.stopPropagation())}};var es=class{#e;#t;#s;#i;#o=0;constructor(t,e,s,n){this.#e=t,this.#t=e,this.#s=s,this.#i=n}set(t){let e=this.#s.zoom,{scrolled:s}=this.#s;
this.#s.zoom=t,this.#e.classList.toggle("beholder-zoomed",t!==null),t?(e||(this.#o=s),this.#s.lens.follow(t.view,t.section,
this.#s.scene)):this.#s.lens.close(),this.fitSheet(),!t&&e&&(this.#s.scrolled=this.#o),this.#i()}resize(){let{zoom:t}=this.#s;
t&&(this.#s.zoom={...t,view:wo(t.view,this.#s.room())}),this.fitSheet()}fitSheet(){this.#t.style.height=this.#s.zoom?"10\
0%":`${Math.max(this.#s.size.content,1)}px`}by(t,e,s){let{zoom:n}=this.#s;if(n){let o=po(n.view,t,{x:e,y:s});this.set(o&&
{...n,view:o})}else t>0&&this.#r(t,e,s)}pan(t,e){this.#s.zoom&&this.set({...this.#s.zoom,view:mo(this.#s.zoom.view,t,e)})}goTo(t,e){
let s=this.#s.scene.sections[t];if(!s?.plan||!this.#s.size.width)return;let[n,o]=et(s.plan,e),r=this.#s.room(),h={x:r.width/
2,y:r.height/2},l=Re(s.plan,r,{down:n+.5,along:o+.5},Mi,h);this.set({section:t,view:l})}enter(t){let e=this.#s.scene.shown(
t)?.plan;if(!e||!this.#s.size.width)return!1;let s=this.#s.room(),[n,o]=N(e),r=Vt(e,s),h=n*r<=s.height,l={x:s.width/2,y:h?
s.height/2:0};return this.set({section:t,view:Re(e,s,{down:h?n/2:0,along:o/2},r,l)}),!0}#r(t,e,s){let n=this.#s.targetUnder(
e,s)??this.#s.firstIn(this.#s.nearest(s)),o=n&&this.#s.scene.sections[n.section]?.plan;if(!n||!o)return;let r=this.#s.room(),
h=this.#s.scene.shown(n.section);if(!this.#s.places[n.section]||!h)return;let[l,a]=Ys(o,n.row,n.column),u=Vt(o,r)*ci(o,r)**
t;this.set({section:n.section,view:Re(o,r,{down:l+.5,along:a+.5},u,{x:e,y:s})})}keep(){if(!this.#s.zoom)return;let{view:t,
section:e}=this.#s.zoom,s=this.#s.scene.sections[e]?.plan;if(!(s&&String(N(s))===String(N(t.plan))))return this.set(null);
this.#s.zoom={section:e,view:{...t,plan:s}},this.#s.lens.follow(t,e,this.#s.scene)}};var ss=class{#e;#t=c("div","beholder-words");#s=c("div","beholder-scroller",{tabindex:"0",role:"group","aria-label":"Pic\
ture"});#i;#o;#r;#n;#h;#l="";constructor(t,e,s){this.#e=e,this.#i=new Qe(this.#s,new We(f=>t.look(f)));let n={pointed:()=>this.#n.
refresh(),inCells:()=>this.#r.draw()};this.#o=new _e(t,this.#i,n,s);let o=new je(f=>{this.#i.scrolled=f-this.height/2},s);
this.#r=new Ge(this.#i,this.#o,o);let r=c("div","beholder-sheet",{},[this.#r.canvas]);this.#s.append(r),this.el=c("div",
"beholder-stage");let h={pointed:f=>e.pointed(f),pan:(f,d)=>this.pan(f,d)};this.#n=new Xe(this.#i,this.#o,h,s),this.#h=new es(
this.el,r,this.#i,()=>this.#d());let{outline:l,inspector:a}=this.#n,u=c("div","beholder-glass",{},[l,this.#r.note]);this.
el.append(this.#s,u,this.#t),this.#s.setAttribute("aria-describedby",a.el.id),this.#a(s)}#a(t){this.#s.addEventListener(
"scroll",()=>this.#f(),{signal:t}),new ts(this.#s,this,t);let e=new ResizeObserver(()=>this.#u());e.observe(this.el),t.addEventListener(
"abort",()=>{e.disconnect(),this.#i.zoom&&this.#i.lens.close()})}get inspector(){return this.#n.inspector.el}get overview(){
return this.#r.overview.el}get places(){return this.#i.places}get height(){return this.#i.size.height}get width(){return this.#i.
size.width}get scrollTop(){return this.#i.zoom?0:this.#i.scrolled}set scrollTop(t){this.#i.scrolled=t}get pointed(){return this.#n.
pointed}get zoom(){if(!this.#i.zoom)return null;let{section:t,view:e}=this.#i.zoom;return{section:t,px:e.px,...K(e),lens:this.#i.
sampling,note:this.#i.lens.note}}levels(t){return this.#i.scene.levels(t)}colors(t){return this.#i.colors(t)}scale(t){return this.#i.
scene.scale(t)}paint(t,e){if(this.#r.name(t,e!==null),this.#t.hidden=e!==null,w(this.#t,t.text),!e)return this.#p(t);this.#i.
image=e.bitmap&&oo(e.bitmap);let s=this.#i.scene.frame;this.#i.scene.take(t,e),this.#h.keep(),this.#n.keep(s),this.#u(),
this.#c()}say(t){w(this.#t,t)}recolor(t){this.#i.scene.recolor(t),this.#c()}look(t,e,s){let{zoom:n,lens:o,scene:r}=this.#i;
!n||!o.take(t,e,s,r,n.section)||(this.#r.draw(),this.#n.look(),this.#e.zoomed())}greeted(){this.#i.lens.repeat(),this.#h.
keep()}point(t){this.#n.section(t)}mark(t){this.#r.overview.mark(t),this.#r.draw()}reveal(t){let e=this.places[t];!e||this.
zoom||(this.scrollTop=e.top+Math.min(0,(e.height-this.height)/2))}lead(t,e){this.fit(),this.reveal(t);let s=e&&this.#i.targetOf(
t,e);s?this.#n.set(s):this.point(t)}goTo(t,e){let s=this.#i.scene.sections[t]?.plan;!s||!this.width||(this.#h.goTo(t,e),
this.#n.set(this.#i.targetAt(t,...et(s,e))))}enter(t){return this.#h.enter(t)}zoomIn(){this.zoomBy(1,...this.#n.middle())}zoomOut(){
this.zoomBy(-1,...this.#n.middle())}fit(){this.#i.zoom&&this.#h.set(null)}isZoomed(){return this.#i.zoom!==null}hover(t,e){
this.#n.set(this.#i.targetUnder(t,e))}leave(){this.#n.set(null)}zoomBy(t,e,s){let n=this.#n.target!==null;this.#n.pause(
()=>this.#h.by(t,e,s)),n?this.hover(e,s):this.#n.refresh()}pan(t,e){this.#h.pan(t,e)}step(t,e){this.#n.step(t,e)}jump(t){
this.#n.jump(t)}end(t){this.#n.end(t)}escape(){if(this.#n.target)this.#n.set(null);else if(this.#i.zoom)this.#h.set(null);else
return!1;return!0}#c(){this.#r.draw(),this.#n.look()}#u(){let{clientWidth:t}=this.el;this.#n.width=t;let{frame:e}=this.#i.
scene;if(!e||t===0)return;let s=Oo(t,this.el.closest("[data-size='narrow']")!==null),n=So(s,e);if(n===this.#l)return;this.#l=
n;let{places:o,height:r}=To(s,e,this.#i.image);this.#i.places=o,this.#i.size={width:s.width,height:s.height,content:r},this.#s.
style.width=`${s.width}px`,this.#s.style.height=`${s.height}px`,this.#h.resize(),this.#e.arranged(),this.#c()}#d(){this.#i.
zoom||(this.#o.leave(),this.#r.note.hidden=!0),this.#n.stayIn(this.#i.zoom?.section??-1),this.#c(),this.#e.zoomed()}#f(){
this.#r.draw(),this.#n.follow(),this.#e.scrolled()}#p(t){this.#i.clear(t),this.#l="",this.#i.zoom&&this.#h.set(null),this.#n.
set(null),this.overview.hidden=!0,this.#e.arranged()}};var is=O({value:x,label:x}),kt=A(is),La=A(x),Ia=4,$a=252;function Si(i){let t=P(i)?i:{},e=P(t.ranges)?t.ranges:{},s=P(t.
palette)?t.palette:{},n=o=>M(o)?o:-1;return{values:kt(t.values)?t.values:[],ranks:kt(t.ranks)?t.ranks:[],modes:kt(t.modes)?
t.modes:[],scalings:kt(t.scalings)?t.scalings:[],colormaps:kt(t.colormaps)?t.colormaps:[],holds:kt(t.holds)?t.holds:[],ranges:{
window:Y(e.window)?e.window:null,rate:Y(e.rate)?e.rate:null},select_length:M(t.select_length)?t.select_length:null,palette:{
nan:n(s.nan),posinf:n(s.posinf),neginf:n(s.neginf),first:M(s.first_level)?s.first_level:Ia,levels:M(s.levels)?s.levels:$a},
colors:P(t.colors)?Ra(t.colors):{},diverging:La(t.diverging)?t.diverging:[]}}function Ra(i){return Object.fromEntries(Object.
entries(i).flatMap(([t,e])=>x(e)?[[t,e]]:[]))}var qt={values:x,mode:x,window:E,scaling:x,colormap:x,limits:k(Y),show_all:q,square:q,rate:E,recording:q,held:q,hold_on:x,
select:x,rank:Yi},dt=Object.keys(qt),Yo=O(qt),_a=i=>P(i)&&dt.every(t=>!Object.hasOwn(i,t)||qt[t](i[t])),Xo=O({values:A(is),
ranks:A(is)}),Ca=O({seconds:E,frames:M,left_out:M,file:x}),Ti=O({number:M,message:x,note:x,rate:E,limited:x,overhead:k(E),
latency_ms:k(E),recording:k(Ca),saved:A(x),pinned:k(E),held:k(O({step:E,message:x}))}),za=i=>i==="sections"||i==="frame"||
i==="placeholder",Pa=i=>x(i)&&Object.hasOwn(qt,i),Zo=O({outer:A(A(M)),first:M,units:M,shown:M,inner:A(A(M))}),Fa=O({fold:M,
wrap:M,rows:Zo,columns:Zo}),Jo={number:M,step:k(E),call:M,kind:za,text:x,width:M,height:M,coarse:M,table:x,values:x,colormap:x,
settings:_a,variance_of:M,change_since:k(E)},Da=O({step:E,first_step:E,min:k(E),max:k(E),rms:k(E),zeros:M,nonfinite:M}),
Qo={welcome:O({client:x,session:x,revision:M,settings:Yo,choices:Xo,status:Ti}),settings:O({revision:M,settings:Yo,choices:Xo}),
frame:O({session:x,clients:A(x),ack_within:E,...Jo,status:Ti}),status:O({status:Ti}),values:O({client:x,frame:M,section:M,
rows:Y,columns:Y,own:q,kept:q,step:k(E)}),whole:O({client:x,table:x,section:M,figures:k(Da)}),look:O({session:x,client:x,
number:M,step:E,table:x,section:M,rows:Y,columns:Y,height:M,width:M,plan:k(Fa),values:x,colormap:x,variance_of:M,change_since:k(
E),note:x}),file:O({client:x,file:M,name:x,media:x,part:M,parts:M,note:x}),strip:O({client:x,source:x,figure:x,version:M,
first:M,columns:M,names:A(x),metrics:A(x)}),frames:O({client:x,version:M,first:M,count:M}),past:O({session:x,client:x,asked:M,
...Jo}),alerts:O({total:M,alerts:A(Xi)}),rejected:O({client:x,name:Pa,message:x,value:(i=>x(i)||E(i)||q(i)||i===null||Y(
i))})};function tr(i){if(!P(i)||!x(i.type)||!Object.hasOwn(Qo,i.type))return null;let t=i.type;return Qo[t](i)?i:null}function Ai(i,t){
return qt[i](t)}var $={hello:(i,t)=>({type:"hello",client:i,...t}),alive:(i,t)=>({type:"alive",client:i,...t}),visible:(i,t)=>({
type:"visible",client:i,visible:t}),bye:i=>({type:"bye",client:i}),ack:(i,{number:t,painted:e,held:s})=>({type:"ack",client:i,
number:t,painted:e,held:s}),set:(i,t,e)=>({type:"set",client:i,name:t,value:e}),read:(i,{frame:t,section:e,rows:s,columns:n,
own:o})=>({type:"read",client:i,frame:t,section:e,rows:s,columns:n,own:o}),whole:(i,{table:t,section:e})=>({type:"whole",
client:i,table:t,section:e}),lens:(i,{table:t,section:e,rows:s,columns:n,height:o,width:r})=>({type:"lens",client:i,table:t,
section:e,rows:s,columns:n,height:o,width:r}),strip:(i,{source:t,figure:e,version:s,first:n})=>({type:"strip",client:i,source:t,
figure:e,version:s,first:n}),fetch:(i,t,e)=>({type:"fetch",client:i,file:t,part:e}),frames:(i,{version:t,first:e})=>({type:"\
frames",client:i,version:t,first:e}),past:(i,t,e)=>({type:"past",client:i,number:t,table:e}),pin:i=>({type:"pin",client:i}),
step:i=>({type:"step",client:i}),export:i=>({type:"export",client:i})};var Ha="No answer from the kernel: if it is not busy, run the cell again.",Ua=5e-4,Wa={values:"Values",mode:"Mode",window:"\
Variance window",scaling:"Scaling",colormap:"Colormap",limits:"Limits",show_all:"Show all data",square:"Square cells",rate:"\
Updates per second",recording:"Record",held:"Hold",hold_on:"Hold on",select:"Select",rank:"Rank"},ns=class{#e=c("span","\
beholder-figures",{"aria-hidden":"true"});#t=c("span","beholder-held");#s=c("span","beholder-told");#i=c("span","beholde\
r-lead",{},[this.#e,this.#t,this.#s]);#o=c("span","beholder-note");#r=c("span","");#n=c("span","beholder-figures",{"aria\
-hidden":"true"});#h=c("span","");#l=c("button","beholder-link",{type:"button",hidden:""},["Download"]);#a=c("span","beh\
older-link-whole");#c=c("button","beholder-link beholder-link-to",{type:"button",hidden:""},[this.#a,c("span","beholder-\
link-short",{"aria-hidden":"true"},["Go there"])]);#u=c("span","beholder-foot-diamond",{hidden:""},[S("diamond")]);#d;#f=c(
"div","beholder-problem",{role:"alert"});#p=c("span","beholder-tape",{},[this.#r,this.#n,this.#h]);constructor({fetched:t,
went:e}){this.#l.addEventListener("click",t),this.#c.addEventListener("click",e);let s=c("div","beholder-status",{role:"\
status"},[this.#i,this.#o,this.#p]);this.#d=c("div","beholder-foot-row",{},[this.#u,s,this.#c,this.#l]),this.el=c("div",
"beholder-foot",{},[this.#d,this.#f])}refresh(t,e,s,n){let{status:o}=t,r=o?.recording,h=t.past.shown?null:o?.held??null;
w(this.#t,h?`Held at step ${b(h.step)}. `:""),w(this.#e,h?"":n?Ba(t,e):ja(t,e));let l=n?Ka(t,e,s):ir(t,e,s);w(this.#s,n?
`${n.message}${l&&" "}`:""),w(this.#o,l),this.#d.classList.toggle("beholder-alerting",n!==null),this.#u.hidden=!n,w(this.#a,
n?.link?`Go to ${n.link}`:""),this.#c.hidden=!n?.link,w(this.#r,r?"Recording ":Xa(o)),w(this.#n,r?en(r.seconds):""),w(this.#h,
r?Ya(r):""),w(this.#f,t.problem),this.#l.hidden=!!r||t.gone||!o?.saved.length,Yt(this.#s,n?.message??""),Yt(this.#o,this.#o.
textContent),Yt(this.#c,this.#a.textContent),Yt(this.#p,r?r.file:(o?.saved??[]).join(`
`)),Yt(this.#f,t.problem)}};function Ba({past:i,settings:t},e){return i.shown?`${er(i.shown.step,i.missed)}${sr(i.shown,
t)}`:e&&e.step!==null?`Step ${b(e.step)}.`:""}function Yt(i,t){i.title!==t&&(i.title=t)}function ja({status:i,flowing:t,
settings:e,gone:s,past:n,latest:o},r){let h=r&&r.step!==null?b(r.step):"",l=r&&ct(r),a=l?` ${ki(l)}`:"";if(n.shown)return`${`${er(
n.shown.step,n.missed)}${sr(n.shown,e)}`}${s?"":Ga(o,t)}`;if(s)return"";if(e.value("rate")===0)return`${h?`Paused at ste\
p ${h}.`:"Paused."}${a} Training goes on at full speed.`;let u=h?`Step ${h}.${a}`:a.trim(),f=i&&t?Va(i):"";return[u,f].filter(
Boolean).join(" ")}function er(i,t){let e=t?`, the nearest kept to ${b(t.step)}`:"";return i===null?"Looking back.":`Loo\
king back at step ${b(i)}${e}.`}function sr(i,t){let e=t.value("values");return!e||e==="auto"||e===i.values?"":` Shown t\
hen: ${t.choices.values.find(({value:n})=>n===i.values)?.label??i.values}.`}function Ga(i,t){if(!i||i.step===null)return"";
let e=b(i.step);return t?` Training goes on at step ${e}.`:` The last picture is of step ${e}.`}function Va({rate:i,latency_ms:t,
overhead:e}){let n=[nn(i),t===null?"":`${Math.round(t)} ms behind`].filter(Boolean).join(", "),o=e!==null&&e>=Ua?`traini\
ng is ${Z(e)} slower for it`:"",r=[n,o].filter(Boolean).join("; ");return r?`${r.charAt(0).toUpperCase()}${r.slice(1)}.`:
""}function Ka(i,t,e){let{status:s,gone:n,unanswered:o}=i;return n||o?ir(i,t,e):[e,s?.note?ki(s.note):""].filter(Boolean).
join(" ")}function ir({status:i,settings:t,unanswered:e,gone:s,past:n},o,r){if(s)return qa(o);if(e)return o?Ha:"";let h=Math.
round(n.apart),l=n.shown&&h>1?`One frame in ${b(h)} is kept here.`:"",a=i?.note?ki(i.note):"";if(i?.held&&!n.shown)return[
r,a].filter(Boolean).join(" ")||"Nothing runs until Go on.";let u=dt.find(m=>t.waits(m)),f=u?`${Wa[u]??u} waits for the \
running cell.`:"",d=i?.limited&&t.value("rate")!==0?`Limited by ${i.limited}.`:"",p=t.value("held")?"Training waits at i\
ts next update().":"";return[l,r,f,p,d,a].filter(Boolean).join(" ")}function qa(i){if(!i)return"No kernel.";let t=i.step===
null?"":` This is step ${b(i.step)};`;return t?`No kernel.${t} pointing and colours still work.`:"No kernel. Pointing an\
d colours still work."}var ki=i=>`${i.charAt(0).toUpperCase()}${i.slice(1)}${/[.!?]$/.test(i)?"":"."}`;function Ya({file:i,
left_out:t}){return` to ${i}.${t?` ${b(t)} pictures left out.`:""}`}function Xa(i){let[t,...e]=i?.saved??[];return t===void 0?
"":e.length?`Saved ${t} and ${e.length} more.`:`Saved ${t}.`}function Nt(i,t){let e=Math.max(1,Math.ceil(i/Math.max(1,t)));return{columns:i,size:e,places:Math.ceil(i/e)}}var pt=({columns:i,
size:t},e)=>[e*t,Math.min(i,(e+1)*t)];function nr(i,t,e){return[Math.floor(i*e/t),Math.floor((i+1)*e/t)]}var or=(i,t,e)=>Math.
ceil((Math.floor(i)+1)*t/e)-1;function rr(i,t,e,s,n){let o=e==="symmetric";for(let r=n;r<t.places;r+=1){let h=Math.min(t.
columns,(r+1)*t.size),l=-1/0,a=NaN;for(let u=r*t.size;u<h;u+=1){let f=i[u],d=o&&f<0?-f:f;d>l&&(l=d,a=f)}s[r]=a}}function hr(i,{
first:t,last:e},s){let n=mt(i,e);if(n===s.columns)return 1;let[o,r]=[Number(t[n]),Number(e[n])];return Xt(n,i<o?0:(i-o+.5)/
(r-o+1),s)}function Xt(i,t,e){let s=Math.floor(i/e.size),[n,o]=pt(e,s);return(s+(i-n+t)/(o-n))/e.places}function mt(i,t){
let e=0;for(;e<t.length&&Number(t[e])<i;)e+=1;return e}function os({first:i,last:t},e,s){let[n,o]=[1/0,-1/0];for(let r=e;r<
s;r+=1)n=Math.min(n,Number(i[r])),o=Math.max(o,Number(t[r]));return[n,o]}var Za=37,Ja=12,Qa=6;function lr(i,t,e,s){return i.flatMap(({call:n})=>{let o=mt(n,t.last);if(o>=e.columns||n<Number(t.first[o]))
return[];let r=hr(n,t,e)*s;return[{x:Math.max(Qa,Math.min(r,s-Ja)),y:Za}]})}function ar(i,t,e){let s=new Map(e.map(({name:o},r)=>[
o,r])),n=new Map;for(let o of i){let r=s.get(o.section)??-1,h=t.find(({start:l,end:a})=>r>=l&&r<a);h&&!n.has(h)&&n.set(h,
{module:h,section:r,step:o.step})}return[...n.values()]}function cr(i,{rows:t}){let e=s=>t.find(({start:n,end:o})=>s>=n&&
s<o);return i.flatMap(({section:s})=>tc(e(s)))}var tc=i=>i?[i.top+i.height/2]:[];var ec=72,rs=7,sc=16,Ni=12,ic=.02;function nc(i,t,e){return oc(i,t.columns).flatMap(s=>{let n=Number(i.last[s.end-1]),o=Number(
i.first[s.start]),r=o>0&&o<=ic*n?0:o,[h,l]=[s.start,s.end].map(d=>d<t.columns?Xt(d,0,t):1),a=(Number(l)-Number(h))*e,u=s.
end===t.columns?b(n).length:0,f=Number(l)*e-rs*u-sc;return ve({low:r,high:n,floor:null},Math.floor(a/ec)).flatMap(({value:d})=>{
if(!Number.isInteger(d))return[];let p=Math.round(rc(d,i,s,t)*e);return p+rs/2*b(d).length<=f?[{step:d,run:s.number,x:p}]:
[]})})}function oc({first:i},t){let e=[];for(let s=0;s<t;s+=1){let n=e.at(-1);n&&Number(i[s])>=Number(i[s-1])?n.end=s+1:
e.push({number:e.length,start:s,end:s+1})}return e}function rc(i,{first:t,last:e},{start:s,end:n},o){let r=s;for(;r+1<n&&
Number(t[r+1])<=i;)r+=1;let h=Math.min(Number(e[r]),r+1<n?Number(t[r+1]):1/0);if(i>h)return r+1<o.columns?Xt(r+1,0,o):1;
let l=Number(t[r]);return Xt(r,i<l?0:(i-l+.5)/(h-l+1),o)}var hs=class{#e=c("span","beholder-strip-last");#t=new Map;#s=new Map;#i=[
0,0];constructor(){this.el=c("div","beholder-strip-axis",{"aria-hidden":"true"},[this.#e])}show(t,e,s){w(this.#e,e.columns?
b(Number(t.last[e.columns-1])):"");let n=new Map(nc(t,e,s).map(o=>[`${o.run} ${o.step}`,o]));for(let[o,r]of this.#t)n.has(
o)||(r.remove(),this.#s.delete(r),this.#t.delete(o));for(let[o,{step:r,x:h}]of n){let l=this.#t.get(o)??this.#o(o,r);l.classList.
toggle("beholder-strip-first",h<Ni),l.style.transform=`translateX(${h}px)${h<Ni?"":" translateX(-50%)"}`;let a=rs*b(r).length;
this.#s.set(l,h<Ni?[h,h+a]:[h-a/2,h+a/2])}this.#s.set(this.#e,[s-rs*this.#e.textContent.length,s]),this.cover(...this.#i)}cover(t,e){
this.#i=[t,e];for(let[s,[n,o]]of this.#s)s.classList.toggle("beholder-strip-hidden",n<e&&o>t)}#o(t,e){let s=c("span","be\
holder-strip-tick",{},[b(e)]);return this.#t.set(t,s),this.el.append(s),s}};var ur=2,hc=3,Lt=class{#e=c("bdi","");#t=c("span","beholder-row-shape");#s=c("span","beholder-figure");#i;#o=c("span","b\
eholder-figure beholder-figure-high");#r=c("span","beholder-figure");constructor(t,{hasColors:e,after:s=[]}){this.#i=c("\
span",e?"beholder-bar":"");let n=c("span","beholder-row-seen",{},[this.#e]),o=c("span","beholder-row-name",{},[n]),r=c("\
span","beholder-limits",{},[this.#s,this.#i,this.#o]),h=[o,this.#t,r,this.#r,...s];this.el=c("div",`${t} beholder-column\
s`,{},h)}name(t,e){w(this.#e,t),w(this.#t,e)}limits(t,e){w(this.#s,Number.isNaN(t)?"":R(t,ur)),w(this.#o,Number.isNaN(e)?
"":R(e,ur)),this.#i.classList.toggle("beholder-barless",Number.isNaN(t))}value(t){let e=Number.isFinite(t)?R(t,hc):"not \
finite";w(this.#r,Number.isNaN(t)?"":e)}};var lc=60,pr=96,Zt={most:8,plain:3,many:2,only:24},ac=2,cc=132,uc=48,fr=12;function Li(i){let t=dc(i),e=i.length>pr,s=t.
map(({start:u,end:f})=>e?1:f-u),n=s.reduce((u,f)=>u+f,0),o=e?0:ac,r=e?mr(cc/n,Zt.many):fc(n,o*(t.length-1)),h=[],l=0,a=t.
map((u,f)=>{let d=l;for(let m=0;m<(s[f]??0);m+=1){let[g,y]=e?[u.start,u.end]:[u.start+m,u.start+m+1];h.push({start:g,end:y,
top:l,height:r}),l+=r}let p={...u,top:d,height:l-d};return l+=o,p});return{rows:h,modules:a,height:Math.max(0,l-o)}}function fc(i,t){
return i===1?Zt.only:i>lc?Zt.many:mr((uc-t)/Math.max(1,i),Zt.plain)}var mr=(i,t)=>Math.min(Zt.most,Math.max(t,Math.floor(
i)));function dc(i){let t=[],e=0;for(let s of[...de(i),{name:"",start:i.length,end:i.length}]){for(;e<s.start;){let n=e,
o=dr(i[e]??"");for(;e<s.start&&dr(i[e]??"")===o;)e+=1;t.push({name:o,start:n,end:e})}s.end>s.start&&t.push(s),e=s.end}return pc(
t)}var dr=i=>i.replace(/(?<=.)[./][^./]*$/,"");function pc(i){let t=Math.ceil(i.length/pr);return t<=1?i:i.flatMap((e,s)=>{
let n=i[Math.min(s+t,i.length)-1];return s%t===0&&n?[{...e,end:n.end}]:[]})}function wr(i,t=new Set){let e=[];for(let s of[
!0,!1])for(let n of i){let o=n.top+(n.height-fr)/2,r=e.every(h=>Math.abs(h.top-o)>=fr);t.has(n)===s&&r&&e.push({module:n,
top:o})}return e.sort((s,n)=>s.top-n.top)}function gr(i,t){let e=i.findIndex(({top:s,height:n})=>t<s+n);return e<0?i.length-
1:e}var ls=class{#e=new Lt("beholder-strip-metric",{hasColors:!1});#t=c("div","beholder-strip-modules");#s=[];arrows=c("div",
"beholder-strip-arrows",{"aria-hidden":"true"});constructor(){this.el=c("div","beholder-strip-beside",{},[this.#e.el,this.#t])}showMetric(t,e){
this.#e.name(t||"no metric",t?"metric":""),this.#e.limits(e?.low??NaN,e?.high??NaN)}showValue(t){this.#e.value(t)}showArrows(t){
let e=t.map(s=>{let n=c("span","beholder-strip-arrow");return n.style.top=`${s}px`,n});this.arrows.replaceChildren(...e)}showModules(t,e,s,n){
let r=(e>t.length?t:[]).map(({top:l,height:a})=>{let u=c("span","beholder-strip-bracket");return Object.assign(u.style,{
top:`${l}px`,height:`${a}px`}),u}),h=new Map(s.map(l=>[l.module,l]));this.#s=wr(t,new Set(h.keys())).map(({module:l,top:a})=>{
let u=h.get(l),f=u?wc(u,n):mc(l,n);return f.line.el.style.top=`${a}px`,f}),this.#t.replaceChildren(...r,...this.#s.map(({
line:l})=>l.el))}showLimits(t){for(let{line:e,span:s}of this.#s){let{low:n,high:o}=t(s);e.limits(n,o)}}showValues(t){for(let{
line:e,span:s}of this.#s)e.value(t(s))}};function mc({name:i,start:t,end:e},s){let n=new Lt("beholder-strip-module",{hasColors:!0}),
o=e===t+1?s[t]?.shape:null;return n.name(i,o?F(o):`${b(e-t)} rows`),n.el.title=i,{line:n,span:{start:t,end:e}}}function wc({
section:i,step:t},e){let s=c("span","beholder-flag beholder-odd",{},[S("diamond",11),b(t)]),n=new Lt("beholder-strip-mod\
ule beholder-strip-alerting",{hasColors:!0,after:[s]}),{name:o="",shape:r=[]}=e[i]??{};return n.name(o,F(r)),n.el.title=
o,{line:n,span:{start:i,end:i+1}}}function Ii(i,t){let e=Array.from(i).filter(Number.isFinite);if(e.length===0)return null;let[s,n]=e.reduce(([d,p],m)=>[Math.
min(d,m),Math.max(p,m)],[1/0,-1/0]),o=s>0?Math.log:d=>d,r=o(n)-o(s),h=d=>r>0?(o(n)-o(d))/r:.5,l=Nt(i.length,t),a=[],u=[],
f=[];for(let d=0;d<l.places;d+=1){let[p,m]=pt(l,d);if(gc(i,p,m)){f.push([d/l.places,(d+1)/l.places]),u.at(-1)!==a.length&&
u.push(a.length);continue}let g=(d+.5)/l.places;for(let y of bc(i,p,m))a.push([g,h(y)])}return{points:a,breaks:u,odd:f,low:s,
high:n}}function gc(i,t,e){for(let s=t;s<e;s+=1)if(Math.abs(Number(i[s]))===1/0)return!0;return!1}function bc(i,t,e){let[
s,n]=[-1,-1];for(let r=t;r<e;r+=1){let h=Number(i[r]);Number.isFinite(h)&&((s<0||h<Number(i[s]))&&(s=r),(n<0||h>Number(i[n]))&&
(n=r))}return s<0?[]:(s===n?[s]:[Math.min(s,n),Math.max(s,n)]).map(r=>Number(i[r]))}var xc=6,Mc=.88;function br({pixels:i,width:t},e,s,n,o){e.forEach(({top:r,height:h},l)=>{let a=s[l];if(!a?.length)return;
let[u,f]=[Math.round(r*o),Math.round((r+h)*o)],d=i.subarray(u*t,(u+1)*t);vc(d,a,n),Ec(d,a,n[v.nan]??0,Math.round(xc*o));
for(let p=u+1;p<f;p+=1)i.copyWithin(p*t,u*t,(u+1)*t)})}function vc(i,t,e){let{length:s}=t,n=0;for(let o=0,r=0;o<s;o+=1){
let h=t[o],l=h===v.gap?n:e[h];h!==v.gap&&h!==v.nan&&(n=yc(l));let a=Math.floor((o+1)*i.length/s);for(;r<a;r+=1)i[r]=l}}var yc=i=>(i&
16777215|Math.round(Mc*(i>>>24))<<24)>>>0;function Ec(i,t,e,s){for(let n=t.indexOf(v.nan);n>=0;n=t.indexOf(v.nan,n+1)){let[
o,r]=nr(n,t.length,i.length),h=o-Math.max(0,s-(r-o)>>1),l=Math.min(Math.max(0,h),Math.max(0,i.length-s));i.fill(e,l,Math.
max(r,l+s))}}var Oc=3,as={rms:{label:"RMS",of:"of",kind:"logarithmic"},mean:{label:"mean",of:"of",kind:"symmetric"},largest:{label:"l\
argest magnitude",of:"of",kind:"logarithmic"},ratio:{label:"update/weight",of:"of",kind:"logarithmic"},change:{label:"ch\
ange",of:"of",kind:"logarithmic"},zeros:{label:"zeros",of:"in",kind:"share"},nonfinite:{label:"not finite",of:"in",kind:"\
count"}},Sc={optimizer:"optimizer states",frame:"the frame"},Tc=new Set(["gradients","updates","optimizer"]),xr=Object.entries(
as).map(([i,{label:t}])=>({value:i,label:t})),J=i=>as[i]?.kind??"logarithmic",Mr=i=>as[i]?.label??i;function vr(i,t){return`${as[t]?.
of??"of"} ${Sc[i]??i} over the run`}function yr(i,t){let e=J(i),s=e==="logarithmic"?"log scale":e==="symmetric"?"scale":
"";return!s||t===0?"":t>1?`each row on its own ${s}`:`on a ${s}`}function $i(i,t){return t==="ratio"&&Tc.has(i)?"paramet\
ers":i}function Er(i,t){return Number.isNaN(i)?"no figure":J(t)==="count"?`${b(i)} not finite`:J(t)==="share"?`${Z(i)} z\
eros`:Number.isFinite(i)?R(i,Oc):"not finite"}var Ac=.01,kc=.995,Nc=.618,Sr=v.levels/2;function Tr(i,t){if(t==="share"||t==="count")return{low:0,high:1,floor:null};let e=t===
"symmetric",s=Ic(i,e);if(s.length===0)return null;let{low:n,high:o}=Lc(s);return e?{low:-o,high:o,floor:null}:{low:n,high:o,
floor:n}}function Lc(i){let{low:t,high:e}=$c(i);return t<e?{low:t,high:e}:i.reduce(({low:s,high:n},o)=>({low:Math.min(s,
o),high:Math.max(n,o)}),{low:t,high:e})}function Ic(i,t){let e=new Float32Array(i.length),s=0;for(let n=0;n<i.length;n+=
1){let o=t?Math.abs(i[n]??0):i[n]??0;o<1/0&&(t||o>0)&&(e[s++]=o)}return e.subarray(0,s)}function $c(i){let{length:t}=i,e=new Float64Array(
Math.floor(Ac*t)+1).fill(1/0),s=new Float64Array(t-Math.ceil(kc*t)+1).fill(-1/0),n=Rc(t);for(let o=0,r=0;o<t;o+=1){let h=i[r]??
0;h<e[e.length-1]&&Or(e,h,1),h>s[s.length-1]&&Or(s,h,-1),r+=n,r>=t&&(r-=t)}return{low:e[e.length-1]??0,high:s[s.length-1]??
0}}function Or(i,t,e){let s=i.length-1;for(;s>0&&e*((i[s-1]??0)-t)>0;s-=1)i[s]=i[s-1];i[s]=t}function Rc(i){let t=Math.max(
1,Math.round(Nc*i));for(;Ar(t,i)>1;)t-=1;return t}var Ar=(i,t)=>t===0?i:Ar(t,i%t);function kr(i,t,e,s,n,o){let{low:r,high:h,
floor:l}=t??{low:0,high:1,floor:null},a=l===null,[u,f]=a?[r,h-r]:[Math.log(l),Math.log(h/l)],d=f>0?v.levels/f:0,p=e==="c\
ount"?0:Number.MAX_VALUE;for(let m=n;m<o;m+=1){let g=i[m];if(g>p||g<-Number.MAX_VALUE)s[m]=v.nan;else if(g<=p){let y=d>0?
((a?g:Math.log(g))-u)*d:Sr;s[m]=v.first+Math.min(v.levels-1,Math.max(0,y))}else s[m]=v.gap}}function Ri(i){return Int16Array.
from({length:256},(t,e)=>{if(e===v.gap)return-1;if(e<v.first)return v.levels;let s=e-v.first;return i==="symmetric"?Math.
abs(s-Sr):s})}var Cc=256,Nr=8,It=class{grid={columns:0,size:1,places:0};#e;#t="";#s=0;#i=new Map;#o=null;constructor(t){this.#e=t}take(t){
let{source:e,figure:s,version:n,columns:o}=t;this.grid=Nt(o,this.#e);let r=`${e} ${s} ${n} ${this.grid.size}`;(r!==this.#t||
o<=Cc)&&this.#i.clear(),this.#t=r,this.#o=t,this.#s=(this.#s+1)%Nr}levels(t,e){this.#r(e);let s=Ri(J(this.#o?.figure??""));
return t.map(({start:n,end:o})=>{let r=new Uint8Array(this.grid.places);for(let h of e.slice(n,o)){let l=this.#i.get(h)?.
levels;l&&zc(r,l,s)}return r})}sectionAt({start:t,end:e},s,n){let o=Ri(J(this.#o?.figure??"")),r=l=>o[this.#i.get(s[l]??
-1)?.levels[n]??0]??-1,h=t;for(let l=t+1;l<e;l+=1)r(l)>r(h)&&(h=l);return h}valueAt(t,e){return this.#i.get(t)?.extremes[e]??
NaN}#r(t){let e=this.#o;if(!e)return;let s=J(e.figure),{columns:n,places:o,size:r}=this.grid;for(let h of t){if(h<0)continue;
let l=ft(e,h),a=this.#i.get(h),u=Math.floor(Math.max(0,(a?.columns??0)-4)/r),f=!a||h%Nr===this.#s,d=f?Tr(l,s):a.scale,p=a?.
extremes??new Float32Array(this.#e),m=a?.levels??new Uint8Array(this.#e);rr(l,this.grid,s,p,u),kr(p,d,s,m,f?0:u,o),this.#i.
set(h,{columns:n,scale:d,extremes:p,levels:m})}}};function zc(i,t,e){for(let s=0;s<i.length;s+=1){let[n,o]=[i[s],t[s]];e[o]>
e[n]&&(i[s]=o)}}var Pc=40,Q=44,cs=2,Fc=4,Dc=.8,Lr=4,Hc=6,us=class{el=c("canvas","beholder-strip-canvas");heat=new It(1);#e;#t={width:0,height:0,
ratio:1};constructor(){this.#e=this.el.getContext("2d",{willReadFrequently:!0})}fit(t,e){let s=window.devicePixelRatio||
1,{el:n}=this,[o,r]=[Math.round(t*s),Math.round((Q+e)*s)];n.width===o&&n.height===r||(this.#t.width!==t&&(this.heat=new It(
t)),Object.assign(n,{width:o,height:r}),Object.assign(n.style,{width:`${t}px`,height:`${Q+e}px`}),this.#t={width:t,height:e,
ratio:s})}drawMap(t,{rows:e},s,n){let{width:o,height:r}=this.el,{ratio:h}=this.#t;this.#e.clearRect(0,0,o,r),this.heat.take(
t);let l=this.heat.levels(e,s),a=Math.round(Q*h);if(n&&r>a){let f=new ImageData(o,r-a);br({pixels:new Uint32Array(f.data.
buffer),width:o},e,l,n,h),this.#e.putImageData(f,0,a)}let[u]=e;if(e.length===1&&u&&(s[0]??-1)>=0){let f=Q+u.height+Fc,d=Ii(
ft(t,s[0]??0),this.#t.width);d&&this.#s(d,n,f,Q+this.#t.height-f)}}drawCurve(t,e){let s=Ii(t,this.#t.width);return s&&this.#s(
s,e,0,Pc),s}#s({points:t,breaks:e,odd:s},n,o,r){let h=this.#e,{width:l,ratio:a}=this.#t;if(h.save(),h.scale(a,a),h.strokeStyle=
getComputedStyle(this.el).color,h.globalAlpha=Dc,h.lineJoin="round",h.beginPath(),t.forEach(([u,f],d)=>{e.includes(d)?h.
moveTo(u*l,o+cs+f*(r-2*cs)):h.lineTo(u*l,o+cs+f*(r-2*cs))}),h.stroke(),n){let[u,f,d]=new Uint8Array(n.slice(v.nan,v.nan+
1).buffer);h.fillStyle=`rgb(${u} ${f} ${d})`,h.globalAlpha=1;for(let[p,m]of s){let g=Math.max(Hc,(m-p)*l);h.fillRect(Math.
min(p*l,l-g),o+r-Lr,g,Lr)}}h.restore()}clear(){this.heat=new It(this.#t.width),this.#e.clearRect(0,0,this.el.width,this.
el.height)}};var Ir=10,Uc=18,Wc=3,Bc=7,$r={first:[],last:[]},fs=class{#e;#t={steps:$r,calls:$r,grid:{columns:0,size:1,places:0},width:0};#s=!1;el=c(
"div","beholder-strip-handle",{role:"slider",tabindex:"0","aria-label":"Step",hidden:""});span=[0,0];line=c("div","behol\
der-strip-line",{hidden:""});constructor(t,e,s){this.#e=e,t.append(this.el),this.el.addEventListener("keydown",n=>this.#n(
n)),t.addEventListener("pointerdown",n=>this.#o(t,n),{signal:s}),t.addEventListener("pointermove",n=>this.#s&&this.#r(t,
n),{signal:s});for(let n of["pointerup","pointercancel"])t.addEventListener(n,()=>this.#s=!1,{signal:s})}show(t,e){this.#t=
t;let{shown:s,kept:n}=this.#e,o=s?s.step:e;if(this.el.hidden=o===null||t.width===0,this.line.hidden=!s||this.el.hidden,o===
null)return;let[r,h]=os(t.steps,0,t.grid.columns),l=t.grid.columns>0?r:Number(n.steps[0]??o),a=s?this.#i(s.call):t.width;
w(this.el,b(o));let u={"aria-valuemin":Math.min(l,o),"aria-valuemax":Math.max(h,o,e??o),"aria-valuenow":o,"aria-valuetex\
t":s?`step ${b(o)}, looking back`:`step ${b(o)}, live`};for(let[p,m]of Object.entries(u))this.el.setAttribute(p,String(m));
this.el.classList.toggle("beholder-strip-back",s!==null);let f=Uc+Math.max(0,Bc*(b(o).length-Wc)/2),d=C(a,f,Math.max(f,t.
width-f));this.el.style.transform=`translateX(${d}px) translateX(-50%)`,this.span=[d-f,d+f],this.line.style.transform=`t\
ranslateX(${Math.max(0,Math.floor(a)-1)}px)`}goTo(t){let{steps:e,calls:s,grid:n}=this.#t,[o,r]=pt(n,t),[h,l,a]=[s.first[o],
s.last[r-1],e.first[o]];h!==void 0&&l!==void 0&&a!==void 0&&this.#e.goTo({from:h,to:l,step:a})}#i(t){let{calls:e,grid:s,
width:n}=this.#t,o=mt(t,e.last);return o>=s.columns?n:Math.floor(o/s.size)*n/s.places}#o(t,e){e.button===0&&(this.#s=!0,
t.setPointerCapture(e.pointerId),this.el.focus({preventScroll:!0}),e.preventDefault(),e.target!==this.el&&this.#r(t,e))}#r(t,e){
let{grid:s,width:n}=this.#t,o=e.clientX-t.getBoundingClientRect().left;o>=n-1?this.#e.live():s.places>0&&this.goTo(C(Math.
floor(o/n*s.places),0,s.places-1))}#n(t){if(t.ctrlKey||t.altKey||t.metaKey)return;let e=this.#e,s={ArrowLeft:()=>e.by(-1),
ArrowDown:()=>e.by(-1),ArrowRight:()=>e.by(1),ArrowUp:()=>e.by(1),PageDown:()=>e.by(-Ir),PageUp:()=>e.by(Ir),Home:()=>e.
first(),End:()=>e.live()," ":()=>e.play()},n=Object.hasOwn(s,t.key)?s[t.key]:void 0;n&&(n(),t.preventDefault())}};var ps=class{#e;#t;#s;#i;#o;#r=c("span","",{},["Play"]);#n={play:S("after",12),pause:S("pause",12)};constructor(t){this.#e=
t,this.#t=ds([c("span","beholder-live-dot"),c("span","",{},["Live"])],()=>t.live()),this.#t.classList.add("beholder-live"),
this.#s=ds([S("before",12)],()=>t.by(-1),"Frame before"),this.#i=ds([S("after",12)],()=>t.by(1),"Frame after"),this.#o=ds(
[this.#n.play,this.#r],()=>t.play());let e=[this.#t,this.#s,this.#i,this.#o];this.el=c("div","beholder-strip-playing",{role:"\
group","aria-label":"Looking back"},e)}show(){let{shown:t,playing:e}=this.#e;this.#t.setAttribute("aria-pressed",String(
t===null)),this.#i.disabled=t===null,w(this.#r,e?"Pause":"Play");let[s,n]=e?[this.#n.pause,this.#n.play]:[this.#n.play,this.#n.
pause];(!s.isConnected||n.isConnected)&&this.#o.replaceChildren(s,this.#r)}};function ds(i,t,e){let s=c("button","behold\
er-button",{type:"button"},i);return e&&Object.assign(s,{title:e,ariaLabel:e}),s.addEventListener("click",t),s}var Rr=10,ms=class{spot=null;#e;#t;constructor(t,e,s){this.#e=t,this.#t=e;let n=()=>this.#s(null);t.addEventListener("po\
intermove",o=>this.#s(this.#i(o)),{signal:s}),t.addEventListener("pointerleave",n,{signal:s}),t.addEventListener("blur",
n,{signal:s}),t.addEventListener("keydown",o=>this.#o(o),{signal:s}),t.addEventListener("click",()=>this.spot&&e.chosen(
this.spot),{signal:s})}#s(t){t?.row===this.spot?.row&&t?.place===this.spot?.place||(this.spot=t,this.#t.pointed(t))}#i(t){
let{rows:e,grid:s,width:n}=this.#t.shown(),o=this.#e.getBoundingClientRect(),r=gr(e,t.clientY-o.top-Q);if(r<0||s.places===
0)return null;let h=window.devicePixelRatio||1,l=or((t.clientX-o.left)*h,s.places,Math.max(1,Math.round(n*h)));return{row:r,
place:C(l,0,s.places-1)}}#o(t){if(!(t.ctrlKey||t.altKey||t.metaKey)){if(t.key==="Enter"&&this.spot)this.#t.chosen(this.spot);else if(t.
key==="Escape"&&this.spot)this.#s(null);else if(!this.#r(t.key))return;t.preventDefault()}}#r(t){let{rows:e,grid:s}=this.#t.
shown(),n=s.places-1,o=this.spot??{row:0,place:n},r={ArrowLeft:{...o,place:o.place-1},ArrowRight:{...o,place:o.place+1},
ArrowUp:{...o,row:o.row-1},ArrowDown:{...o,row:o.row+1},PageUp:{...o,place:o.place-Rr},PageDown:{...o,place:o.place+Rr},
Home:{...o,place:0},End:{...o,place:n}},h=Object.hasOwn(r,t)?r[t]:void 0;if(!h)return!1;let l=this.spot||t==="Home"?h:o;
return n>=0&&e.length>0&&this.#s({row:C(l.row,0,e.length-1),place:C(l.place,0,n)}),!0}};var ws=class{#e=c("select","beholder-select",{"aria-label":"Figure"});#t=c("span","");#s=c("span","");#i=c("span","behol\
der-strip-words",{},[this.#t,this.#s]);#o=c("span","beholder-strip-head-1");#r=c("bdi","");#n=c("span","beholder-strip-s\
aid");#h=c("span","beholder-strip-pointed",{"aria-live":"off",hidden:""},[c("span","beholder-row-name",{},[this.#r]),this.#n]);constructor(t){
this.#e.append(...xr.map(({value:r,label:h})=>new Option(h,r))),this.#e.addEventListener("change",()=>t(this.#e.value));
let e=c("div","beholder-control beholder-drop beholder-strip-figure",{},[this.#e]),s=c("div","beholder-strip-left",{},[e,
this.#i,this.#h]),n=c("span","beholder-strip-head-0",{},["over the run"]),o=c("div","beholder-heads beholder-columns",{"\
aria-hidden":"true"},[n,this.#o]);this.el=c("div","beholder-sill",{},[s,o])}show(t,[e,s],n){this.#e.value!==t&&(this.#e.
value=t),this.#e.disabled=!n,w(this.#t,s?`${e}, `:e),w(this.#s,s)}date(t){w(this.#o,t===null?"now":`step ${b(t)}`)}point(t,e){
this.#i.hidden=t!=="",this.#h.hidden=t==="",w(this.#r,t),w(this.#n,e)}};function _r(i,t){let[e,s]=[1/0,-1/0];for(let n of t)if(!(n<0))for(let o of ft(i,n))Number.isFinite(o)&&(o<e&&(e=o),o>s&&
(s=o));return e<=s?{low:e,high:s}:{low:NaN,high:NaN}}function Cr(i,t,e){let s=t.flatMap(n=>{let o=n<0?NaN:_i(ft(i,n),e);
return Number.isNaN(o)?[]:[o]});return s.some(n=>!Number.isFinite(n))?1/0:s.sort((n,o)=>n-o)[s.length>>1]??NaN}function _i(i,t){
let e=Math.min(t,i.length-1);for(;e>=0&&Number.isNaN(Number(i[e]));)e-=1;return i[e]??NaN}var zr=250,Pr="magma",jc=68,Gc=3,Vc=26,gs=class{#e;#t;#s=new us;#i=c("div","beholder-strip-cursor",{hidden:""});#o=c("di\
v","beholder-strip-map",{role:"img",tabindex:"0"},[this.#s.el,this.#i]);#r;#n;#h=new Tt(this.#o);#l=new ls;#a=new hs;#c;#u=[];#d=[];#f=[];#p=Li(
[]);#w=0;#m=[];#g=I(()=>this.#O(),zr);#b=I(()=>this.showTime(),zr);constructor(t,e){this.#e=t,this.#t=new ws(h=>t.session.
history.choose(h)),this.#r=new ps(t.session.past);let s=c("div","beholder-strip-track",{},[this.#a.el]);this.#n=new fs(s,
t.session.past,e),this.#o.append(this.#n.line);let n=c("div","beholder-strip-left",{},[this.#o,s]),o=c("div","beholder-s\
trip-main",{},[n,this.#l.arrows,this.#l.el]);this.el=c("div","beholder-strip",{hidden:""},[this.#t.el,o,this.#r.el]);let r={
shown:()=>({rows:this.#p.rows,grid:this.#s.heat.grid,width:t.stage.width}),pointed:()=>this.#S(),chosen:h=>{t.stage.reveal(
this.#N(h)),this.#n.goTo(h.place)}};this.#c=new ms(this.#o,r,e),this.#s.el.addEventListener("transitionend",()=>this.#g(
void 0),{signal:e})}arrange({kind:t,sections:e}){t!=="placeholder"&&(this.#u=e,this.#d=e.map(({name:s})=>s),this.#p=Li(this.#d),
this.#w=Math.max(this.#w,this.#p.rows.length===1?jc:this.#p.height),this.#M(),this.el.hidden=!1,this.#O())}mark(t){this.#f=
t,this.#M(),this.show()}show(){this.#g(void 0)}follow(){this.#b(void 0)}showTime(){let{session:t,stage:e}=this.#e,{excerpt:s}=t.
history,{shown:n,kept:o}=t.past,{width:r}=e,l={...s?{steps:De(s),calls:He(s),grid:this.#s.heat.grid}:{steps:Fr(o.steps),
calls:Fr(o.calls),grid:Nt(o.steps.length,r)},width:r};this.#n.show(l,t.latest?.step??null),this.#a.cover(...this.#n.span),
this.#r.show(),this.#t.date(n?.step??null),this.#x()}#M(){let{modules:t,rows:e}=this.#p,s=this.#f.filter(({source:o})=>o!==
X),n=ar(s,t,this.#u);this.#l.showModules(t,e.length,n,this.#u),this.#l.showArrows(cr(n,this.#p).map(o=>Q+o)),this.#y(),this.#x()}get#v(){
return this.#m.length>0?this.#e.session.history.excerpt:null}#y(){let t=this.#v,e={low:NaN,high:NaN};this.#l.showLimits(
({start:s,end:n})=>t?_r(t,this.#m.slice(s,n)):e)}#x(){let{history:t,past:e}=this.#e.session,{excerpt:s}=t,n=this.#v,o=s?
mt(e.shown?.call??1/0,He(s).last):0;this.#l.showValue(s?.metrics.length?_i(wi(s,0),o):NaN),this.#l.showValues(({start:r,
end:h})=>n?Cr(n,this.#m.slice(r,h),o):NaN)}#O(){let{session:t,stage:e}=this.#e,{excerpt:s,figure:n}=t.history;if(this.el.
hidden||e.width===0)return;this.#s.fit(e.width,this.#w);let o=s?vr(s.source,s.figure):"",r=s?yr(s.figure,this.#p.rows.length):
"";this.#t.show(n,[o,r],!t.gone);let h=`a row for each of ${b(this.#d.length)} sections`;this.#o.setAttribute("aria-labe\
l",`${Mr(s?.figure??n)} ${o||"over the run"}, ${h}`),s?this.#E(s):this.#k(),this.showTime(),this.#S()}#E(t){let e=new Map(
t.names.map((r,h)=>[r,h]));this.#m=this.#d.map(r=>e.get(r)??-1),this.#s.drawMap(t,this.#p,this.#m,this.#A(t.figure));let{
choices:s}=this.#e.session.settings;Ne(this.#l.el.style,this.#T(t.figure),s.palette),this.#y();let[n=""]=t.metrics;this.#l.
showMetric(n,n?this.#s.drawCurve(wi(t,0),this.#A(t.figure)):null);let{width:o}=this.#e.stage;this.#a.show(De(t),this.#s.
heat.grid,o),this.#h.show(lr(this.#f,He(t),this.#s.heat.grid,o))}#k(){this.#s.clear(),this.#h.show([]),this.#l.showMetric(
"",null),this.#a.show({first:[],last:[]},this.#s.heat.grid,0),this.#m=[],this.#y()}#T(t){let{choices:e}=this.#e.session.
settings;return St(e,J(t)==="symmetric"?e.diverging[0]??Pr:Pr)}#A(t){let e=J(t),s=this.#T(t),n=s&&le(s,null);if(n&&e==="\
count"){let[o=0,r=0,h=0]=getComputedStyle(this.#s.el).color.match(/[\d.]+/g)?.map(Number)??[];new Uint8ClampedArray(n.buffer).
set([o,r,h,Vc],4*v.first)}return n}#N({row:t,place:e}){let s=this.#p.rows[t];return s?this.#s.heat.sectionAt(s,this.#m,e):
-1}#S(){let{stage:t,gutter:e,session:s}=this.#e,{spot:n}=this.#c,{excerpt:o}=s.history,r=n&&this.#p.rows[n.row],h=!this.#i.
hidden;if(this.#i.hidden=!n||!r||!o,!n||!r||!o){this.#t.point("",""),h&&[t,e].forEach(d=>{d.point(-1)});return}let l=this.#N(
n),{grid:a}=this.#s.heat,[u,f]=[t.width/a.places,n.place*t.width/a.places];Object.assign(this.#i.style,{transform:`trans\
late(${f}px, ${Q+r.top}px)`,width:`${Math.max(Gc,u)}px`,height:`${r.height}px`}),this.#t.point(this.#d[l]??"",this.#L(o,
l,n.place)),t.point(l),e.point(l)}#L(t,e,s){let{heat:n}=this.#s,[o,r]=os(De(t),...pt(n.grid,s)),h=o===r?`step ${b(o)}`:`\
steps ${b(o)} to ${b(r)}`,l=n.valueAt(this.#m[e]??-1,s);return`${h}: ${Er(l,t.figure)}`}},Fr=i=>({first:i,last:i});var ht=768,Kc=416,bs=16,Dr=32,Jt=16,Ci={width:32,height:8},rt={name:12,shape:188,low:292,bar:300,high:340},qc=16e3,Yc=2,
Hr=2;function zi(i,t=""){return`beholder${i&&i.step!==null?`-step-${i.step}`:""}${t?`-${t}`:""}.png`}function xs(i){return new Promise(
(t,e)=>{i.toBlob(s=>s?t(s):e(new Error("the picture is too large")),"image/png")})}function Ms(i,t){let e=URL.createObjectURL(
i),s=document.createElement("a");s.href=e,s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(e),6e4)}function Ur({
frame:i,levels:t,colors:e,scale:s},n){let{places:o,height:r}=Pe(i.sections,ht,{square:i.settings.square??!1}),h={width:ht+
Kc+2*bs,height:r+Dr+2*bs},l=Math.min(Yc,qc/h.height),a=document.createElement("canvas");a.width=Math.round(h.width*l),a.
height=Math.round(h.height*l);let u=Br(a),{fontFamily:f,color:d,backgroundColor:p}=getComputedStyle(n);u.fillStyle=p,u.fillRect(
0,0,a.width,a.height),u.scale(l,l),u.translate(bs,bs),u.imageSmoothingEnabled=!1,u.textBaseline="middle",u.fillStyle=d,u.
font=`600 12px ${f}`,u.fillText(Xc(i),0,Jt/2),u.translate(0,Dr);let m=-Jt;return i.sections.forEach((g,y)=>{let T=o[y];if(!T)
return;if(g.rows>0){let z=Jc(g,t(y),e(y));u.drawImage(z,T.left,T.top,T.width,T.height)}let L=Math.max(T.top+Math.min(0,(T.
height-Jt)/2),m);m=L+Jt,Zc(u,g,{top:L+Jt/2,fontFamily:f,colors:e(y),limits:s(y)})}),a}function Xc(i){let{values:t,step:e,
settings:s,colormap:n}=i,o=s.limits?"limits by hand":`scaling ${s.scaling??""}`;return[t,ct(i),e===null?"":`step ${b(e)}`,
o,n].filter(Boolean).join(" · ")}function Zc(i,{name:t,shape:e,note:s},{top:n,fontFamily:o,colors:r,limits:h}){if(i.font=
`12px ${o}`,i.textAlign="left",i.fillText(t,ht+rt.name,n,rt.shape-rt.name-8),i.font=`11px ${o}`,i.fillText(F(e),ht+rt.shape,
n,64),!h)return i.fillText(s,ht+rt.low-40,n);i.fillText(R(h.high,Hr),ht+rt.high,n),i.textAlign="right",i.fillText(R(h.low,
Hr),ht+rt.low,n),i.drawImage(Qc(r),ht+rt.bar,n-Ci.height/2,Ci.width,Ci.height)}function Jc({rows:i,cols:t},e,s){return Wr(
t,i,n=>e[n]??0,s)}var Qc=i=>Wr(252,1,t=>4+t,i);function Wr(i,t,e,s){let n=document.createElement("canvas");n.width=i,n.height=
t;let o=Br(n),r=o.createImageData(i,t);for(let h=0;h<i*t;h+=1){let l=e(h),a=3*l;r.data.set([s[a]??0,s[a+1]??0,s[a+2]??0,
l?255:0],4*h)}return o.putImageData(r,0,0),n}function Br(i){let t=i.getContext("2d");if(!t)throw new Error("this browser\
 has no canvas");return t}var vs=class{#e;#t;#s;#i;#o="";whole=null;constructor(t,e,s,n){this.#e=t,this.#t=e,this.#s=s,this.#i=n,s.addAction("Save\
 picture","as shown",()=>this.#n("Saved.",()=>this.#l())),s.addAction("Save whole picture","with names",()=>this.#n("Sav\
ed.",()=>this.#a())),s.addAction("Copy picture","",()=>this.#n("Copied.",()=>this.#u())),s.addAction("Export the run","a\
s video",()=>this.#r()),s.addAction("Full screen","",()=>this.#n("",()=>this.#d()))}get said(){return this.#o}async fetch(t){
let e=this.#e.status?.saved??[];try{for(let[s,n]of e.entries()){this.#o=`Fetching ${n}.`,t();let{blob:o,name:r}=await this.#e.
fetch(s);Ms(o,r)}this.#o=""}catch(s){this.#o=s instanceof Error?s.message:String(s)}t()}#r(){if(this.#e.gone){this.#s.say(
"There is no kernel to write it.");return}this.#e.export(),this.#s.say("The kernel writes it; the line below the picture\
 says when it is there.")}async#n(t,e){try{await e(),this.#s.say(t)}catch(s){this.#s.say(`This browser does not allow it\
: ${s instanceof Error?s.message:s}`)}}#h(){let t=this.#t.el.querySelector("canvas");if(!t||t.hidden)throw new Error("th\
ere is no picture yet");return t}async#l(){Ms(await xs(this.#h()),zi(this.#i()))}async#a(){let t=this.#i();if(!t||!this.
whole||t.sections.length===0)return this.#l();let{levels:e,colors:s,scale:n}=this.#c();Ms(await xs(Ur({frame:t,levels:e,
colors:s,scale:n},this.whole)),zi(t,"whole"))}#c(){let t=this.#t;return{levels:e=>t.levels(e),colors:e=>t.colors(e),scale:e=>t.
scale(e)}}async#u(){await navigator.clipboard.write([new ClipboardItem({"image/png":xs(this.#h())})])}async#d(){document.
fullscreenElement?await document.exitFullscreen():await this.whole?.requestFullscreen(),this.#s.close()}};var jr=["beholder-alert-brief","beholder-alert-word","beholder-alert-bare"],ys=class{#e=c("span","beholder-alert-more");#t=c(
"span","");#s=c("span","beholder-alert-more");#i=c("span","beholder-alert-name",{},[this.#e,this.#t,this.#s]);#o=c("span",
"beholder-alert-when");#r=c("span","beholder-alert-words",{},[this.#i," ",this.#o]);#n=c("button","beholder-button behol\
der-alert",{type:"button",hidden:""},[S("diamond",16),this.#r]);el=c("div","beholder-alert-place",{},[this.#n]);constructor(t){
this.#n.addEventListener("click",t),new ResizeObserver(()=>this.#h()).observe(this.el)}show(t){let{next:e,list:s,total:n}=t,
o=e??s.at(-1),r=this.#n.hidden===!!o;if(this.#n.hidden=!o,!o)return;let[h,l]=e?[_t(e),oe(e)]:ln(n),a=e?hn(e):h,u=h.indexOf(
a);w(this.#e,h.slice(0,u)),w(this.#t,a),w(this.#s,h.slice(u+a.length)),w(this.#o,l),this.#n.classList.toggle("beholder-a\
lert-opened",!e);let f=`${h} ${l}. ${o.message}`;(r||this.#n.ariaLabel!==f)&&(Object.assign(this.#n,{ariaLabel:f,title:o.
message}),this.#h())}#h(){this.#n.classList.remove(...jr);for(let t of jr){if(this.#r.scrollWidth<=this.#r.clientWidth)return;
this.#n.classList.add(t)}}};function wt(i,t,e=[]){let s=c("select","beholder-select",{id:D("control")});s.addEventListener("change",()=>t(s.value));
let n=V(s),o="";return{el:Vr("beholder-drop",[i],...e,s,n.el),wait:n.show,offer(r){let h=JSON.stringify(r);if(h===o)return;
o=h;let{value:l}=s;s.replaceChildren(...r.map(({value:a,label:u})=>new Option(u,a))),s.value=l},show(r){s.value!==r&&(s.
value=r,s.value!==r&&(s.add(new Option(r,r)),s.value=r))}}}function Pi(i,{say:t=String,write:e=t},s){let n=c("input","be\
holder-range",{id:D("control"),type:"range"}),o=V(n),r=n.valueAsNumber,h=c("span","beholder-number",{"aria-hidden":"true"});
return n.addEventListener("input",()=>s(n.valueAsNumber)),{el:Vr("beholder-slide",[i],n,h,o.el),wait:o.show,bound([l,a]){
r=a,n.min=String(l),n.max=String(Math.max(a,n.valueAsNumber))},show(l){n.max=String(Math.max(r,Math.ceil(l))),n.valueAsNumber!==
l&&(n.value=String(l)),n.setAttribute("aria-valuetext",t(l)),w(h,e(l))}}}function Fi(i,t){let e=c("input","beholder-chec\
k",{id:D("control"),type:"checkbox"});e.addEventListener("change",()=>t(e.checked));let s=c("label","beholder-name",{for:e.
id},[i]),n=V(e);return{el:c("div","beholder-control beholder-switch",{},[s,e,n.el]),wait:n.show,show(o){e.checked=o}}}function Gr(i,t,e){
let s=c("span",""),n=c("button","beholder-button",{type:"button"},[c("span","beholder-dot"),s]),o=V(n),r=!1;return n.addEventListener(
"click",()=>e(!r)),{el:c("div","beholder-control beholder-press",{},[o.el,n]),wait:o.show,show(h){r=h,w(s,r?t:i),n.classList.
toggle("beholder-on",r)}}}function Vr(i,t,...e){let s=e.find(o=>o.matches("input, select"))?.id??"",n=c("label","beholde\
r-name",{for:s},t);return c("div",`beholder-control ${i}`,{},[n,...e])}var tu=2,eu=600,Kr=0;function qr(i,t,e,s){Kr+=1;let n=`beholder-filter-${Kr}`,o=c("input","beholder-text",{id:n,type:"te\
xt",spellcheck:"false"}),r=new ResizeObserver(()=>{o.placeholder=su(o,t)});r.observe(o);let h=c("span","beholder-refusal",
{id:`${n}-problem`});o.setAttribute("aria-describedby",h.id);let l=V(o),a="",u="",f,d=()=>{clearTimeout(f),o.value!==u&&
(u=o.value,e(o.value))},p=()=>{o.value=a,d()};return o.addEventListener("input",()=>{clearTimeout(f),f=setTimeout(d,eu)}),
o.addEventListener("change",d),o.addEventListener("keydown",m=>{m.key==="Escape"&&p()}),s.addEventListener("abort",()=>{
clearTimeout(f),r.disconnect()}),{el:c("div","beholder-control beholder-filter",{},[c("label","beholder-name",{for:n},[i]),
o,h,l.el]),wait:l.show,limit(m){o.maxLength=m},show(m,g){w(h,g),o.setAttribute("aria-invalid",String(g!==""));let y=m!==
a;a=m,!(!y||g||o.value!==u)&&(o.value=m,u=m)}}}function su(i,t){let{font:e,paddingLeft:s,paddingRight:n}=getComputedStyle(
i),o=Et(e),r=i.clientWidth-parseFloat(s)-parseFloat(n);return t.find(h=>o(h)+tu<=r)??t.at(-1)??""}var Yr={hold:"The next update() waits, until Go on. Meanwhile everything acts on the model as it stands.",step:"Let one \
update() through."};function Xr(i,t,e){let s=Di("pause",i,()=>t(!0)),n=Di("after","Go on",()=>t(!1)),o=Di("next","Next s\
tep",()=>{o.ariaDisabled!=="true"&&e()});s.title=Yr.hold,o.title=Yr.step,n.classList.add("beholder-go-on"),o.classList.add(
"beholder-next-step");let r=V(s),h=[r.el,s,n,o];return n.hidden=o.hidden=!0,{el:c("div","beholder-control beholder-press\
 beholder-holding",{},h),wait:r.show,show(l){if(s.hidden===l)return;let a=s.getRootNode(),u=[s,n,o].some(f=>f===a.activeElement);
s.hidden=l,n.hidden=o.hidden=!l,u&&(l?n:s).focus()},follow(l,a){o.ariaDisabled!==String(!l)&&(o.ariaDisabled=String(!l)),
n.classList.toggle("beholder-filled",!a)}}}function Di(i,t,e){let s=c("button","beholder-button",{type:"button"},[S(i,12),
t]);return s.addEventListener("click",e),s}var gt=4,Es=class{moved=c("div","beholder-menu-rows");rows=c("div","beholder-menu-rows");actions=c("div","beholder-menu-\
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
{offsetWidth:n,offsetHeight:o}=this.el,r=e+gt+o<=innerHeight||s<o;this.el.style.left=`${Math.max(gt,Math.min(t,innerWidth-
gt)-n)}px`,this.el.style.top=`${r?Math.max(gt,Math.min(e+gt,innerHeight-o-gt)):s-gt-o}px`}};var iu="select, input, button";function Zr(i){let t=()=>[...i.querySelectorAll(iu)].filter(o=>!o.closest("[popover]")),e=()=>t().
filter(o=>!o.closest("[hidden]")),s,n=()=>{let o=e();(!s||!o.includes(s))&&(s=o[0]);for(let r of t())r.tabIndex=r===s?0:
-1};new MutationObserver(n).observe(i,{childList:!0,subtree:!0,attributeFilter:["hidden"]}),i.addEventListener("focusin",
({target:o})=>{let r=e().find(h=>h===o);r&&(s=r,n())}),i.addEventListener("keydown",o=>{let r=e(),h=r.indexOf(o.target),
l={ArrowRight:1,ArrowLeft:-1}[o.key];h<0||l===void 0||nu(r[h],l)||o.ctrlKey||o.altKey||o.metaKey||(o.preventDefault(),o.
stopPropagation(),r[(h+l+r.length)%r.length]?.focus())})}function nu(i,t){if(!(i instanceof HTMLInputElement)||i.type!==
"text")return!1;let{selectionStart:e,selectionEnd:s,value:n}=i;return t>0?s!==n.length:e!==0||s!==0}var ou=30,ru=["all, or layer4.*|fc.*","all, or fc.*","all"],hu="all",Jr="auto",lu={full:[],slim:["rate","pin"],middle:["\
mode","colormap","rate","pin"],narrow:["rank","mode","scaling","colormap","rate","select","recording","pin"]},au={full:[
"rate","pin"],slim:["recording"],middle:["recording"],narrow:[]},cu=["rate","pin","recording","colormap","mode"],uu=["va\
lues"],fu=["rank","values","mode","scaling","colormap","rate","select","recording","pin"],Os=class{#e;#t;#s;#i=c("button",
"beholder-button beholder-quiet beholder-pin",{type:"button"},[S("pin",12),"Pin"]);#o;#r;#n=null;#h=!1;#l="";#a="";constructor(t,{
pinned:e,stepped:s,alerted:n},o){this.#e=t,this.#i.addEventListener("click",e),this.#o=new ys(n),this.more=new Es(o),this.#t=
pu(t,s,o),this.#s=Te(["Lowest colour","Highest colour"],m=>t.choose("limits",m));let{window:r,show_all:h,square:l,hold_on:a}=this.#t,
{low:u,high:f,problem:d}=this.#s;this.more.rows.append(r.el,h.el,l.el,u,f,d,a.el),this.#r=c("div","beholder-toolbar",{role:"\
toolbar","aria-label":"Beholder"}),Zr(this.#r),this.el=c("div","beholder-head",{},[this.#r,this.more.el]),this.arrange("\
full");let p=new ResizeObserver(()=>this.#u());p.observe(this.#r),o.addEventListener("abort",()=>p.disconnect())}arrange(t){
t!==this.#n&&(this.#n=t,this.#l="",this.#f(this.#c(t)))}#c(t){return[...lu[t],...this.#h?au[t]:[]]}#u(){let t=this.#n,e=this.#r.
clientWidth;if(!t||!e)return;let n=[...this.more.el.querySelectorAll("select"),...this.#r.querySelectorAll("select")].map(
h=>`${h.id} ${h.selectedOptions[0]?.label}`).sort(),o=JSON.stringify([t,e,this.#h,n]);if(o===this.#l)return;this.#l=o;let r=this.#c(
t);this.#f(r);for(let h of this.#d(t))if(!r.includes(h)){if(!du(this.#r))return;r.push(h),this.#f(r)}}#d(t){return t!=="\
narrow"?cu:this.#h?uu:[]}#f(t){let e=this.el.getRootNode(),s=this.el.contains(e.activeElement)?e.activeElement:null,n=new Set(
t),o=(...a)=>a.filter(u=>!n.has(u)).map(u=>this.#p(u)),r=[o("rank","values","mode"),o("scaling","colormap"),o("select"),
o("rate")],h=c("div","beholder-end",{},[...o("pin","held","recording"),this.more.button]),l=r.filter(a=>a.length).map(a=>c(
"div","beholder-pair",{},a));this.#r.replaceChildren(...l,this.#o.el,h),this.more.moved.replaceChildren(...fu.filter(a=>n.
has(a)).map(a=>this.#p(a))),s instanceof HTMLElement&&s.focus()}#p(t){return t==="pin"?this.#i:this.#t[t].el}refresh(){this.#w();
let t=this.#e,{select:e,...s}=this.#t;e.wait(t.waits("select"));for(let[o,r]of Object.entries(s)){let h=o;r.wait(t.waits(
h));let l=t.value(h);l!==void 0&&r.show(h==="rank"?String(l):l)}e.show(t.value("select")??"",t.rejection("select")),this.#s.
show(t.value("limits")??null,["by scaling","by scaling"]),this.#s.wait(t.waits("limits"));let n=t.value("held")===!0;n!==
this.#h&&(this.#h=n,this.#n&&this.#f(this.#c(this.#n))),this.#u(),s.window.el.classList.toggle("beholder-dimmed",t.value(
"mode")!=="variance")}showFrame({colormap:t,settings:e}){let s=e.colormap===Jr?t:"";s!==this.#a&&(this.#a=s,this.#w(),this.#u())}showAlerts(t){
this.#o.show(t)}showPin(t,e){let n=`${t===null?"Nothing is pinned.":`Step ${b(t)} is pinned.`} Pin remembers the present\
 values; mode change shows how far they have moved.`;this.#i.title!==n&&(this.#i.title=n),this.#i.disabled=!e}showHold(t,e){
this.#t.held.follow(t,e)}#w(){let{values:t,ranks:e,modes:s,scalings:n,colormaps:o,holds:r,ranges:h,select_length:l}=this.#e.
choices,{rate:a,window:u}=h;this.#t.values.offer(t),this.#t.rank.offer(e),this.#t.rank.el.hidden=!e.length,this.#t.mode.
offer(s),this.#t.scaling.offer(n),this.#t.colormap.offer(o.map(f=>this.#m(f))),this.#t.hold_on.offer(r),u&&this.#t.window.
bound(u),a&&this.#t.rate.bound([a[0],Math.min(a[1],ou)]),l!==null&&this.#t.select.limit(l)}#m({value:t,label:e}){return{
value:t,label:t===Jr&&this.#a?`${e} (${this.#a})`:e}}};function du(i){i.classList.add("beholder-uncut");let t=i.scrollWidth>
i.clientWidth;return i.classList.remove("beholder-uncut"),t}function pu(i,t,e){let s=l=>a=>i.choose(l,a),n=l=>a=>i.choose(
l,a,{paced:!0}),o=l=>a=>i.choose(l,a),r=l=>l===0?"paused":`${l} a second`,h=l=>l===0?"paused":`${l}/s`;return{values:wt(
"Values",s("values")),rank:wt("Rank",l=>i.choose("rank",l===hu?l:Number(l))),mode:wt("Mode",s("mode")),window:Pi("Varian\
ce window",{},n("window")),scaling:wt("Scaling",s("scaling")),colormap:wt("Colormap",s("colormap"),[c("span","beholder-r\
amp")]),show_all:Fi("Show all data",o("show_all")),square:Fi("Square cells",o("square")),rate:Pi("Updates per second",{say:r,
write:h},n("rate")),select:qr("Select",ru,l=>i.choose("select",l),e),held:Xr("Hold",o("held"),t),hold_on:wt("Hold on",s(
"hold_on")),recording:Gr("Record","Stop recording",o("recording"))}}var Qr={label:"all",select:""};function Qt(i){return i.replace(/[*?[]/g,"[$&]").replaceAll("|","?").replace(/^\//,"[/]")}
function th(i,t){let e=new Set(t.filter(n=>n.startsWith(i)).map(n=>n.charAt(i.length))),s=[".","/"].filter(n=>e.has(n)).
map(n=>`${Qt(i)}${n}*`);return t.includes(i)&&s.unshift(Qt(i)),s.join("|")||`${Qt(i)}*`}var Ss=class{#e=[Qr];get steps(){
return this.#e}into(t){return this.#e=[...this.#e.filter(({select:e})=>e!==t.select),t],t.select}back(t=this.#e.length-2){
let e=this.#e[t];return e?(this.#e=this.#e.slice(0,t+1),e.select):null}follow(t){let e=this.#e.findIndex(s=>s.select===t);
e>=0?this.#e=this.#e.slice(0,e+1):this.#e=[Qr,{label:mu(t),select:t}]}},mu=i=>i.replace(/\[([*?[/])\]/g,"$1");var wu="Singling out acts on the present: press Live first.",Ts=class{#e;#t=new Ss;#s=!1;constructor(t){this.#e=t}get said(){
return this.#s&&=this.#e.session.past.shown!==null,this.#s?wu:""}follow(){this.#t.follow(this.#e.session.settings.value(
"select")??""),this.show()}show(){let{stage:t,sill:e,painted:s}=this.#e,n=s(),{steps:o}=this.#t;e.showTrail([...o.map(({
label:h})=>h),...this.#o()]);let r=n?.kind==="sections"&&!t.zoom?n.sections.length:0;e.showCount(r,o.length===1)}single(t){
let e=this.#t.steps.at(-1)?.label??"",s=this.#t.steps.length>1&&/^[./]/.test(t.slice(e.length))&&t.startsWith(e);this.#i(
s?Dt(t,{name:e,start:0,end:0}):t,Qt(t))}singleModule(t){let{session:e,stage:s}=this.#e;if(this.#s=e.past.shown!==null,this.#s&&
s.reveal(t.start),this.#s||e.gone)return;let n=this.#e.painted()?.sections.map(({name:o})=>o)??[];this.#i(t.name,th(t.name,
n))}back(t){let{session:e,stage:s,gutter:n}=this.#e,{zoom:o}=s,{length:r}=this.#t.steps,h=o&&n.groupOf(o.section);if(o&&
s.fit(),o&&(t===void 0||t===r-1))return!0;if(h&&t===r)return this.singleModule(h),!0;let l=this.#t.back(t);return l===null?
!1:(l!==e.settings.value("select")&&e.settings.choose("select",l),this.show(),!0)}#i(t,e){this.#e.session.settings.choose(
"select",this.#t.into({label:t,select:e}))}#o(){let{stage:t,gutter:e,painted:s}=this.#e,n=s()?.sections??[],o=t.zoom&&n.
length>1?n[t.zoom.section]?.name:void 0;if(!t.zoom||o===void 0)return[];let r=e.groupOf(t.zoom.section);return r?[r.name,
Dt(o,r)]:[o]}};var gu="auto";function Ui(i,t){let e=i.value("colormap"),n=e!==void 0&&e!==gu&&e!==t.colormap?St(i.choices,e):null,o=n&&
e?e:t.colormap,r=bu(i,t,i.choices.diverging.includes(o));return n||r?{palette:n,scale:r??(h=>h)}:null}function bu(i,t,e){
let s=i.value("limits")??null,n=t.settings;if(xt(s,n.limits??null)&&(s||i.value("scaling")===n.scaling&&!xu(i,t,e)))return null;
if(s)return()=>({low:s[0],high:s[1],floor:null});switch(i.value("scaling")){case"section":return(r,{min:h,max:l})=>Hi(r,
h,l,e);case"symmetric":return(r,{min:h,max:l})=>Hi(r,h,l,!0);case"all":{let[r,h]=Mu(t.sections);return l=>Hi(l,r,h,e)}default:
return null}}var xu=({choices:i},{colormap:t},e)=>i.diverging.includes(t)!==e;function Hi(i,t,e,s){if(t===null||e===null)
return i;let n=Math.max(Math.abs(t),Math.abs(e));return s?{low:-n,high:n,floor:null}:{low:t===e?Math.min(t,0):t,high:t===
e?Math.max(e,0):e,floor:null}}function Mu(i){let t=i.flatMap(({min:s})=>s===null?[]:[s]),e=i.flatMap(({max:s})=>s===null?
[]:[s]);return t.length?[t.reduce((s,n)=>Math.min(s,n)),e.reduce((s,n)=>Math.max(s,n))]:[null,null]}var vu=250,As=class{#e;#t;#s;#i;#o;#r;#n;#h;#l;#a;#c;#u;#d;#f=null;#p;constructor(t,e){this.#e=t,this.#t=new Os(t.settings,
{pinned:()=>t.pin(),stepped:()=>t.step(),alerted:()=>this.#a.open()},e),this.#s=new ss(t,this.#w(),e),this.#i=new ge(this.#m()),
this.#o=new ke({limited:(a,u)=>t.settings.choose("limits",a,u),went:(a,u)=>this.#s.goTo(a,u)}),this.#r=new Me(t,this.#s,
this.#o,this.#i,{told:()=>this.#E(),signal:e}),this.#n=new Ie(this.#s,a=>this.#u.back(a)),this.#h=new gs({session:t,stage:this.#s,
gutter:this.#i},e);let s=()=>this.#f;this.#u=new Ts({session:t,stage:this.#s,gutter:this.#i,sill:this.#n,painted:s});let n={
session:t,stage:this.#s,gutter:this.#i,strip:this.#h,toolbar:this.#t};this.#a=new re({...n,painted:s},()=>this.showStatus()),
this.#c=new vs(t,this.#s,this.#t.more,s),this.#l=new ns({fetched:()=>this.#c.fetch(()=>this.showStatus()),went:()=>this.#a.
goTo()}),this.#p=I(()=>this.#f&&this.#v(this.#f),vu);let o=c("div","beholder-beside",{},[this.#i.el,this.#o.el]),{inspector:r,
overview:h}=this.#s,l=c("div","beholder-main",{},[this.#s.el,o,h,r]);this.el=c("div","beholder",{"data-size":"full"},[this.#t.
el,this.#n.el,l,this.#h.el,this.#l.el]),this.#d=new Le(this.el,l),this.#c.whole=this.el,Nn(this.el,e),this.el.addEventListener(
"keydown",a=>this.#N(a)),t.enter(),this.refresh(),this.#g(e)}paint(t,e){let s=this.#f,n=this.#L();this.#f=t;let o=!s||s.
table!==t.table||s.kind!==t.kind||s.values!==t.values;this.#t.showFrame(t),this.#s.recolor(Ui(this.#e.settings,t)),o&&(this.#v(
t),this.#b()),this.#s.paint(t,e),o?this.#M():this.#p(void 0),this.#h.follow(),o&&n&&this.#S(),this.#a.follow(t),this.showStatus()}look(t,e,s){
this.#s.look(t,e,s)}greeted(){this.#s.greeted()}refresh(){this.#t.refresh(),this.#u.follow(),this.#f&&(this.#s.recolor(Ui(
this.#e.settings,this.#f)),this.#p(void 0)),this.#x(),this.#h.show(),this.#a.show()}showAlerts(){this.#a.show()}showRun(){
this.#h.show()}showTime(){this.#h.showTime(),this.showStatus()}showStatus(){let{status:t,gone:e,past:s,words:n}=this.#e;
this.#f||this.#s.say(n),this.#t.showPin(t?.pinned??null,!e&&!s.shown&&this.#f!==null),this.#t.showHold(!!t?.held,s.shown!==
null);let o=this.#c.said||this.#u.said;this.#l.refresh(this.#e,this.#f,o,this.#a.told)}#w(){return{pointed:t=>this.#O(t),
arranged:()=>this.#M(),scrolled:()=>this.#i.scroll(this.#s.scrollTop),zoomed:()=>this.#k()}}#m(){return{pointed:t=>{this.#s.
point(t),this.#i.point(t)},singled:t=>this.#A(t),singledModule:t=>{this.#u.singleModule(t),this.showStatus()},scrolled:t=>{
let e=this.#s.scrollTop;return this.#s.scrollTop=t,this.#s.scrollTop!==e}}}#g(t){let e=new IntersectionObserver(n=>{this.#e.
setInSight(this,n.at(-1)?.isIntersecting??!1)}),s=new ResizeObserver(()=>this.#b());e.observe(this.el),s.observe(this.el),
t.addEventListener("abort",()=>{e.disconnect(),s.disconnect(),this.#e.leave(this),this.el.remove()})}#b(){this.#d.layOut(
this.#i.columns,this.#f?.sections.length??0)&&(this.#t.arrange(this.#d.size),this.#E(),this.#o.fit())}#M(){this.#E(),this.#i.
arrange(this.#s.places,{top:this.#s.scrollTop,height:this.#s.height}),this.el.style.setProperty("--beholder-height",`${this.#s.
height}px`),this.#u.show(),this.#f&&this.#h.arrange(this.#f)}#v(t){this.#i.paint(t)&&this.#b();let{palette:e}=this.#e.settings.
choices,s=t.sections.length?this.#y():null;this.#n.showLegend(t.sections,s,e),this.#n.showScaling(this.#e.settings.value(
"limits")?"":zn(this.#e.settings)),this.#x(),this.#E()}#y(){let{settings:t}=this.#e,e=t.value("colormap"),s=e&&e!=="auto"?
e:this.#f?.colormap??"";return St(t.choices,s)}#x(){Ne(this.el.style,this.#y(),this.#e.settings.choices.palette)}#O(t){let e=t?
this.#s.scale(t.section):null,s=t&&e&&Number.isFinite(t.value)?tt(t.value,e):null;this.#i.point(t?.section??-1,s),this.#r.
point(this.#f)}#E(){let t=this.#f,e=this.#r.section(t),s=t?.sections.length===1;this.#i.el.hidden=!t?.sections.length||s||
e>=0&&this.#d.size!=="narrow",this.#n.heads.hidden=this.#i.el.hidden,this.#r.show(t)}#k(){let{zoom:t}=this.#s,e=this.#L();
this.#n.showZoom(t?.px??null),(!t||!this.#o.zoom(t))&&(this.#E(),e&&this.#S()),this.#u.show(),this.#i.scroll(this.#s.scrollTop)}#T(t){
this.#r.opened=this.#f?.sections[t]?.name??"",this.#E()}#A(t){let e=this.#f?.sections[t]?.name;e!==void 0&&((this.#e.past.
shown?!this.#s.enter(t):this.#e.gone)?this.#T(t):this.#e.past.shown||this.#u.single(e))}#N(t){let e=t.target instanceof Element&&
t.target.matches("input, select");if(!(t.key!=="Escape"||t.defaultPrevented||e||this.#t.more.isOpen)){if(this.#r.opened)
this.#T(-1);else if(!this.#u.back())return;t.preventDefault(),this.#S()}}#S(){let t=this.el.getRootNode(),{activeElement:e}=t;
e&&this.el.contains(e)&&e.checkVisibility()||(this.#i.el.hidden?this.#n.focus():this.#i.focus())}#L(){return this.el.matches(
":focus-within")}};var yu=1e3,ks=class{#e;#t;#s;#i=new Set;#o=new WeakMap;constructor(t,e,s){this.#e=t,this.#t=e,this.#s=s;let n=new MutationObserver(
o=>this.#r(o));n.observe(document.body,{childList:!0,subtree:!0}),s.addEventListener("abort",()=>{n.disconnect();for(let o of this.#l())
o.endUnlessHosted()}),this.#n(document.body)}show(t,e){this.#h().stand(t,e)}#r(t){let e=!1;for(let{addedNodes:s,removedNodes:n}of t){
for(let o of s)this.#n(o);e||=n.length>0}if(e)for(let s of this.#l())s.leaveIfThrownAway()}#n(t){for(let e of Ki(t,this.#t)){
if(this.#o.get(e)?.covers(e))continue;let s=this.#h();this.#o.set(e,s),s.cover(e)}}#h(){for(let e of this.#l())if(e.isFree)
return e;let t=new Wi(this.#e,this.#s);return this.#i.add(new WeakRef(t)),t}*#l(){for(let t of this.#i){let e=t.deref();
e&&!e.ended?yield e:this.#i.delete(t)}}},Wi=class{#e=new AbortController;#t;#s;#i;#o=null;#r=null;#n=null;#h=!1;#l;constructor(t,e){
this.#i=e,this.#t=new As(t,this.#e.signal),this.#s=new ee(this.#t.el);let s=new ResizeObserver(()=>{this.#h||=this.#o?.isConnected??
!1});s.observe(this.#t.el),this.#e.signal.addEventListener("abort",()=>s.disconnect())}get ended(){return this.#e.signal.
aborted}get isFree(){let t=this.#o;return!t||this.#l!==void 0?!0:this.#r!==null&&this.#h&&!t.isConnected&&!t.parentNode}covers(t){
return!this.ended&&this.#n===t}stand(t,e){this.#a(t),this.#r=e,e.addEventListener("abort",()=>{this.#r===e&&this.#c()})}cover(t){
let e=document.createElement("div");e.className="jp-OutputArea-output",t.style.display="none",t.after(e),this.#a(e),this.#n=
t}leaveIfThrownAway(){this.#n&&this.#o&&qi(this.#o)&&this.#c()}endUnlessHosted(){(!this.#r||this.#l!==void 0)&&this.#u()}#a(t){
clearTimeout(this.#l),this.#l=void 0,this.#d(),this.#r=null,this.#h=!1,this.#o=t,t.append(this.#t.el),this.#s.resume()}#c(){
if(this.#l===void 0){if(this.#i.aborted||!te())return this.#u();this.#l=setTimeout(()=>this.#u(),yu)}}#u(){clearTimeout(
this.#l),this.#d(),this.#e.abort()}#d(){this.#n&&(this.#n.style.display="",this.#n=null,this.#o?.remove())}};var Ns=class{#e;#t=0;#s=null;#i;constructor(t,e){this.#e=t,e.addEventListener("abort",()=>clearTimeout(this.#i))}release(t,e,s=e){
this.#t+=Number(e),this.#s={frame:t,since:performance.now()},!s||t.ack_within<=0?this.#o():this.#i??=setTimeout(()=>this.#o(),
1e3*t.ack_within)}refuse(t){this.#e({number:t.number,painted:0,held:0})}#o(){if(clearTimeout(this.#i),this.#i=void 0,!this.#s)
return;let{frame:t,since:e}=this.#s,s=this.#t;this.#s=null,this.#t=0,this.#e({number:t.number,painted:s,held:(performance.
now()-e)/1e3})}};async function eh(i){let t=[],e="";for(let s=0;;s+=1){let n=await i(s);if(!n||n.message.note)throw new Error(n?.message.
note||"no answer from the kernel");t.push(n.bytes);let{name:o,media:r,parts:h}=n.message;if(s>0&&o!==e)throw new Error("\
another recording has been finished meanwhile");if(e=o,s+1>=h)return{blob:new Blob(t,{type:r}),name:o}}}var sh=8,Eu=4,Ls=class{#e=new Map;learn(t,e){if(this.knows(t))return;this.#e.set(t,Ou(e));let[s]=this.#e.keys();this.#e.
size>Eu&&s!==void 0&&this.#e.delete(s)}knows(t){return this.#e.has(t)}read(t,e){let s=this.#e.get(t);if(!s)throw new Error(
`there is no table ${t}`);this.#e.delete(t),this.#e.set(t,s);let{figures:n,places:o}=s;if(e.byteLength!==o.length*n.length*
sh)throw new Error(`${e.byteLength} bytes of figures for ${o.length} sections`);let r=new DataView(e.buffer,e.byteOffset,
e.byteLength);return o.map((h,l)=>{let a={...h};return n.forEach((u,f)=>{let d=r.getFloat64((l*n.length+f)*sh,!0);a[u]=Number.
isFinite(d)?d:null}),a})}};function Ou(i){let t=JSON.parse(new TextDecoder().decode(i));if(P(t)&&A(x)(t.figures)&&A(P)(t.
places))return{figures:t.figures,places:t.places};throw new Error("the table of sections is malformed")}var Is=class{#e;#t=new Map;#s=0;constructor(t=157286400){this.#e=t}get bytes(){return this.#s}get(t){return this.#t.get(
t)}add(t){if(!t.png)return;let{number:e,coarse:s}=t.picture,n=this.#t.get(e);n&&n.picture.coarse<=s||(this.#s+=Bi(t)-(n?
Bi(n):0),this.#t.set(e,t),this.#s>this.#e&&this.#o())}clear(){this.#t.clear(),this.#s=0}listing(t){let e=this.#i().filter(
t),s=Float64Array.from(e,({picture:n})=>n.number);return{version:-1,numbers:s,steps:Float64Array.from(e,({picture:n})=>n.
step??0),orders:s,calls:Float64Array.from(e,({picture:n})=>n.call)}}#i(){return[...this.#t.values()].sort((t,e)=>t.picture.
number-e.picture.number)}#o(){for(;this.#s>this.#e&&this.#t.size>2;){let n=this.#i().map(({picture:a})=>a.number),o=Number(
n.at(-1))+1,r=a=>(Number(n[a+1])-Number(n[a-1]))/(o-Number(n[a])),h=n.slice(1,-1).map((a,u)=>u+1);h.sort((a,u)=>r(a)-r(u)||
a-u);let l=new Set;for(let a of h){if(this.#s<=this.#e*7/8)break;l.has(a-1)||l.has(a+1)||(l.add(a),this.#r(Number(n[a])))}}
let[t,e]=this.#i();this.#s>this.#e&&t&&e&&this.#r(t.picture.number)}#r(t){let e=this.#t.get(t);e&&(this.#s-=Bi(e)),this.#t.
delete(t)}},Bi=({png:i,figures:t})=>(i?.byteLength??0)+t.byteLength+1024;var $s=class{#e=new Ls;#t=new Is;learn(t,[e,s,n]){if(n&&this.#e.learn(t.table,n),e&&!this.#s(t))return null;let o={picture:t,
png:e??null,figures:s??new Uint8Array};return this.#t.add(o),o}frameOf({picture:t,png:e,figures:s},n){let o=t.table&&e?this.#e.
read(t.table,s):[];return{...t,...n,png:e,sections:o}}listing(){return this.#t.listing(({picture:t})=>this.#s(t))}get(t,e=!1){
let s=this.#t.get(t);return s&&(e||s.picture.coarse===1)&&this.#s(s.picture)?s:null}clear(){this.#t.clear()}#s({table:t}){
return t===""||this.#e.knows(t)}};var Su=1e3,Tu=66,Rs=class{#e;#t;#s;#i;#o;#r;#n=Fe;#h=null;#l=null;#a=null;#c=null;#u;#d=!1;constructor(t,e,s,n){this.#e=
t,this.#t=e,this.#s=s,this.#i=new B(n),this.#o=new B(n),this.#r=I(()=>this.#w(),Su),n.addEventListener("abort",()=>clearTimeout(
this.#u))}get shown(){return this.#a}get playing(){return this.#d}get kept(){return this.#e.gone()?this.#e.here():this.#n}get missed(){
let t=this.#a?.call??null,e=this.#c;return t===null||!e||t>=e.from&&t<=e.to?null:e}get apart(){let{kept:t}=this;return this.#a?
Io(t,mi(t,this.#a.number)):1}follow(){this.#l!==null&&this.#r(void 0)}goTo(t){this.#f(),this.#p(()=>this.#b(Lo(this.kept,
t.from,t.to),t))}by(t){this.#f(),this.#p(()=>this.#g(t))}first(){this.#f(),this.#p(()=>this.#b(0))}live(){this.#f(),this.#h=
null,this.#o.drop(),this.#l!==null&&(this.#l=this.#a=this.#c=null,this.#t(null),this.#s())}play(){if(this.#d){this.#f(),
this.#s();return}this.#d=!0,this.#p(()=>this.#l===null?this.#b(0):this.#g(1)),this.#s()}clear(){this.#n=Fe,this.#i.drop(),
this.live()}#f(){clearTimeout(this.#u),this.#d=!1}#p(t){this.#h=null,this.#r(void 0),this.kept.numbers.length>0?t():this.#h=
t}#w(){this.#e.gone()||this.#i.ask(()=>this.#e.list(Ao(this.#n)),t=>this.#m(t))}#m(t){let e=ko(this.#n,t);if(this.#n=e??
Fe,!e)return this.#w();let s=this.#h;this.#h=null,e.numbers.length>0&&s?.(),this.#s()}#g(t){let{kept:e}=this,s=e.numbers.
length-1,n=this.#l===null?s:mi(e,this.#l);n+t>s?this.live():this.#b(Math.max(0,n+t))}#b(t,e=null){let s=this.kept.numbers[t];
if(s===void 0)return;this.#l=s,this.#c=e;let n=this.#e.get(s);if(n)return this.#M(n);this.#o.ask(()=>this.#e.fetch(s),o=>this.#l===
s&&this.#M(o))}#M(t){this.#o.drop(),this.#a=t.picture,this.#l=t.picture.number,this.#t(t),this.#s(),clearTimeout(this.#u),
this.#d&&(this.#u=setTimeout(()=>this.#g(1),Tu))}};var ih=new Uint8Array;async function nh(i){let{header:t,palette:e,data:s}=Au(i);if(!e){let l=new Blob([i],{type:"image/p\
ng"}),a=await createImageBitmap(l,{colorSpaceConversion:"none"});return{indices:ih,palette:ih,bitmap:a}}let{width:n,height:o,
depth:r,kind:h}=t;if(r!==8||h!==3)throw new Error(`a picture of ${r} bits and kind ${h}`);return{indices:Nu(await ku(s),
n,o),palette:e,bitmap:null}}function Au(i){let t=new DataView(i.buffer,i.byteOffset,i.byteLength),e={width:0,height:0,depth:0,
kind:-1},s=[],n=null,o=8;for(;o+12<=i.byteLength;){let r=t.getUint32(o),h=String.fromCharCode(...i.subarray(o+4,o+8)),l=i.
subarray(o+8,o+8+r);if(h==="IHDR"&&r>=13){let[a=0,u=-1]=l.subarray(8,10);Object.assign(e,{width:t.getUint32(o+8),height:t.
getUint32(o+12),depth:a,kind:u})}h==="PLTE"&&(n=l),h==="IDAT"&&s.push(l),o+=r+12}return{header:e,palette:n,data:s}}async function ku(i){
let t=new Blob(i).stream();return new Uint8Array(await new Response(t.pipeThrough(new DecompressionStream("deflate"))).arrayBuffer())}
function Nu(i,t,e){let s=t+1;if(i.length!==s*e)throw new Error(`${i.length} bytes of a picture of ${t} x ${e} px`);let n=new Uint8Array(
t*e);for(let o=0;o<e;o+=1){if(i[o*s]!==0)throw new Error(`row ${o} of the picture is filtered`);n.set(i.subarray(o*s+1,(o+
1)*s),o*t)}return n}var Lu=100,_s=class{#e;#t=!1;#s=null;#i=-1;#o=null;#r=!1;#n=null;#h=null;#l=new Set;constructor(t){this.#e=t}get latest(){
return this.#s}offer(t){if(t.number<=this.#i)return this.#e.refuse(t);this.#i=t.number,this.#l.add(t),this.#s=t,this.#t&&
!this.#h?this.#a(t):this.#d(t,!1)}hold(t){this.#h=t,this.#t&&this.repaint()}setOpen(t){if(t!==this.#t){if(this.#t=t,t)return this.
repaint();this.#n=null,this.#s&&this.#d(this.#s,!1)}}restart(){this.#i=-1}repaint(){let t=this.#h??this.#s;t&&this.#a(t)}#a(t){
t===this.#o&&this.#r||(this.#n=t,this.#o||this.#c())}async#c(){for(;this.#n;){let t=this.#n;this.#o=t,this.#n=null,this.#r=
!0;let e=await this.#u(t);this.#o=null,this.#d(t,e)}}async#u(t){try{let e=t.png&&await nh(t.png);this.#r=!1;try{this.#e.
paint(t,e)}finally{e?.bitmap?.close()}return await Iu(),!0}catch(e){return this.#e.failed(e),!1}}#d(t,e){if(this.#l.has(
t)){for(let s of this.#l)if(this.#l.delete(s),s===t)break;this.#e.release(t,e)}}};function Iu(){return new Promise(i=>{let t=()=>{
cancelAnimationFrame(e),clearTimeout(s),i()},e=requestAnimationFrame(t),s=setTimeout(t,Lu)})}var $u=Promise.resolve(null),Cs=class{answers=new Ue;#e;#t;constructor(t,e){this.#e=t,this.#t=e}read(t){return this.#s(()=>this.
answers.values(t),()=>this.#e.read(t))}whole(t){return this.#s(()=>this.answers.whole(t),()=>this.#e.whole(t))}part(t,e){
return this.#s(()=>this.answers.part(t,e),()=>this.#e.fetch(t,e))}strip(t){return this.#s(()=>this.answers.columns(t),()=>this.#e.
strip(t))}frames(t){return this.#s(()=>this.answers.listing(),()=>this.#e.frames(t))}past(t){return this.#s(()=>this.answers.
frame(t),()=>this.#e.past(t,this.#t()))}#s(t,e){if(this.#e.gone)return $u;let s=t();return e(),s}};function zs(i,t,e){for(let[s,n]of Object.entries(t))i.on(s,n);e.addEventListener("abort",()=>{for(let[s,n]of Object.entries(
t))i.off(s,n)})}var Ru=2e3,_u=100,Cu=64,Ps=class{#e;#t;#s;#i;#o=null;#r=-1;#n=new Map;#h=new Map;#l=!0;#a=new Map;#c=new Map;constructor(t,e,s,n){
this.#e=t,this.#t=e,this.#s=s;for(let o of dt){let r=t.get(o);Ai(o,r)&&this.#n.set(o,r)}this.#i=Si(t.get("_beholder_choi\
ces")),zs(t,{"change:_beholder_choices":()=>this.#u()},n),n.addEventListener("abort",()=>{for(let{timer:o}of this.#h.values())
clearTimeout(o)})}get choices(){return this.#i}value(t){let e=this.#h.get(t);return e?e.values.at(-1):this.#n.get(t)}waits(t){
return this.#l&&(this.#h.get(t)?.waits??!1)}setAnswering(t){t!==this.#l&&(this.#l=t,this.#s())}rejection(t){return this.#a.
get(t)??""}get rejections(){return this.#a}choose(t,e,{paced:s=!1}={}){this.#a.delete(t);let n=this.#h.get(t);clearTimeout(
n?.timer),this.#h.set(t,{values:[...n?.values??[],e].slice(-Cu),waits:n?.waits??!1,timer:setTimeout(()=>this.#f(t),Ru)}),
s?this.#w(t)(e):this.#t(t,e),this.#s()}take({revision:t,settings:e,choices:s}){if(!(t<=this.#r)){this.#r=t,this.#o=s,this.#u();
for(let n of dt)this.#d(n,e[n]);this.#s()}}restart(){this.#r=-1;for(let t of dt)this.#p(t);this.#a.clear()}reject({name:t,
value:e,message:s}){this.#p(t),Ai(t,e)&&this.#n.set(t,e),this.#a.set(t,s),this.#s()}#u(){let t=this.#e.get("_beholder_ch\
oices");this.#i=Si(P(t)?{...t,...this.#o}:this.#o),this.#s()}#d(t,e){if(xt(e,this.#n.get(t)))return;this.#a.delete(t),this.#n.
set(t,e);let s=this.#h.get(t),n=s?s.values.map(o=>xt(o,e)).lastIndexOf(!0):-1;s&&n>=0&&n<s.values.length-1?s.values.splice(
0,n+1):this.#p(t)}#f(t){let e=this.#h.get(t);e&&(xt(e.values.at(-1),this.#n.get(t))?this.#p(t):e.waits=!0,this.#s())}#p(t){
clearTimeout(this.#h.get(t)?.timer),this.#h.delete(t)}#w(t){let e=this.#c.get(t);return e||(e=I(s=>this.#t(t,s),_u),this.#c.
set(t,e)),e}};var zu=1e3,Fs=class{#e;#t;#s;#i="";#o="rms";#r=null;#n=I(()=>this.#h(),zu);constructor(t,e,s){this.#e=t,this.#t=e,this.#s=
new B(s)}get figure(){return this.#o}get excerpt(){return this.#r}follow(t){this.#i=t,this.#n(void 0)}choose(t){this.#o=
t,this.#t(),this.#i&&this.#n(void 0)}clear(){this.#i="",this.#r=null,this.#s.drop(),this.#t()}#h(){if(!this.#i)return;let t=$i(
this.#i,this.#o),e=Ro(this.#r,t,this.#o);this.#s.ask(()=>this.#e(e),s=>this.#l(s))}#l(t){let{source:e,figure:s}=t.message;
s!==this.#o||e!==$i(this.#i,this.#o)||(this.#r=_o(this.#r,t),this.#r?this.#t():this.#n(void 0))}};var Ds=class{#e;#t;#s=!1;#i=!1;#o=1e3;#r;#n;constructor(t,e){this.#e=t,this.#t=e}get waiting(){return this.#s}get unanswered(){
return this.#i}begin(){clearTimeout(this.#r),this.#o=1e3,this.#s=!0,this.#n??=setTimeout(()=>this.#l(!0),1e4),this.#h()}end(){
clearTimeout(this.#r),clearTimeout(this.#n),this.#n=void 0,this.#s=!1,this.#l(!1)}#h(){this.#r=setTimeout(()=>this.#h(),
this.#o),this.#o=Math.min(2*this.#o,3e4),this.#e()}#l(t){t!==this.#i&&(this.#i=t,this.#t())}};var Pu=15e3,Fu=1e3,Du={table:"",section:-1,rows:[0,0],columns:[0,0],height:0,width:0},Hs=class{#e;#t;#s;#i=!1;#o=!1;#r=!1;#n=new Ds(
()=>this.#m($.hello(this.client,this.#a)),()=>this.#t.lifeChanged());#h=I(()=>this.#f(),Fu);#l;constructor(t,e,s,n){this.#s=
n,this.client=Hu(),this.#e=t,this.#t=e,this.#c(s),s.addEventListener("abort",()=>this.close())}get gone(){return this.#r}get unanswered(){
return this.#n.unanswered}get waiting(){return this.#n.waiting}get#a(){return{visible:this.#o,covers:this.#s()}}open(){this.#i||
(this.#i=!0,this.#l=setInterval(()=>this.#p(),Pu),this.#n.begin())}close(){this.#i&&(this.#i=!1,clearInterval(this.#l),this.#n.
end(),this.#m($.bye(this.client)))}ask(){this.#h(void 0)}setVisible(t){if(t!==this.#o&&(this.#o=t,!!this.#i)){if(this.#n.
waiting&&t)return this.#n.begin();this.#m($.visible(this.client,t)),t&&this.#p()}}acknowledge(t){this.#m($.ack(this.client,
t))}set(t,e){this.#m($.set(this.client,t,e))}read(t){this.#m($.read(this.client,t))}whole(t){this.#m($.whole(this.client,
t))}look(t){this.#m($.lens(this.client,t??Du))}strip(t){this.#m($.strip(this.client,t))}frames(t){this.#m($.frames(this.
client,t))}past(t,e){this.#m($.past(this.client,t,e))}pin(){this.#m($.pin(this.client))}step(){this.#m($.step(this.client))}export(){
this.#m($.export(this.client))}fetch(t,e){this.#m($.fetch(this.client,t,e))}#c(t){let e={"msg:custom":(s,n)=>this.#w(s,n),
"comm:close":()=>this.#g(!0),comm_live_update:()=>this.#d()};zs(this.#e,e,t),window.addEventListener("pagehide",()=>this.#u(),
{signal:t}),window.addEventListener("pageshow",s=>s.persisted&&this.#d(),{signal:t})}#u(){this.#i&&(this.#n.end(),this.#m(
$.bye(this.client)))}#d(){this.#i&&this.#n.begin()}#f(){!this.#n.waiting&&!this.#r&&this.#d()}#p(){this.#n.waiting||this.#r||
this.#m($.alive(this.client,this.#a))}#w(t,e=[]){let s=tr(t);if(!s)return;let n=s.type==="welcome"&&s.client===this.client;
switch(n&&this.#n.end(),this.#g(!1)&&!n&&this.#d(),s.type){case"frame":s.clients.includes(this.client)&&this.#t.framed(s,
e.map(bt));return;case"status":return this.#t.reported(s.status);case"alerts":return this.#t.alerted(s);case"settings":return this.#t.
settled(s);case"welcome":return n?(this.#i&&this.#o&&this.#m($.visible(this.client,!0)),this.#t.welcomed(s)):void 0;case"\
rejected":s.client===this.client&&this.#t.rejected(s);return;case"values":s.client===this.client&&this.#t.valued(s,e.map(
bt));return;case"whole":s.client===this.client&&this.#t.wholeTold(s);return;case"look":s.client===this.client&&this.#t.looked(
s,e.map(bt));return;case"strip":s.client===this.client&&this.#t.stripped(s,e.map(bt));break;case"frames":s.client===this.
client&&this.#t.listed(s,e.map(bt));break;case"past":s.client===this.client&&this.#t.recalled(s,e.map(bt));break;case"fi\
le":s.client===this.client&&this.#t.filed(s,e.map(bt))}}#m(t){let e=()=>this.#g(!0);try{Promise.resolve(this.#e.send(t)).
catch(e)}catch{e()}}#g(t){return t===this.#r?!1:(this.#r=t,t&&this.#n.end(),this.#t.lifeChanged(),!0)}};function bt(i){return i instanceof
ArrayBuffer?new Uint8Array(i):new Uint8Array(i.buffer,i.byteOffset,i.byteLength)}function Hu(){let i=crypto.getRandomValues(
new Uint8Array(12));return Array.from(i,t=>t.toString(16).padStart(2,"0")).join("")}var Uu=3e3,Wu=new Set(["values","select","show_all","square","rank","mode"]),Us=class{#e=new Set;#t=0;#s=new _s(this);#i;#o;#r;#n=new $s;alerts=new se(
()=>this.#y());#h="";#l=null;#a="";#c=!1;#u;constructor(t,e){this.settings=new Ps(t,(s,n)=>{Wu.has(s)&&this.past.live(),
this.#i.set(s,n)},()=>this.#g(),e),this.#i=new Hs(t,this,e,te),this.#r=new Cs(this.#i,()=>this.past.shown?.table??this.latest?.
table??""),this.history=new Fs(s=>this.#r.strip(s),()=>this.#b(),e),this.past=new Rs({list:s=>this.#r.frames(s),fetch:s=>this.#r.
past(s),here:()=>this.#n.listing(),get:s=>this.#n.get(s,this.gone),gone:()=>this.gone},s=>this.#s.hold(s&&this.#n.frameOf(
s,{ack_within:0,past:!0})),()=>this.#M(),e),this.#o=new Ns(s=>this.#i.acknowledge(s),e),document.addEventListener("visib\
ilitychange",()=>this.#w(),{signal:e}),e.addEventListener("abort",()=>clearTimeout(this.#u))}get status(){return this.#l}get flowing(){
return this.#c}get gone(){return this.#i.gone}get latest(){return this.#s.latest}get unanswered(){return this.#i.unanswered}get words(){
return this.#i.gone?"No kernel: run the cell again.":this.unanswered?"No answer from the kernel. If it is not busy, run \
the cell again.":this.#i.waiting?"waiting for the kernel":"waiting for the first picture"}get problem(){let t=[...this.settings.
rejections].find(([e])=>e!=="select");return this.#a||t?.[1]||this.#l?.message||""}read(t){return this.#r.read(t)}whole(t){
return this.#r.whole(t)}look(t){this.gone||this.#i.look(t)}pin(){this.#i.pin()}step(){this.#i.step()}export(){this.#i.export()}fetch(t){
return eh(e=>this.#r.part(t,e))}enter(){this.#t+=1,this.#i.open()}leave(t){this.setInSight(t,!1),this.#t-=1,this.#t===0&&
this.#i.close()}setInSight(t,e){e!==this.#e.has(t)&&(e?this.#e.add(t):this.#e.delete(t),this.#w(),e&&(t.refresh(),this.#s.
repaint()))}welcomed(t){this.#d(t.session),this.#v(t.status),this.settings.take(t);for(let e of this.#e)e.greeted();this.#x()}settled(t){
this.settings.take(t)}framed({type:t,session:e,clients:s,status:n,ack_within:o,...r},h){this.#d(e),this.#v(n),this.#m(n.
rate);let l={...r,ack_within:o,png:null,sections:[]};try{let a=this.#n.learn(r,h);if(!a)return this.#p(l);l=this.#n.frameOf(
a,{ack_within:o,past:!1}),this.#s.offer(l),this.#f()}catch(a){this.#o.release(l,!1),this.failed(a)}}reported(t){this.#v(
t),this.#x()}rejected(t){this.settings.reject(t)}wholeTold(t){this.#r.answers.wholeTold(t)}valued(t,[e]){this.#r.answers.
valued(t,e)}looked(t,[e,s]){if(t.session===this.#h)for(let n of this.#e)n.look(t,e??null,s??null)}stripped(t,[e,s]){this.#r.
answers.stripped(t,e,s)}listed(t,[e]){this.#r.answers.listed(t,e)}recalled({type:t,session:e,client:s,asked:n,...o},r){if(e===
this.#h)try{this.#r.answers.recalled(n,this.#n.learn(o,r))}catch(h){this.failed(h)}}filed(t,[e]){this.#r.answers.filed(t,
e)}alerted(t){this.alerts.take(t)}lifeChanged(){this.gone&&this.#r.answers.clear(),this.settings.setAnswering(!this.#i.gone),
this.#x()}paint(t,e){this.#a="";for(let s of this.#e)s.paint(t,e);this.#e.size>0&&this.history.follow(t.values)}release(t,e){
this.#o.release(t,e,e||this.past.shown!==null)}refuse(t){this.#o.refuse(t)}failed(t){this.#a=`the picture could not be d\
ecoded: ${t}`,this.#x()}#d(t){t!==this.#h&&(this.#h=t,this.#l=null,this.#s.restart(),this.#r.answers.clear(),this.#n.clear(),
this.past.clear(),this.history.clear(),this.alerts.clear(),this.settings.restart())}#f(){this.past.follow();let{shown:t}=this.
past;!t||this.#e.size===0||(this.history.follow(t.values),this.#x())}#p(t){this.#o.release(t,!1),this.#i.ask()}#w(){let t=this.#e.
size>0&&!document.hidden;this.#s.setOpen(t),this.#i.setVisible(t)}#m(t){clearTimeout(this.#u),this.#c=t>0;let e=()=>{this.#c=
!1,this.#x()};this.#u=setTimeout(e,Uu*Math.max(1,1/(t||1)))}#g(){for(let t of this.#e)t.refresh()}#b(){for(let t of this.#e)
t.showRun()}#M(){for(let t of this.#e)t.showTime()}#v(t){this.#l&&t.number<this.#l.number||(this.#l=t,this.alerts.hold(t.
held?.message??""))}#y(){for(let t of this.#e)t.showAlerts()}#x(){for(let t of this.#e)t.showStatus()}};function Bu(){let i;return{initialize({model:t,signal:e}){let s=oh(e);return i=new ks(new Us(t,s.signal),t.get("_beholde\
r_name"),s.signal),s.end},render({el:t,signal:e}){let s=oh(e);return i.show(t,s.signal),s.end}}}function oh(i){let t=new AbortController,
e=()=>t.abort();return i?.addEventListener("abort",e),{signal:t.signal,end:e}}export{Bu as default};
