var kn=".jp-OutputArea-output",$n=".jp-OutputArea",fi="data:image/png;base64,";var Nn="beholder_widget";function de(){return document.querySelector(`${$n}, ${kn}`)!==null}function Ln(i,t){return i instanceof
HTMLElement?(i instanceof HTMLImageElement?[i]:Array.from(i.getElementsByTagName("img"))).filter(s=>Ml(s.src)===t).map(s=>s.
closest(kn)).filter(s=>s instanceof HTMLElement):[]}function In(i){return!i.isConnected&&i.closest($n)===null}function Ml(i){
if(!i.startsWith(fi))return"";let[t=""]=/^[A-Za-z0-9+/]*/.exec(i.slice(fi.length,fi.length+160))??[],e=atob(t.slice(0,t.
length-t.length%4)),s=e.indexOf(`tEXt${Nn}\0`);if(s<4)return"";let n=[0,1,2,3].reduce((o,r)=>256*o+e.charCodeAt(s-4+r),0);
return e.slice(s+4+Nn.length+1,s+4+n)}var pe=class{#e;#t=new Map;#s=null;#i=1/0;constructor(t){this.#e=t,t.addEventListener("scroll",({target:e})=>this.#r(e),
{capture:!0,passive:!0}),t.addEventListener("focusin",({target:e})=>{this.#s=e instanceof HTMLElement?e:null,this.#i=1/0}),
t.addEventListener("focusout",()=>{this.#i=performance.now()})}resume(){for(let[s,n]of this.#t)this.#e.contains(s)?s.scrollTop=
n:this.#t.delete(s);let t=document.activeElement!==null&&document.activeElement!==document.body,e=performance.now()-this.#i>
100;!t&&!e&&this.#s&&this.#e.contains(this.#s)&&this.#s.focus({preventScroll:!0})}#r(t){t instanceof Element&&t.isConnected&&
this.#t.set(t,t.scrollTop)}};var v=i=>typeof i=="string",B=i=>typeof i=="boolean",A=i=>typeof i=="number"&&Number.isFinite(i),y=i=>Number.isSafeInteger(
i)&&Number(i)>=0,Rn=i=>y(i)||v(i),F=i=>typeof i=="object"&&i!==null&&!Array.isArray(i),$=i=>t=>t===null||i(t),k=i=>t=>Array.
isArray(t)&&t.every(i),J=i=>k(A)(i)&&i.length===2&&Number(i[0])<=Number(i[1]);function $t(i,t){return!Array.isArray(i)||
!Array.isArray(t)?i===t:i.length===t.length&&i.every((e,s)=>e===t[s])}function T(i){let t=Object.entries(i);return(e=>F(
e)&&t.every(([s,n])=>n(Object.hasOwn(e,s)?e[s]:void 0)))}var yl=300,Ol=1e3,El=1e3,Sl=32,_n=T({check:v,source:v,section:v,step:A,value:$(A),threshold:$(A),clean:$(A),index:$(k(y)),
message:v,whole:B,others:k(v),call:y});function Cn(i){let{check:t,source:e,section:s,message:n,index:o,others:r}=i,h=l=>l.
slice(0,yl);return{...i,check:h(t),source:h(e),section:h(s),message:n.slice(0,Ol),index:o&&o.length<=Sl?o:null,others:r.
slice(0,El).map(h)}}var Al=100,it="metrics",zn="nonfinite",pi={after:-1,until:1/0},me=class{#e;#t=[];#s=0;#i=[];#r=new Set;#o="";constructor(t){
this.#e=t}get list(){return this.#t}get total(){return this.#s}get next(){let t=this.#t.filter(e=>!this.#r.has(di(e)));return t.
find(({message:e})=>e===this.#o)??t[0]??null}get cause(){return this.#t.find(({message:t})=>t===this.#o)??null}hold(t){t!==
this.#o&&(this.#o=t,this.#e())}take({total:t,alerts:e,begun:s}){this.#i=s,this.#t=e.slice(-Al).map(Cn),this.#s=Math.max(
t,this.#t.length);let n=new Set(this.#t.map(di));this.#r=new Set([...this.#r].filter(o=>n.has(o))),this.#e()}open(t){this.#r.
add(di(t)),this.#e()}clear(){this.#s!==0&&(this.#t=[],this.#i=[],this.#s=0,this.#r.clear(),this.#e())}over(t){return this.#t.
filter(e=>e.source===t||e.source===it)}modelAt(t){return{after:this.#i.filter(s=>s<t).at(-1)??-1,until:this.#i.find(s=>s>=
t)??1/0}}within(t,{after:e,until:s}){return this.#t.filter(n=>n.source===t&&n.call>e&&n.call<=s)}sectionsOf(t,e=pi,s=null){
let n=new Map,o=this.within(t,e),r=s?.source===t&&!o.includes(s);for(let h of r?[...o,s]:o){let l=h.check===zn;for(let a of[
h.section,...h.others])!l&&n.get(a)?.alert.check===zn||n.set(a,{alert:h,count:l&&a===h.section?h.value:null})}return n}},
di=({check:i,source:t,section:e,call:s})=>JSON.stringify([i,t,e,s]);var we=class{#e;#t=null;#s="there";#i;#r=null;#o=!1;#n=!1;#h={call:0,values:""};constructor(t){this.#e=t}get alert(){return this.#t}open(t,e,s=!1){
this.#t=t,this.#n=s,this.#s="source",this.#o=!1;let{source:n}=t,r=!(n===it||e?.values===n)&&this.#e.choose(n);this.#i=this.#e.
values(),this.#r=this.#e.resting(),e&&!r?this.#u(t,e):r&&t.call!==this.#r&&this.#l(t)}insist(){this.#n=!0}leave(){this.#t=
null}follow(t){let e=this.#t;e&&(this.#e.values()!==this.#i?this.leave():this.#s==="source"?this.#c(e,t):this.#s==="step"?
this.#d(e,t):(t.call!==this.#h.call||t.values!==this.#h.values)&&this.leave())}#l(t){this.#e.find(t,e=>{this.#t!==t||this.#s!==
"source"||(e==="after"||e==="before"&&this.#e.over())&&this.#a(t)})}#a(t){this.#s="step",this.#e.lookBack(t)}#c(t,e){t.source!==
it&&e.values!==t.source||(this.#r!==null&&e.call!==this.#r?this.#p(t,e):this.#u(t,e))}#u(t,e){if(e.call!==t.call)return this.#a(
t);(!(!e.past&&e.values===t.source&&Pn(e,t)<0)||!this.#f())&&this.#p(t,e)}#d(t,e){e.past&&(e.call===t.call||this.#e.missed()===
t.call?this.#p(t,e):this.leave())}#p(t,e){this.#s="there",this.#h={call:e.call,values:e.values};let s=Pn(e,t),n=e.values===
t.source?t.index:null;s>=0&&t.source!==it&&this.#e.point(s,n,this.#n)}#f(){return this.#o?!1:(this.#o=!0,this.#e.widen())}},
Pn=({sections:i},{section:t})=>i.findIndex(({name:e})=>e===t);var Gt=[["nan","NaN"],["posinf","+Inf"],["neginf","−Inf"]];var Tl=new Intl.NumberFormat("en-US"),b=i=>Number.isInteger(i)&&Math.abs(i)<1e3?String(i):Tl.format(i),Nl=1e4,kl=[[1e3,"\
k"],[1e6,"M"],[1e9,"G"]];function Fn(i){if(i<Nl)return b(i);let[t,e]=kl.find(([n])=>i<999.5*n)??[1e9,"G"],s=i/t;return`${s<
9.95?Number(s.toFixed(1)):b(Math.round(s))}${e}`}function Dn(i){let t=Math.floor(i),e=n=>String(n).padStart(2,"0"),s=`${e(
Math.floor(t/60)%60)}:${e(t%60)}`;return t<3600?s:`${Math.floor(t/3600)}:${s}`}function Vt(i){return i.length===1?`(${i[0]}\
,)`:`(${i.join(", ")})`}var mi=i=>i.replaceAll("-","−");function Kt(i,t){let e=i.toFixed(t);return mi(Number(e)===0?e.
replace("-",""):e)}var Lt=(i,t)=>mi(i.toExponential(t).replace("e+","e"));function C(i,t){if(i===null)return"none";if(i===
0)return"0";let e=Math.abs(i);return e<.001||e>=10**Math.max(5,t)?Lt(i,t-1):Kt(i,Math.max(0,t-1-Math.floor(Math.log10(e))))}
var $l=6;function Wn(i,t){return Number(i.toPrecision($l))===i?mi(String(i)):C(i,t)}var D=i=>i.join("×")||"scalar";function Q(i){
let t=100*i;return`${t>0&&t<.1?"under 0.1":t.toFixed(t>=99.95||t===0?0:1)} %`}function Un(i){return i<.05||i>500?"":`${i<
99.95?i.toFixed(1):i.toFixed(0)} pictures a second`}var Hn={update_ratio:"update/weight",gradient_spike:"gradient spike",gradient_vanished:"gradient vanished",no_gradient:"\
no gradient",unchanged:"unchanged",dead:"dead units",constant:"constant",loss:"loss"},Bn={gradient_spike:"spike",gradient_vanished:"\
vanished",dead:"dead"},jn=i=>Object.hasOwn(Bn,i.check)?String(Bn[i.check]):bt(i);function bt({check:i,message:t}){return i===
"nonfinite"?/^((First|Another) NaN|NaN also)\b/.test(t)?"NaN":"Not finite":Object.hasOwn(Hn,i)?String(Hn[i]):i.replaceAll(
"_"," ")}var It=({step:i})=>`at step ${b(i)}`,Gn=i=>[b(i),i===1?"alert":"alerts"],wi=({section:i,index:t})=>`${i}${t?.length?
`[${t.join(", ")}]`:""}`;var ge=class{#e;#t;#s;#i="";#r={call:0,past:!1};#o={list:[],values:"",span:pi,opened:null};constructor(t,e){this.#e=t,this.#t=
e;let{session:s}=t,{settings:n,past:o}=s;this.#s=new we({values:()=>n.value("values"),choose:r=>this.#c(r),widen:()=>s.gone||
!n.value("select")?!1:(n.choose("select",""),!0),find:(r,h)=>o.find(this.#a(r),h),lookBack:r=>o.goOnFrom({...this.#a(r),
step:r.step}),resting:()=>s.status?.held||!s.flowing?s.latest?.call??null:null,over:()=>!s.status?.held&&!s.flowing,missed:()=>o.
missed?.from??null,point:(r,h,l)=>this.#h(r,h,l)})}get told(){let{alert:t}=this.#s;if(t)return{message:t.message,link:this.#l(
t)<0?"":wi(t)};let{status:e,past:s,alerts:n}=this.#e.session,o=s.shown?"":e?.held?.message;if(!o)return null;let{cause:r}=n;
return{message:o,link:r&&r.source!==it?wi(r):""}}show(){let{alerts:t}=this.#e.session;t.total===0&&this.#s.leave(),this.#e.
toolbar.showAlerts(t),this.#n(t),this.#t()}#n(t){let{stage:e,gutter:s,strip:n}=this.#e,{list:o,values:r,span:h}=this.#o,
l=this.#s.alert,{call:a,past:c}=this.#r,f=t.modelAt(a),d=c?{...f,until:a}:f,p=h.after===d.after&&h.until===d.until;if(t.
list===o&&this.#i===r&&p&&l===this.#o.opened)return;this.#o={list:t.list,values:this.#i,span:d,opened:l};let m=l!==null&&
l.call>f.after&&l.call<=f.until,w=t.sectionsOf(this.#i,d,m?l:null);s.mark(w),e.mark(new Set(w.keys()));let x=t.within(this.#i,
f),M=l!==null&&x.includes(l);n.mark(t.over(this.#i),M?[l,...x]:x)}follow(t){this.#r=t,t.values!==this.#i?(this.#i=t.values,
this.show()):this.#n(this.#e.session.alerts),this.#s.follow(t),this.#n(this.#e.session.alerts)}openNext(){let{next:t}=this.#e.
session.alerts;t&&this.open(t)}open(t,e=!1){let{session:s,painted:n}=this.#e;this.#s.open(t,n(),e),s.alerts.open(t)}goTo(){
let{alert:t}=this.#s,{cause:e}=this.#e.session.alerts;if(!t)return e?this.open(e,!0):void 0;this.#s.insist();let s=this.#l(
t);s>=0&&this.#h(s,t.index,!0)}#h(t,e,s){let{stage:n,gutter:o}=this.#e;n.lead(t,e),n.pointed===null?o.point(t):s&&e&&n.goTo(
t,e)}#l({source:t,section:e}){let s=this.#e.painted();return t===it||s?.values!==t?-1:s.sections.findIndex(({name:n})=>n===
e)}#a({call:t,source:e}){let s=this.#e.session.alerts.modelAt(t);return{call:t,span:s,values:e===it?"":e}}#c(t){let{settings:e,
gone:s}=this.#e.session;return s||!e.choices.values.some(({value:n})=>n===t)?!1:(e.choose("values",t),!0)}};var be=T({value:v,label:v}),Rt=k(be),Ll=k(v),Il=4,Rl=252;function gi(i){let t=F(i)?i:{},e=F(t.ranges)?t.ranges:{},s=F(t.
palette)?t.palette:{},n=o=>y(o)?o:-1;return{values:Rt(t.values)?t.values:[],words:F(t.words)?Vn(t.words):{},ranks:Rt(t.ranks)?
t.ranks:[],modes:Rt(t.modes)?t.modes:[],scalings:Rt(t.scalings)?t.scalings:[],colormaps:Rt(t.colormaps)?t.colormaps:[],holds:Rt(
t.holds)?t.holds:[],ranges:{window:J(e.window)?e.window:null,rate:J(e.rate)?e.rate:null},select_length:y(t.select_length)?
t.select_length:null,palette:{nan:n(s.nan),posinf:n(s.posinf),neginf:n(s.neginf),first:y(s.first_level)?s.first_level:Il,
levels:y(s.levels)?s.levels:Rl},colors:F(t.colors)?Vn(t.colors):{},diverging:Ll(t.diverging)?t.diverging:[]}}var xt=({values:i,
words:t},e)=>t[e]??i.find(({value:s})=>s===e)?.label??e;function Vn(i){return Object.fromEntries(Object.entries(i).flatMap(
([t,e])=>v(e)?[[t,e]]:[]))}var _l={parameters:"parameter",gradients:"gradient",updates:"update",optimizer:"optimizer state",activations:"activation",
arrays:"array",frame:"frame"},Cl={below:"below the colour scale",above:"above the colour scale"};function Kn({kind:i,sections:t,
settings:e,colormap:s}){if(i==="frame")return"Picture of a frame";let[n,o]=[t.at(0)?.name,t.at(-1)?.name];return`Picture\
 of ${t.length>1?`${t.length} sections, ${n} to ${o}`:n}, ${e.mode} values, colormap ${s}`}function nt({variance_of:i,change_since:t}){
return t!==null?`change since step ${b(t)}`:i?`variance of ${i}`:""}function bi({values:i,step:t,...e},s){let n=[nt(e),_l[i]??
i].filter(Boolean).join(", "),o=t===null?n:`${n}, step ${b(t)}`;return s?`${o}, ${Cl[s]}`:o}function xe(i,t){return i.values===
t.values&&i.change_since===t.change_since&&i.variance_of>0==t.variance_of>0}var ve={current:"Current values",variance:"Variances",change:"Changes since the pin"};function Yn({settings:i,status:t,past:e},s){
if(!s||s.kind==="placeholder")return"";let n=i.value("values");if(!n||n==="auto"||n===s.values)return e.shown?zl(i,s):"";
let o=`${qn(i,s.values)}${s.step===null?"":` of step ${b(s.step)}`}.`;return e.shown?`${o} ${qn(i,n)} were not shown the\
n.`:t?.note?`${o} ${t.note}`:""}function zl(i,t){let e=i.value("mode")??"",s=t.settings.mode??"";if(!Object.hasOwn(ve,e)||
!Object.hasOwn(ve,s)||e===s)return"";let n=nt(t);return`${n?`${n.charAt(0).toUpperCase()}${n.slice(1)}`:ve[s]}${t.step===
null?"":`, at step ${b(t.step)}`}. ${ve[e]} were not shown then.`}function qn({choices:i},t){let e=xt(i,t);return`${e.charAt(
0).toUpperCase()}${e.slice(1)}`}var O={gap:0,nan:1,posinf:2,neginf:3,first:4,levels:252},Me=O.levels/2,Pl=255;function ct({low:i,high:t,floor:e}){return i===
null||t===null?null:{low:i,high:t,floor:e}}function qt(i,t){if(i===O.nan||i===O.gap||!t)return{value:NaN,near:0};if(i===
O.posinf)return{value:1/0,near:0};if(i===O.neginf)return{value:-1/0,near:0};let e=i-O.first,{low:s,high:n}=t;if(s===n)return{
value:s,near:0};let[o,r]=Fl(e,t);return{value:o/2+r/2,near:Math.abs(r/2-o/2)}}function Fl(i,t){let{low:e,floor:s}=t,[n,o]=[
xi(i,t),xi(i+1,t)];return s===null||e>=0?[n,o]:i===Me?[-o,o]:[n,i===Me-1?-s:o]}function ot(i,{low:t,high:e,floor:s}){if(t===
e)return .5;if(s===null)return(i/2-t/2)/(e/2-t/2);let n=t<0,o=s<e?Math.log(Math.abs(i)/s)/Math.log(e/s):1;return n?.5+(i===
0?0:Math.sign(i)*Math.max(0,o)/2):i===0?0:Math.max(0,o)}function vi(i,t){return xi(i*O.levels,t)}function Xn(i,t){let e=Math.
floor(ot(i,t)*O.levels);return O.first+Math.min(Math.max(e,0),O.levels-1)}var Zn=i=>i===O.first||i===O.first+O.levels-1;
function Jn(i,t,e){return Number.isNaN(t)?i===O.nan:Number.isFinite(t)?i>=O.first&&e!==null&&Math.abs(Xn(t,e)-i)<=1:i===
(t>0?O.posinf:O.neginf)}function ye(i,t,e=t){let s=new Uint32Array(256),n=new Uint8ClampedArray(s.buffer);for(let o=1;o<
256;o+=1){let r=3*Dl(o,t,e);n.set([i[r]??0,i[r+1]??0,i[r+2]??0,Pl],4*o)}return s}function Dl(i,t,e){return i<O.first||!t||
!e||Wl(t,e)?i:Xn(qt(i,t).value,e)}var Wl=(i,t)=>i.low===t.low&&i.high===t.high&&i.floor===t.floor;function xi(i,{low:t,high:e,
floor:s}){let n=i/O.levels;if(s===null)return t*(1-n)+e*n;if(t>=0)return s*(e/s)**n;let o=(i-Me)/Me;return o===0?0:Math.
sign(o)*s*(e/s)**Math.abs(o)}function u(i,t,e={},s=[]){let n=document.createElement(i);n.className=t;for(let[o,r]of Object.entries(e))n.setAttribute(
o,r);return n.append(...s),n}function g(i,t){i.textContent!==t&&(i.textContent=t)}function Xt(i){if(L(i).includes(0))return[0,0];let{groups:t,height:e,across:s,width:n}=Y(i);return[t*i.wrap*e,i.fold*s*n]}
var L=({rows:i,columns:t})=>[Oe(vt(i)),Oe(vt(t))];function Oi(i,t,e){let[s,n]=Xt(i);if(!Ee(s,t)||!Ee(n,e))throw new RangeError(
`there is no cell (${t}, ${e}) in a section of ${s} x ${n} cells`);let{group:o,part:r,y:h,nth:l,unit:a,x:c}=Hl(i,t,e),f=Math.
min(o*i.fold+l,i.rows.shown-1),d=Math.min(r*Y(i).across+a,i.columns.shown-1);return[Qn(i.rows,{unit:f,inside:h}),Qn(i.columns,
{unit:d,inside:c})]}function Se(i,t,e){let[s,n]=Oi(i,t,e),o=[];for(let[r,h]of[[i.rows,s],[i.columns,n]]){let l=Yt(h,vt(r));
[...r.outer,...r.inner].forEach(([a],c)=>{o[a]=l[c]??0})}return o}function rt(i,t){let s=[i.rows,i.columns].flatMap(({outer:r,
inner:h})=>[...r,...h]),n=s.every(([r,h])=>Ee(h,t[r]));if(s.length!==t.length||!n)throw new RangeError(`there is no inde\
x [${t}] in this array`);let o=({outer:r,inner:h})=>[...r,...h].map(([l])=>t[l]??0);return[yi(o(i.rows),vt(i.rows)),yi(o(
i.columns),vt(i.columns))]}function so(i,t,e){let s=[];for(let[n,[o,r]]of[[i.rows,t],[i.columns,e]]){let[h,l]=[Yt(o,vt(n)),
Yt(r-1,vt(n))],a=h.findIndex((c,f)=>c!==l[f]);[...n.outer,...n.inner].forEach(([c,f],d)=>{let[p,m]=[h[d]??0,l[d]??0],w=p===
0&&m===f-1&&f>1;s[c]=w||a>=0&&d>a?null:[p,m+1]})}return s}function Ul(i,t,e){let{height:s,across:n,width:o}=Y(i),[r,h]=_t(
t.unit,i.fold),[l,a]=_t(e.unit,n);return[(r*i.wrap+l)*s+t.inside,(h*n+a)*o+e.inside]}function Ae(i,t,e){let[s,n]=[ut(i.rows,
t),ut(i.columns,e)];return s&&n?Ul(i,s,n):null}function Y({fold:i,wrap:t,rows:e,columns:s}){let[n,o]=[Math.ceil(e.shown/
i),Math.ceil(s.shown/t)];return{groups:n,height:eo(e),across:o,width:eo(s)}}function Hl(i,t,e){let{height:s,across:n,width:o}=Y(
i),[r,h]=_t(t,s),[l,a]=_t(e,o),[c,f]=_t(r,i.wrap),[d,p]=_t(l,n);return{group:c,part:f,y:h,nth:d,unit:p,x:a}}function Qn({
first:i,units:t,shown:e,inner:s},{unit:n,inside:o}){let r=Yt(o,Ei(s));return s.reduce((h,[,l,a,c,f],d)=>h*l+a+Mi(r[d]??0,
c,f),i+Mi(n,t,e))}function ut({first:i,units:t,shown:e,inner:s},n){let[o=0,...r]=Yt(n,[1/0,...s.map(([,a])=>a)]),h=to(o-
i,t,e),l=s.map(([,,a,c,f],d)=>to((r[d]??0)-a,c,f));return h<0||l.some(a=>a<0)?null:{unit:h,inside:yi(l,Ei(s))}}function to(i,t,e){
if(!Ee(t,i))return-1;let s=Math.min(e-1,Math.floor((i+1)*e/t));return[s+1,s,s-1].find(n=>n>=0&&n<e&&Mi(n,t,e)<=i)??-1}var io=({
inner:i})=>Oe(i.map(([,t])=>t)),Mi=(i,t,e)=>i*Math.floor(t/e)+Math.floor(i*(t%e)/e),Ei=i=>i.map(([,,,,t])=>t),eo=({inner:i})=>Oe(
Ei(i)),vt=({outer:i,inner:t})=>[...i,...t].map(([,e])=>e),Oe=i=>i.reduce((t,e)=>t*e,1),_t=(i,t)=>[Math.floor(i/t),i%t],Ee=(i,t)=>t!==
void 0&&Number.isInteger(t)&&t>=0&&t<i;function Yt(i,t){let e=[];for(let s of[...t].reverse()){let n=i%s;e.unshift(n),i=
(i-n)/s}return e}var yi=(i,t)=>i.reduce((e,s,n)=>e*(t[n]??1)+s,0);var Bl=16,jl=new Set(["parameters","gradients","updates","optimizer"]);function ho(i,t,e){let{plan:s,shape:n}=i;if(!s||n.
length<2)return"";let o=Ai(s),r=jl.has(t)&&Vl(i,e);if(s.fold>1||s.wrap>1)return Gl(s,r);let h=r?`${b(Ct(s.rows.outer))} \
in`:ro(s.rows),l=r?`${b(Ct(s.columns.outer))} out`:ro(s.columns);return[...[h&&`${h} down`,l&&`${l} across`].filter(Boolean),
o.length&&r?`${D(o)} each`:""].filter(Boolean).join(", ")}function Gl(i,t){let{fold:e,wrap:s,rows:n,columns:o}=i,{groups:r,
across:h}=Y(i),l=D(Ai(i));if(t)return[...[`${b(Ct(n.outer))} in`,`${b(Ct(o.outer))} out`],no(r*s,e*h),l&&`${l} each`].filter(
Boolean).join(", ");let a=n.inner.length>0&&o.inner.length===0&&s===1,[c,f]=a?[n.outer,[...Si(n.inner),...o.outer]]:[[...n.
outer,...o.outer],[...Si(n.inner),...Si(o.inner)]],d=no(r*s,a?e:e*h);if(f.length===0)return[lo(oo(c)),d].filter(Boolean).
join(", ");let p=oo(f),m=D(p.map(([,w])=>w));return`${b(Ct(c))} maps of ${m} (${ao(p)}), ${d}`}function no(i,t){return i===
1?"side by side":`in ${b(i)} rows of ${b(t)}`}var Si=i=>i.map(([t,e])=>[t,e]),oo=i=>[...i].sort(([t],[e])=>t-e);function Ai({
rows:i,columns:t}){return[...i.inner,...t.inner].sort(([s],[n])=>s-n).map(([,s])=>s)}var Ct=i=>i.reduce((t,[,e])=>t*e,1);
function Vl({name:i,plan:t,shape:e},s){if(!t||!/(weight|kernel)$/.test(i))return!1;let n=Ai(t);if(e.length>2)return n.length>
0&&Math.max(...n)<=Bl;let o=i.replace(/(weight|kernel)$/,"bias"),r=Ct(t.columns.outer);return s.some(h=>h.name===o&&h.shape.
length===1&&h.shape[0]===r)}var ro=({outer:i,inner:t})=>lo([...i,...t.map(([e,s])=>[e,s])]);function lo(i){if(i.length===
0)return"";let t=D(i.map(([,e])=>e));return`${ao(i)} (${t})`}function ao(i){return`${i.length===1?"axis":"axes"} ${i.map(
([t])=>t).join(", ")}`}var Kl=/(?=[./])/;function Te(i){if(i.length<=12)return[];let t=i.map(e=>e.split(Kl));return co(t,0,t.length,0).map(({start:e,
end:s,depth:n})=>({name:(t[e]??[]).slice(0,n).join(""),start:e,end:s}))}function Zt(i,t){return i.slice(t.name.length+1)||
i}function co(i,t,e,s){return ql(i,t,e,s).flatMap(n=>{let o=n.end-n.start;if(o<3||(i[n.start]?.length??0)<n.depth)return[];
let r=o>16?co(i,n.start,n.end,n.depth):[];return 2*r.reduce((l,a)=>l+a.end-a.start,0)>=o?r:[n]})}function ql(i,t,e,s){let n=[];
for(let o=t;o<e;){let r=o,h=i[r]?.[s];for(;o<e&&i[o]?.[s]===h;)o+=1;n.push({start:r,end:o,depth:Yl(i.slice(r,o),s+1)})}return n}
function Yl(i,t){let[e=[]]=i,s=t;for(;s<e.length&&i.every(n=>n[s]===e[s]);)s+=1;return s}var uo=4,Ne=class{#e=u("span","beholder-module-name");#t=0;#s="";constructor(t,e){this.group=t,this.#t=e+2*uo;let s=t.end-
t.start;this.el=u("div","beholder-module",{role:"treeitem",tabindex:"-1","aria-level":"1","aria-expanded":"true","aria-l\
abel":`${t.name}, ${s} sections`,title:`${t.name}, ${s} sections`}),g(this.#e,t.name),this.el.append(this.#e)}place(t,e,s,n){
let o=Math.max(0,s-t),r=Math.min(t+e,n)-Math.max(t,s),h=`${t} ${e} ${o} ${r>=this.#t}`;h!==this.#s&&(this.#s=h,this.el.style.
top=`${t}px`,this.el.style.height=`${e}px`,this.#e.style.top=`${o+uo}px`,this.#e.hidden=r<this.#t)}};var Xl=3,wo=1e5,Zl=1e-4,fo=2,Jl=10,j=class{#e;#t=!1;#s=0;#i=0;constructor(t){this.#e=t}take(t){let[e,s]=[1/0,0];for(let o of t)
o===null||o===0||(e=Math.min(e,Math.abs(o)),s=Math.max(s,Math.abs(o)));if(s===0)return;po(e,s)&&(this.#t=!0),this.#s=po(
e/fo,s)||s*fo>=wo?0:this.#s+1,this.#t&&this.#s>=Jl&&([this.#t,this.#i]=[!1,0]);let n=this.#e-1-Math.floor(Math.log10(e));
this.#i=Math.max(this.#i,n,0)}write(t){return t===null?"":t===0?"0":this.#t?Lt(t,this.#e-1):Kt(t,this.#i)}},po=(i,t)=>t>
i*10**Xl||t>=wo||i<Zl,mo=4,ft=class{#e;#t;#s;#i=new Set;constructor(t,{least:e=0,most:s=1/0}={}){this.#e=t,this.#t=s,this.#s=
e}get width(){return this.#s}take(t){let e=this.#s;for(let s of t){let n=s.replace(/\d/g,"0");if(this.#i.has(n))continue;
this.#i.size>=Ql&&this.#i.clear(),this.#i.add(n);let o=Math.ceil(this.#e(n)/mo)*mo;this.#s=Math.max(this.#s,Math.min(this.#t,
o))}return this.#s>e}},Ql=4096,Ti=({fontStyle:i,fontWeight:t,fontSize:e,fontFamily:s})=>[i,t,e,s].join(" ");function Mt(i){
let t=document.createElement("canvas").getContext("2d");if(!t)throw new Error("this browser has no canvas");return t.font=
i,e=>t.measureText(e).width}var go=20,Jt=8,bo=4,ta=168,ea=48,sa=15,xo=11,ia="0,000",na="metric",oa=["0.0000","0.0e−0"],ra="over the run",ha="−0.0e\
−0",la=112,aa=["Live","Pause"],ca={bar:24,flags:40},ua={bar:32,flags:56},fa=1400,da=340,pa=256,ma=124,vo=12,wa=11,Mo=2,
yo=3,ke=class{#e=new j(Mo);#t=new j(yo);#s;#i;measure;constructor(t){this.measure=Mt(`${wa}px ${t}`),this.#s={name:new ft(
Mt(`${vo}px ${t}`),{most:ta}),shape:new ft(this.measure),limit:new ft(this.measure),rms:new ft(this.measure,{least:ea}),
count:new ft(this.measure)},this.#s.count.take([ia]),this.#s.shape.take([na]),this.#s.limit.take(oa);let e=Mt(`${vo}px ${t}`);
this.#i=la+aa.reduce((s,n)=>s+e(n),0)}begin(){this.#e=new j(Mo),this.#t=new j(yo)}take(t,e){this.#e.take(t.flatMap(({low:a,
high:c})=>[a,c])),this.#t.take(t.map(({rms:a})=>a));let s=t.map(a=>this.write(a)),{name:n,shape:o,limit:r,rms:h}=this.#s;
return[n.take(e),o.take(t.map(a=>D(a.shape))),r.take(s.flatMap(({low:a,high:c})=>[a,c])),h.take(s.map(a=>a.rms))].includes(
!0)}write({low:t,high:e,rms:s}){return{low:this.#e.write(t),high:this.#e.write(e),rms:this.#t.write(s)}}layout(t,e){let{
bar:s,flags:n}=e>=fa?ua:ca,{name:o,shape:r,limit:h,rms:l,count:a}=this.#s,c=Math.max(n,sa+a.width),f=2*(h.width+bo)+s,d=`${h.
width}px ${s}px ${h.width}px`;if(t==="narrow")return{width:ma,columns:"minmax(0, 1fr)",limits:d};if(t==="middle")return{
width:Math.max(pa,go+f+Jt+Math.min(o.width,96)+Jt+xo),columns:`minmax(0, 1fr) ${f}px ${xo}px`,limits:d};let p=[o.width,r.
width,f,l.width,c],m=go+p.reduce((E,S)=>E+S,0)+(p.length-1)*Jt,w=Math.max(f,2*(this.measure(ha)+bo)+s),M=this.#i+Jt-(w-this.
measure(ra))/2+w+l.width+c+2*Jt;return{width:Math.max(da,m,Math.ceil(M)),columns:`minmax(0, 1fr) ${p.slice(1).map(E=>`${E}\
px`).join(" ")}`,limits:d}}};function Oo(i){let t=i.map(({top:s,height:n})=>s+Math.min(0,(n-16)/2)),e=-1/0;for(let s of ga(i)){let n=Math.max(t[s]??0,
e);t[s]=n,e=n+16}return t}function ga(i){let t=(e,s,n)=>(i[s]?.[e]??0)-(i[n]?.[e]??0);return[...i.keys()].sort((e,s)=>t(
"top",e,s)||t("left",e,s)||e-s)}function Eo(i){return[...i.keys()].sort((t,e)=>(i[t]??0)-(i[e]??0)||t-e)}function So(i,t,e,s){
let[n,o]=[0,t.length];for(;n<o;){let h=n+o>>1;(i[t[h]??0]??0)+16>e?o=h:n=h+1}let r=[];for(let h=n;h<t.length;h+=1){let l=t[h]??
0;if((i[l]??0)>=s)break;r.push(l)}return r}function Ni(i){let t=i.replace(/^[^:]*: (?=.)/,"");return[i.slice(0,i.length-t.length),t]}var tt=class{#e=u("span","beho\
lder-row-whose");#t=u("bdi","");parts=[this.#e,u("span","beholder-row-seen",{},[this.#t])];write(t){let[e,s]=Ni(t);g(this.#e,
e),g(this.#t,s)}};var ba={more:"M3 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm5 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm5 0a1.5 1.5 0 1 0 0 3\
 1.5 1.5 0 0 0 0-3z",minus:"M3 7.25h10v1.5H3z",plus:"M7.25 3h1.5v4.25H13v1.5H8.75V13h-1.5V8.75H3v-1.5h4.25z",fit:"M2 2h4\
v1.5H3.5V6H2zM10 2h4v4h-1.5V3.5H10zM2 10h1.5v2.5H6V14H2zM12.5 10H14v4h-4v-1.5h2.5z",pin:"M5.5 2h5v1.5l-.75.5v3.5L12 9.5V\
11H8.75v3.5h-1.5V11H4V9.5l2.25-2V4l-.75-.5z",before:"M11 2.5v11L4.5 8z",after:"M5 2.5v11L11.5 8z",pause:"M4 3h3v10H4zM9 \
3h3v10H9z",next:"M3 2.5v11L9 8zM10 2.5h3v11h-3z",diamond:"M8 2l6 6-6 6-6-6z"},Ao="http://www.w3.org/2000/svg";function N(i,t=16){
let e=document.createElementNS(Ao,"svg");for(let[n,o]of Object.entries({viewBox:"0 0 16 16",width:t,height:t}))e.setAttribute(
n,String(o));e.setAttribute("aria-hidden","true");let s=document.createElementNS(Ao,"path");return s.setAttribute("d",ba[i]),
e.append(s),e}var G=class{#e;#t;#s=[];constructor(t,e="px"){this.#e=t,this.#t=e}to(t,e){this.#s.length===0&&(this.#s=[this.#i(s=>`${s}\
 0`),this.#i(s=>`0 ${s}`)]),[t,e].forEach((s,n)=>{let o=this.#s[n];o&&o.currentTime!==s+16384&&(o.currentTime=s+16384)})}leave(){
for(let t of this.#s)t.cancel();this.#s=[]}#i(t){let e=[-16384,16384].map(n=>({translate:t(`${n}${this.#t}`)})),s=this.#e.
animate(e,{duration:2*16384,fill:"both",composite:"add"});return s.pause(),s}};var $e=class{#e=new tt;#t=u("span","beholder-row-whole");#s=u("span","beholder-row-shape");#i=u("span","beholder-figure");#r=u(
"i","beholder-needle",{hidden:""});#o=new G(this.#r,"%");#n=u("span","beholder-bar",{},[this.#r]);#h=u("span","beholder-\
figure beholder-figure-high");#l=u("span","beholder-limits",{},[this.#i,this.#n,this.#h]);#a=u("span","beholder-row-note");#c=u(
"span","beholder-figure");#u=u("span","");#d=u("span","beholder-flag",{},[N("diamond",11),this.#u]);#p=NaN;constructor(){
let e=[u("span","beholder-row-name",{},[...this.#e.parts,this.#t]),this.#s,this.#l,this.#c,this.#d,this.#a];for(let s of e.
slice(1))s.setAttribute("aria-hidden","true");this.el=u("div","beholder-row beholder-columns",{role:"treeitem",tabindex:"\
-1"},e)}rename(t,e,s){let n=e!==t.name;this.#e.write(e),g(this.#t,n?t.name:"");for(let o of this.#e.parts)o.setAttribute(
"aria-hidden",String(n));g(this.#s,D(t.shape)),this.el.title=[`${t.name} ${Vt(t.shape)}`,s].filter(Boolean).join(`
`)}show(t,{low:e,high:s,rms:n},o){let r=va(t);this.el.classList.toggle("beholder-noted",r!==""),g(this.#a,r),g(this.#i,e),
g(this.#h,s),g(this.#c,n);let h=Gt.reduce((f,[d])=>f+t[d],0),l=t.shown<t.size?`${xa(t)} %`:"",a=h||(o?.count??0),c=a?Fn(
a):o?"":l;this.#d.title=a?b(a):"",this.#d.classList.toggle("beholder-odd",h>0||o!==void 0),this.el.classList.toggle("beh\
older-alerting",o!==void 0),g(this.#u,c),this.#f(t,{low:e,high:s,rms:n},r,o)}place(t){t!==this.#p&&(this.#p=t,this.el.style.
top=`${t}px`)}point(t){this.el.classList.toggle("beholder-pointed",t),t||this.needle(null)}needle(t){this.#r.hidden=t===
null||!Number.isFinite(t),t!==null&&Number.isFinite(t)&&this.#o.to(100*Math.min(1,Math.max(0,t)),0)}#f(t,{low:e,high:s,rms:n},o,r){
let h=Gt.flatMap(([d,p])=>t[d]?`${b(t[d])} ${p}`:[]),l=t.shown<t.size?`${Q(t.shown/t.size)} shown`:"",a=o||`colours ${e}\
 to ${s}, RMS ${n}`,c=r?`alert: ${bt(r.alert)} ${It(r.alert)}`:"",f=[D(t.shape),a,...h,l,c].filter(Boolean).join(", ");this.
el.getAttribute("aria-description")!==f&&this.el.setAttribute("aria-description",f)}};function xa({shown:i,size:t}){let e=Math.
floor(100*i/t);return e>0?String(e):"<1"}function va({min:i,low:t,note:e,size:s,shown:n,zeros:o}){return i!==null&&t!==null?
o===n?"all 0":"":e||(s===0?"empty":"no finite value")}var Qt=class{#e;#t=[];#s=0;constructor(t,e){this.#e=t;for(let s=0;s<e;s+=1){let n=t.find(({start:o})=>o===s);n&&this.#t.
push({group:n,section:s}),this.#t.push({group:null,section:s})}}get active(){return this.#t[this.#s]}groupOf(t){return this.#e.
find(({start:e,end:s})=>t>=e&&t<s)}stopAt(t,e){let s=this.#t.findIndex(n=>n.section===t&&n.group===e);s>=0&&(this.#s=s)}press(t){
let e=this.#i(t);return e===null?!1:(this.#s=Math.min(Math.max(e,0),Math.max(0,this.#t.length-1)),!0)}#i(t){let{active:e}=this,
s=e&&!e.group?this.groupOf(e.section):void 0;switch(t){case"ArrowDown":return this.#s+1;case"ArrowUp":return this.#s-1;case"\
Home":return 0;case"End":return this.#t.length-1;case"ArrowLeft":return s?this.#t.findIndex(n=>n.group===s):this.#s;case"\
ArrowRight":return e?.group?this.#s+1:this.#s;default:return null}}};var Ma=1e4,Le=class{#e;#t=u("div","beholder-gutter-inner");#s=[];#i=new Map;#r="";#o="";#n=[];#h=new Qt([],0);#l=-1;#a=[];#c=[];#u=[];#d={
top:0,height:0};#p=new Map;#f=new Map;#w=new Map;#m=null;constructor(t){this.#e=t,this.el=u("div","beholder-gutter",{role:"\
tree","aria-label":"Sections"},[this.#t]),this.el.addEventListener("keydown",e=>this.#L(e)),this.el.addEventListener("cl\
ick",({target:e})=>this.#E(this.#S(e))),this.el.addEventListener("pointerover",({target:e})=>this.#A(e)),this.el.addEventListener(
"pointerleave",()=>t.pointed(-1)),this.el.addEventListener("focusin",({target:e})=>this.#$(e)),this.el.addEventListener(
"wheel",e=>this.#R(e),{passive:!1})}get columns(){return this.#m??=new ke(getComputedStyle(this.el).fontFamily),this.#m}paint({
kind:t,sections:e,table:s,values:n}){this.#s=t==="sections"?e:[];let o=s!==this.#r||n!==this.#o;if(o){this.#r=s,this.#o=
n,this.#i.size>Ma&&this.#i.clear();for(let h of this.#s)this.#i.set(h.name,h);this.#g(),this.columns.begin()}let r=this.
columns.take(this.#s,o&&this.#s.length>1?this.#s.map((h,l)=>this.#M(l)):[]);for(let[h,l]of this.#p)this.#O(h,l);return r||
o}arrange(t,e){this.#a=t.slice(0,this.#s.length),this.#c=Oo(this.#a),this.#u=Eo(this.#c),this.#d={...e},this.#v()}scroll(t){
this.#d.top=t,this.#v()}point(t,e=null){t!==this.#l&&this.#p.get(this.#l)?.point(!1),this.#l=t;let s=this.#p.get(t);s?.point(
!0),s?.needle(e)}mark(t){this.#w=t;for(let[e,s]of this.#p)this.#O(e,s)}groupOf(t){return this.#h.groupOf(t)}axesOf(t){return ho(
t,this.#o,[...this.#i.values()])}focus(){this.#T()?.focus({preventScroll:!0})}#g(){let t=this.#s.map(({name:e})=>e);this.#n=
Te(t),this.#h=new Qt(this.#n,t.length),this.#l=-1,this.#c=[],this.#u=[],this.#a=[],this.#t.replaceChildren(),this.#p.clear(),
this.#f.clear()}#v(){let{top:t,height:e}=this.#d;this.#t.style.transform=`translateY(${-t}px)`;let s=new Set(So(this.#c,
this.#u,t-16,t+e+16)),{active:n}=this.#h;n&&!n.group&&n.section<this.#c.length&&s.add(n.section);for(let[o,{el:r}]of this.#p)
s.has(o)||(r.remove(),this.#p.delete(o));for(let o of[...s].sort((r,h)=>r-h)){let r=this.#p.get(o)??this.#y(o);r.place(this.#c[o]??
0),r.el.tabIndex=n&&!n.group&&n.section===o?0:-1}for(let o of this.#n)this.#b(o)}#y(t){let e=new $e,s=this.#s[t];s&&e.rename(
s,this.#M(t),this.axesOf(s)),e.el.setAttribute("aria-level",this.#h.groupOf(t)?"2":"1"),this.#p.set(t,e),this.#O(t,e),e.
point(t===this.#l);let n=Math.min(...[...this.#p.keys()].filter(o=>o>t));return this.#t.insertBefore(e.el,this.#p.get(n)?.
el??null),e}#b(t){let{top:e,height:s}=this.#d,n=this.#a.slice(t.start,t.end);if(n.length===0)return;let o=Math.min(...n.
map(a=>a.top)),r=Math.max(...n.map(a=>a.top+a.height)),h=this.#h.active?.group===t;if((r<e||o>e+s)&&!h){this.#f.get(t)?.
el.remove(),this.#f.delete(t);return}let l=this.#f.get(t)??this.#x(t);l.place(o,r-o,e,e+s),l.el.tabIndex=h?0:-1}#x(t){let e=new Ne(
t,this.columns.measure(t.name));return this.#f.set(t,e),this.#t.insertBefore(e.el,this.#p.get(t.start)?.el??null),e}#O(t,e){
let s=this.#s[t];s&&e.show(s,this.columns.write(s),this.#w.get(s.name))}#M(t){let e=this.#s[t]?.name??"",s=this.#h.groupOf(
t);return s?Zt(e,s):e}#S(t){if(!(t instanceof Node))return null;for(let[e,{el:s}]of this.#p)if(s.contains(t))return{section:e,
group:null};for(let[e,{el:s}]of this.#f)if(s.contains(t))return{section:e.start,group:e};return null}#A(t){let e=this.#S(
t);this.#e.pointed(e&&!e.group?e.section:-1)}#$(t){let e=this.#S(t);e&&this.#h.stopAt(e.section,e.group),this.#A(t)}#E(t){
t&&(this.#h.stopAt(t.section,t.group),t.group?this.#e.singledModule(t.group):this.#e.singled(t.section))}#L(t){if(t.ctrlKey||
t.altKey||t.metaKey)return;let e=t.key==="Enter"||t.key===" ";if(!e&&!this.#h.press(t.key))return;t.preventDefault(),t.stopPropagation();
let{active:s}=this.#h;if(e)return this.#E(s);s&&this.#I(s.section),this.#v(),this.focus()}#T(){let{active:t}=this.#h;if(t)
return t.group?this.#f.get(t.group)?.el:this.#p.get(t.section)?.el}#I(t){let{top:e,height:s}=this.#d,n=this.#c[t]??0;n<e?
this.#e.scrolled(Math.max(0,n-16)):n+16>e+s&&this.#e.scrolled(n+32-s)}#R(t){if(t.ctrlKey||t.deltaY===0)return;let e=t.deltaY*
(t.deltaMode===WheelEvent.DOM_DELTA_LINE?16:1);this.#e.scrolled(this.#d.top+e)&&t.preventDefault()}};var ya=["transitionend","transitioncancel"],Ie=class{el=u("span","beholder-ink",{"aria-hidden":"true"});#e;#t="";constructor(t,e){
this.#e=t;for(let s of ya)this.el.addEventListener(s,()=>this.check(),{signal:e})}check(){let{color:t}=getComputedStyle(
this.el);if(t===this.#t||!t)return;let e=this.#t;this.#t=t,e&&this.#e()}};var Oa="data-lm-suppress-shortcuts";function No(i,t){let e=s=>{let n=s.composedPath(),[o]=n;n.includes(i)&&o instanceof Element&&
o.toggleAttribute(Oa,To(s))};window.addEventListener("keydown",e,{capture:!0,signal:t}),i.addEventListener("keydown",s=>{
To(s)&&s.stopPropagation()})}function To(i){return i.key==="Enter"?!0:!(i.ctrlKey||i.metaKey)||i.getModifierState("AltGr\
aph")}var Re=class{canvas;levels;coarse;#e;#t=new Map;constructor(t,e,s){this.canvas=document.createElement("canvas"),this.levels=
e,this.coarse=s,Object.assign(this.canvas,{width:t.width,height:t.height});let n=this.canvas.getContext("2d",{willReadFrequently:!0});
this.#e=n,this.#e.drawImage(t,0,0)}get areExact(){return this.levels.exact&&this.levels.channels<4&&this.coarse===1}color(t,e){
let[s,n,o,r]=this.#s(t,e);return(r<<24|o<<16|n<<8|s)>>>0}read(t,e){return Ea(this.#s(t,e),this.levels,this.coarse)}isColorOf(t,e,s){
let n=this.#s(t,e),o=$o(n,this.levels.channels);return n[3]===255&&s.every((r,h)=>Aa(o[h]??0,r,this.levels))}#s(t,e){let[
s,n]=[Math.floor(t/this.coarse),Math.floor(e/this.coarse)],[o,r]=[s-s%64,n-n%64],h=`${o} ${r}`,l=this.#t.get(h);l||(this.#t.
size>=64&&this.#t.clear(),l=this.#e.getImageData(r,o,64,64).data,this.#t.set(h,l));let a=4*((s-o)*64+n-r);return[l[a]??0,
l[a+1]??0,l[a+2]??0,l[a+3]??0]}};function Ea(i,t,e){let s=i[3],n=s===255;return{channels:$o(i,t.channels).map((r,h)=>Sa(
r,h<3&&!n?s:255,t)),exact:t.exact&&n&&e===1}}function Sa(i,t,{low:e,high:s,exact:n,finite:o}){if(t===0||!o&&i===0)return{
value:null,near:0};let r=(s-e)/255,h=t<255,l=r/2*(h?255/t*2:1);return{value:e+i*r,near:n&&!h?0:l}}function Aa(i,t,{low:e,
high:s}){return Number.isFinite(t)?e===s||Math.abs((t-e)/(s-e)*255-i)<=1:i===0}var $o=(i,t)=>i.slice(0,t);function _e({width:i,
height:t},{dtype:e}){let s={fold:1,wrap:1,rows:ko(0,t),columns:ko(1,i)},n={min:null,mean:null,max:null,rms:null,std:null,
ratio:null},o={nan:0,posinf:0,neginf:0,zeros:0,clipped:0,shown:t*i,size:t*i};return{...{name:"frame",shape:[t,i],plan:s,
rows:t,cols:i,note:""},dtype:e,device:"",trainable:null,...n,low:null,high:null,floor:null,...o}}var ko=(i,t)=>({outer:[
[i,t]],first:0,units:t,shown:t,inner:[]});function yt(i,t=0){return Number.isFinite(i)?t>0?Math.abs(i)<t/2?"0":Lo(i,Ta(i,t)):Number.isInteger(i)&&Math.abs(i)<1e15?
String(i):Lo(i,6):String(i)}function V(i){return i.replaceAll("Infinity","Inf").replaceAll("-","−").replace(/^Inf/,"+I\
nf")}function ki(i,t){if(!Number.isFinite(i))return V(yt(i));if(Number.isInteger(i)&&Math.abs(i)<1e5)return V(String(i));
let e=Math.abs(i),s=Math.floor(Math.log10(e));if(s>=-3&&s<5){for(let r=Math.max(0,2-s);r>=Math.max(0,-s);r-=1){let h=i.toFixed(
r);if(h.length<=t)return V(h)}if(s>=-1)return V(i.toFixed(Math.max(0,-s)))}let n=r=>i.toExponential(r-1).replace("e+","e"),
o=n(3);return V(o.length<=t?o:n(2))}function Ta(i,t){let e=Math.floor(Math.log10(Math.abs(i)/(2*t)))+1;return Math.min(6,
Math.max(1,e))}function Lo(i,t){let e=Math.abs(i);if(!(i===0||e>=.001&&e<1e6))return i.toExponential(t-1).replace("e+","\
e");let n=i.toPrecision(t);return n.includes("e")?String(Number(n)):n}var Na=7;function Ro(i,t,e,s,n,o){let{name:r,plan:h,indices:l,offset:a,cols:c,scale:f,image:d}=i,p=l[a+e*c+s]??O.gap,m={
name:r,section:t,index:Se(h,e,s),level:p,around:La(i,e,s)};if(d)return{...m,...ka(d,e,s,n,o)};let w=qt(p,f),x=n!==null,M=n?.
values[0]??w.value,E=Ia(M,x,f),S=bi(n?.origin??o,E);return{...m,value:M,near:w.near,channels:null,exact:x,of:S,clipped:E}}
function ka(i,t,e,s,n){let o=i.read(t,e),r=s!==null||o.exact,h=s?.values.map(c=>({value:c,near:0}))??o.channels,l=[$a[h.
length],bi(s?.origin??n,"")].filter(Boolean).join(", "),a=!r&&n.past;return{value:NaN,near:0,channels:h,exact:r,of:a?`${l}\
, kept in 8 bits`:l,clipped:""}}var $a={3:"RGB",4:"RGBA"};function Ce({value:i,near:t,channels:e,exact:s}){return e?e.map(
n=>n.value===null?"?":yt(n.value,n.near)).join(", "):yt(i,s?0:t)}var ze=({value:i,channels:t,exact:e})=>!e&&(t!==null||Number.
isFinite(i));function $i({plan:i,rows:t,cols:e},s,n){let[o,r]=[Io(i.rows),Io(i.columns)],h=o*r>1&&Math.max(o,r)<=Na,l=h?
s-s%o:s-1,a=h?n-n%r:n-1,[c,f]=h?[o,r]:[3,3];return{rows:[Math.max(0,l),Math.min(t,l+c)],columns:[Math.max(0,a),Math.min(
e,a+f)]}}function La({plan:i,rows:t,cols:e,indices:s,offset:n,pixels:o,image:r},h,l){let a=$i({plan:i,rows:t,cols:e},h,l),
c=[];for(let f=a.rows[0];f<a.rows[1];f+=1)for(let d=a.columns[0];d<a.columns[1];d+=1){let p=r?r.color(f,d):o[s[n+f*e+d]??
0];c.push(p??null)}return{rows:a.rows[1]-a.rows[0],columns:a.columns[1]-a.columns[0],pixels:c,at:[h-a.rows[0],l-a.columns[0]]}}
var Io=({inner:i})=>i.reduce((t,[,,,,e])=>t*e,1);function Ia(i,t,e){if(!t||!e||!Number.isFinite(i)||e.low===e.high)return"";
if(e.floor!==null&&i!==0&&Math.abs(i)<e.floor)return"below";let s=ot(i,e);return s<-1e-9?"below":s>1+1e-9?"above":""}function Pt({colors:i},t){let e=Object.hasOwn(i,t)?i[t]:void 0;if(e===void 0)return null;try{return Uint8Array.from(atob(
e),s=>s.charCodeAt(0))}catch{return null}}function Ra(i,{first:t,levels:e}){return!i||i.length<3*(t+e)?"none":`linear-gr\
adient(90deg, ${Array.from({length:13},(n,o)=>te(i,t+Math.round(o/12*(e-1)))).join(", ")})`}function te(i,t){let e=3*t;return!i||
t<0||e+3>i.length?"transparent":`rgb(${i.subarray(e,e+3).join(" ")})`}function Pe(i,t,e){let s=Ra(t,e);i.getPropertyValue(
"--beholder-ramp")!==s&&(i.setProperty("--beholder-ramp",s),i.setProperty("--beholder-first",te(t,e.first)),i.setProperty(
"--beholder-last",te(t,e.first+e.levels-1)))}var _a="auto";function Fe(i,t){let e=_o(i,t),s=zo(i,t);return e||s?{palette:e,scale:s??(n=>n)}:null}function _o(i,t){let e=i.
value("colormap");return e!==void 0&&e!==_a&&e!==t.colormap?Pt(i.choices,e):null}function Co(i,t){return t?i.map(e=>{let s=ct(
e);return s?{...e,...t.scale(s,e)}:e}):i}function De(i,t){let e=i.value("limits")?"":i.value("scaling")??"";return!t||!e||
zo(i,t)?e:t.settings.limits?"":t.settings.scaling??e}function zo(i,t){let e=_o(i,t)&&i.value("colormap")||t.colormap,s=i.
choices.diverging.includes(e),n=i.value("limits")??null,o=t.settings;if($t(n,o.limits??null)&&(n||i.value("scaling")===o.
scaling&&!Ca(i,t,s)))return null;if(n)return()=>({low:n[0],high:n[1],floor:null});switch(i.value("scaling")){case"sectio\
n":return(h,{min:l,max:a})=>Li(h,l,a,s);case"symmetric":return(h,{min:l,max:a})=>Li(h,l,a,!0);case"all":{let[h,l]=za(t.sections);
return a=>Li(a,h,l,s)}default:return null}}var Ca=({choices:i},{colormap:t},e)=>i.diverging.includes(t)!==e;function Li(i,t,e,s){
if(t===null||e===null)return i;let n=Math.max(Math.abs(t),Math.abs(e));return s?{low:-n,high:n,floor:null}:{low:t===e?Math.
min(t,0):t,high:t===e?Math.max(e,0):e,floor:null}}function za(i){let t=i.flatMap(({min:s})=>s===null?[]:[s]),e=i.flatMap(
({max:s})=>s===null?[]:[s]);return t.length?[t.reduce((s,n)=>Math.min(s,n)),e.reduce((s,n)=>Math.max(s,n))]:[null,null]}var K=class{#e=!1;#t=null;#s=!1;constructor(t){t.addEventListener("abort",()=>{this.#s=!0,this.#t=null})}ask(t,e){this.#s||
(this.#t=async()=>{let s=await Pa(t(),4e3);s!==null&&!this.#s&&e(s)},this.#e||this.#i())}drop(){this.#t=null}async#i(){for(this.#e=
!0;this.#t;){let t=this.#t;this.#t=null,await t()}this.#e=!1}};function Pa(i,t){return new Promise(e=>{let s=setTimeout(
()=>e(null),t),n=o=>{clearTimeout(s),e(o)};i.then(n,()=>n(null))})}var Po=1e3,We=class{#e;#t;#s;#i=null;#r=-Po;#o="";constructor(t,e,s){this.#e=t,this.#t=e,this.#s=new K(s)}of(t,e){let s=t.
sections[e];return!s||s.shown>=s.size||t.past?null:(this.#n({table:t.table,section:e}),this.#i?.table===t.table&&this.#i.
section===e?this.#i.figures:null)}#n(t){let[e,s]=[performance.now(),`${t.section} ${t.table}`];s===this.#o&&e-this.#r<Po||
([this.#r,this.#o]=[e,s],this.#s.ask(()=>this.#e.whole(t),n=>{this.#i=n,this.#t()}))}};var Ue=class{opened="";#e;#t;#s;#i;#r;constructor(t,e,s,n,{told:o,signal:r}){this.#r=new We(t,o,r),this.#e=t,this.#t=e,this.#s=
s,this.#i=n}section(t){if(!t)return-1;let{sections:e}=t;if(t.image)return 0;let{zoom:s}=this.#t;return s?s.section:e.length===
1?0:this.opened?e.findIndex(({name:n})=>n===this.opened):-1}show(t){let e=this.section(t);if(!t||e<0)return this.#s.leave();
if(this.#s.el.hidden=!1,t.image)return this.#s.showImage(_e(t,t.image),t.image,this.#o(e));let{settings:s}=this.#e,n=t.sections[e];
this.#s.show({sections:t.sections,isPart:!!s.value("select"),section:e,indices:this.#t.levels(e),colors:this.#t.colors(e),
wanted:this.#t.scale(e),step:t.step,of:nt(t),whole:this.#r.of(t,e),limits:s.value("limits")??null,waits:s.waits("limits"),
scaling:Wo(De(s,t),s),axes:n?this.#i.axesOf(n):"",zoom:this.#t.zoom,pointed:this.#o(e)})}point(t){!t||this.#s.el.hidden||
this.#s.point(this.#o(this.section(t)))}#o(t){let{pointed:e}=this.#t;if(!e||e.section!==t)return null;let{index:s,value:n,
of:o}=e,r=V(Ce(e)),h=this.#t.zoom?.lens==="waiting"&&!this.#t.zoom.note;return{index:s,isComing:h,value:n,words:ze(e)?`a\
bout ${r}`:r,of:o}}},Fo={section:"per section",all:"over all",robust:"robust",symmetric:"symmetric",log:"log"},Do=(i,t)=>Object.
hasOwn(Fo,i)?String(Fo[i]):Wo(i,t),Wo=(i,{choices:t})=>t.scalings.find(({value:e})=>e===i)?.label??i;function Uo(i,{first:t,levels:e}){let s=new Uint32Array(256);for(let n=0;n<i.length;n+=1){let o=i[n]??0;s[o]=(s[o]??0)+1}
return s.slice(t,t+e)}function Ho(i,t){let e=Math.max(1,Math.min(t,i.length));return Array.from({length:e},(s,n)=>{let o=Math.
floor(n*i.length/e),r=Math.floor((n+1)*i.length/e),h=0;for(let l=o;l<r;l+=1)h+=i[l]??0;return h/(r-o)})}function Ii(i,t){
let e=i.length-1,[s,n]=[i[0]??0,i[e]??0],o=Math.min(t,s+n);if(o===0||e<2)return{counts:i,below:0,above:0};let r=[Math.max(
0,s-(i[1]??0)),Math.max(0,n-(i[e-1]??0))],[h=0,l=0]=r,a=h+l>0?h/(h+l):s/(s+n),c=Math.min(s,Math.max(o-n,Math.round(o*a))),
f=i.slice();return f[0]=s-c,f[e]=n-(o-c),{counts:f,below:c,above:o-c}}function Bo(i,t,e){let[s,n,o]=[0,0,0];return i.forEach(
(r,h)=>{let l=(h+.5)/i.length;o+=r,l<t&&(s+=r),l>e&&(n+=r)}),o?[s/o,n/o]:[0,0]}var Da=[1,2,5,10],Ot=1e-9,Wa=4,Ua=1e5;function He({low:i,high:t,floor:e},s){if(!(t>i)||s<1)return[];if(e===null)return Ha(
i,t,s);if(i>=0)return jo(e,t,s).map(Go);let n=jo(e,t,Math.max(1,Math.floor((s-1)/2))).map(Go);return[...n.map(({value:r,
words:h})=>({value:-r,words:"−"+h})).reverse(),{value:0,words:"0"},...n]}function Ha(i,t,e){let s=(t-i)/e,n=10**Math.floor(
Math.log10(s)),o=(Da.find(d=>d*n>=s*(1-Ot))??10)*n,r=Math.ceil(i/o-Ot),h=Math.floor(t/o+Ot);if(h-r>e)return[];let l=Array.
from({length:Math.max(0,h-r+1)},(d,p)=>(r+p)*o),a=Math.max(0,-Math.floor(Math.log10(o)+Ot)),c=a<=Wa&&Math.max(-i,t)<Ua,f=Ba(
l,o);return l.map(d=>({value:d,words:d===0?"0":c?Kt(d,a):Lt(d,f)}))}function Ba(i,t){let e=Math.max(...i.map(Math.abs));
return e>0?Math.max(0,Math.round(Math.floor(Math.log10(e))-Math.floor(Math.log10(t)+Ot))):0}function jo(i,t,e){let s=Math.
ceil(Math.log10(i)-Ot),n=Math.floor(Math.log10(t)+Ot),o=Math.max(1,Math.ceil((n-s+1)/e)),r=[];for(let h=n;h>=s;h-=o)r.unshift(
h);return r}function Go(i){let t=10**i;return{value:t,words:Lt(t,0)}}var Ri=104,Be=4,_i=64,je=.01,Vo=.1,ja=.04,Ga=1.8,Va=3,Ka=.62,qa=.25,Ge=class{#e;#t=u("canvas","beholder-bars",{"aria-hid\
den":"true"});#s=u("div","beholder-bar-ramp");#i=u("i","beholder-needle",{hidden:""});#r=u("div","beholder-ticks",{"aria\
-hidden":"true"});#o;#n=null;#h={low:0,high:1,floor:null};#l="";#a=!1;#c="";#u={indices:new Uint8Array,counts:new Uint32Array(
O.levels)};constructor(t){this.#e=t,this.#o=["Low end of the colours","High end of the colours"].map((s,n)=>this.#g(s,n));
let e=u("div","beholder-bar-track",{},[this.#s,this.#i]);this.el=u("div","beholder-colorbar",{},[this.#t,e,this.#r,...this.#o])}show(t,e){
this.el.hidden=t===null,this.#n=t,t&&(this.#a||this.#p(t,e),this.draw())}point(t){let e=t!==null&&Number.isFinite(t);this.#i.
hidden=!e,e&&(this.#i.style.transform=`translateX(${ee(this.#f(t))})`)}get outside(){let t=this.#n;if(!t)return[0,0];let e=this.#d(
t.indices),{below:s,above:n}=Ii(e,t.clipped),o=e.reduce((c,f)=>c+f,0)||1,r=ot(t.wanted.low,t.drawn),h=ot(t.wanted.high,t.
drawn),[l,a]=Bo(e,r,h);return[Math.max(l,r>=0?s/o:0),Math.max(a,h<=1?n/o:0)]}#d(t){let{buffer:e,byteOffset:s,length:n}=this.#u.
indices;return t.buffer===e&&t.byteOffset===s&&t.length===n||(this.#u={indices:t,counts:Uo(t,O)}),this.#u.counts}draw(){
let t=this.el.clientWidth;if(!this.#n||t===0)return;this.#w(this.#n,t),this.#m(t);let{wanted:e}=this.#n;[e.low,e.high].forEach(
(s,n)=>{let o=this.#o[n];if(!o)return;let{low:r,high:h}=this.#h;o.style.left=ee(this.#f(s)),o.setAttribute("aria-valuemi\
n",String(r)),o.setAttribute("aria-valuemax",String(h)),o.setAttribute("aria-valuenow",String(s)),o.setAttribute("aria-v\
aluetext",C(s,Va))}),this.#s.style.setProperty("--beholder-from",ee(this.#f(e.low))),this.#s.style.setProperty("--behold\
er-to",ee(this.#f(e.high)))}#p({drawn:t,wanted:e,min:s,max:n},o){if(t.floor!==null&&e.floor!==null){this.#h=t;return}let r=Math.
min(s,e.low),h=Math.max(n,e.high),{low:l,high:a,floor:c}=this.#h,f=o===this.#l&&c===null&&l<=r&&h<=a&&a-l<=Ga*(h-r);if(this.#l=
o,f)return;let d=ja*(h-r)||Math.abs(r)||1;this.#h={low:r-d,high:h+d,floor:null}}#f(t){return Math.min(1,Math.max(0,ot(t,
this.#h)))}#w({indices:t,drawn:e,wanted:s,clipped:n},o){let r=this.#t.getContext("2d");if(!r||this.#t.offsetHeight===0)return;
let h=devicePixelRatio;this.#t.width=Math.round(o*h),this.#t.height=Math.round(Ri*h),r.scale(h,h),r.fillStyle=getComputedStyle(
this.el).color;let{counts:l,below:a,above:c}=Ii(this.#d(t),n),[f,d]=[this.#f(e.low)*o,this.#f(e.high)*o],p=Ho(l,Math.max(
1,Math.floor((d-f)/Be))),m=l.length/p.length,w=Math.max(...p,a/m,c/m)||1,x=(M,E,S)=>{let I=E?Math.max(1,Math.round(E/w*(Ri-
4))):0;r.globalAlpha=S?Ka:qa,r.fillRect(M,Ri-I,Be-1,I)};p.forEach((M,E)=>{let S=(E+.5)/p.length,I=vi(S,e);x(f+E/p.length*
(d-f),M,I>=s.low&&I<=s.high)}),a&&x(Math.max(0,f-Be),a/m,!1),c&&x(Math.min(o-Be,d),c/m,!1)}#m(t){let e=He(this.#h,Math.floor(
t/_i)),s=`${JSON.stringify(e)} ${JSON.stringify(this.#h)}`;if(s===this.#c)return;this.#c=s;let n=e.map(({value:o,words:r})=>{
let h=u("span","beholder-tick",{},[r]),l=this.#f(o);return h.style.left=ee(l),l*t<_i/3&&h.classList.add("beholder-tick-f\
irst"),(1-l)*t<_i/3&&h.classList.add("beholder-tick-last"),h});this.#r.replaceChildren(...n)}#g(t,e){let s=u("div","beho\
lder-bar-end",{role:"slider",tabindex:"0","aria-label":t});return s.addEventListener("keydown",n=>{let o=Ya[n.key];if(o===
void 0||!this.#n||n.ctrlKey||n.altKey||n.metaKey)return;n.preventDefault(),n.stopPropagation();let{low:r,high:h}=this.#n.
wanted;this.#v(e,o===1/0?1:o===-1/0?0:this.#f(e?h:r)+o)}),s.addEventListener("pointerdown",n=>{n.button===0&&(n.preventDefault(),
s.focus(),s.setPointerCapture(n.pointerId),this.#a=!0)}),s.addEventListener("pointermove",n=>{if(!s.hasPointerCapture(n.
pointerId))return;let{left:o,width:r}=this.el.getBoundingClientRect();this.#v(e,(n.clientX-o)/r)}),s.addEventListener("l\
ostpointercapture",()=>{this.#a=!1}),g(s,""),s}#v(t,e){if(!this.#n)return;let s=vi(Math.min(1,Math.max(0,e)),this.#h),{low:n,
high:o}=this.#n.wanted;this.#e(t?[n,Math.max(n,s)]:[Math.min(o,s),o])}},Ya={ArrowLeft:-je,ArrowDown:-je,ArrowRight:je,ArrowUp:je,
PageDown:-Vo,PageUp:Vo,Home:-1/0,End:1/0},ee=i=>`${100*i}%`;function Ko(i,t,e=-1,s=!1){let{name:n,indices:o}=Za(i.trim(),t),r=n===""?e:t.findIndex(c=>c.name===n),h=t[r];if(!h){let c=Xa(
n,t.map(d=>d.name)),f=s?`${n} is not among the sections shown now. Go back to all.`:`No section is named ${n}.`;return{found:null,
problem:n?f:"Type a name and an index.",near:c}}let{shape:l}=h,a=o===null?l.map(()=>0):Ja(o,l);return typeof a=="string"?
{found:null,problem:a,near:[]}:{found:{section:r,index:a},problem:"",near:[]}}function Xa(i,t){let e=i.toLowerCase().slice(
0,64);return e?t.slice(0,2e3).map(s=>({name:s,far:Qa(e,s.toLowerCase().slice(0,64))})).filter(({far:s})=>s<=.5).sort((s,n)=>s.
far-n.far).slice(0,3).map(({name:s})=>s):[]}function Za(i,t){if(t.some(({name:s})=>s===i))return{name:i,indices:null};let e=i.
lastIndexOf("[");return e<0?{name:i,indices:null}:{name:i.slice(0,e).trim(),indices:i.slice(e+1).replace(/\]\s*$/,"")}}function Ja(i,t){
let e=i.trim()===""?[]:i.replace(/,\s*$/,"").split(",");if(e.length!==t.length)return`The index has ${t.length} numbers,\
 not ${e.length}.`;let s=e.map(n=>/^\s*[-\u2212]?\d+\s*$/.test(n)?Number(n.replace("−","-")):NaN);for(let[n,o]of s.entries()){
let r=t[n]??0,h=o<0?o+r:o;if(!Number.isSafeInteger(o))return`${e[n]?.trim()} is no whole number.`;if(h<0||h>=r)return`${o}\
 is outside: axis ${n} has 0 to ${r-1}.`;s[n]=h}return s}function Qa(i,t){let e=Math.max(i.length,t.length);if(t.includes(
i))return .25*(e-i.length)/e;let s=Array.from({length:t.length+1},(n,o)=>o);for(let n=1;n<=i.length;n+=1){let o=[n];for(let r=1;r<=
t.length;r+=1){let h=(s[r-1]??0)+(i[n-1]===t[r-1]?0:1);o.push(Math.min(h,(s[r]??0)+1,(o[r-1]??0)+1))}s=o}return(s[t.length]??
e)/e}var tc=Math.random().toString(36).slice(2,10),qo=0;function W(i){return qo+=1,`beholder-${i}-${tc}-${qo}`}var Ve=class{#e;#t=u("span","",{"aria-live":"polite"});#s=u("span","beholder-near");#i=[];#r=-1;#o=!1;#n="";#h=null;#l=null;#a;constructor(t){
this.#a=t;let e=W("control"),s=u("div","beholder-found",{id:W("found")},[this.#t,this.#s]);this.#e=u("input","beholder-t\
ext",{id:e,type:"text",spellcheck:"false",autocomplete:"off","aria-describedby":s.id});let n=u("label","beholder-name",{
for:e},["Go to"]),o=u("div","beholder-control beholder-goto",{},[n,this.#e]);this.el=u("div","",{},[o,s]),this.#e.addEventListener(
"keydown",r=>{r.key==="Enter"&&this.#c()}),this.#e.addEventListener("input",()=>this.leave())}show(t,e,s){let n=JSON.stringify(
t.map(({name:h})=>h));n!==this.#n&&this.leave(),this.#n=n,this.#o=s,this.#i=t,this.#r=e;let o=t[e],r=o?`${o.name}[${o.shape.
map(h=>h>>1).join(", ")}]`:"";this.#e.placeholder!==r&&(this.#e.placeholder=r)}leave(){this.#h=null,this.#u("",[])}follow(t,e){
if(this.#l={index:t,isComing:e},!this.#h)return;let s=`[${t.join(", ")}]`;if(this.#h.first||=s,s===this.#h.first&&s!==this.#h.
index&&e)return;s===this.#h.first&&s!==this.#h.index&&g(this.#t,`${this.#h.index} is not shown here. Nearest shown: ${s}\
.`),this.#h=null}#c(){let{found:t,problem:e,near:s}=Ko(this.#e.value,this.#i,this.#r,this.#o);this.#u(e,s),t&&(this.#a(t.
section,t.index),this.#h={index:`[${t.index.join(", ")}]`,first:""},this.#l&&this.follow(this.#l.index,this.#l.isComing))}#u(t,e){
g(this.#t,t),this.#e.setAttribute("aria-invalid",String(t!==""));let s=this.#e.value.match(/\[[^[\]]*\]?\s*$/)?.[0]??"",
n=e.map(o=>{let r=u("button","beholder-link",{type:"button"},[o]);return r.addEventListener("click",()=>{this.#e.value=o+
s,this.#e.focus(),this.#c()}),r});this.#s.replaceChildren(...n)}};var ec="waits for the running cell";function X(i){let t=u("span","beholder-unseen",{id:W("waiting"),hidden:""}),e=i.getAttribute(
"aria-describedby");return i.setAttribute("aria-describedby",e?`${e} ${t.id}`:t.id),{el:t,show(s){g(t,s?ec:""),t.hidden=
!s,i.classList.toggle("beholder-waits",s)}}}var Yo=/\u2212/g,sc=3;function Ke(i,t){let e=u("span","beholder-refusal",{id:W("limits")}),s=i.map(()=>u("input","behold\
er-text",{id:W("control"),type:"text",inputmode:"decimal",spellcheck:"false",autocomplete:"off","aria-describedby":e.id})),
n=s.map(X),[o,r]=s.map((f,d)=>u("div","beholder-control beholder-limit",{},[u("label","beholder-name",{for:f.id},[i[d]??
""]),f,...n[d]?[n[d].el]:[]]));if(!o||!r)throw new Error("limits have two names");let h=["",""],l=[],a=f=>{g(e,f);for(let d of s)
d.setAttribute("aria-invalid",String(f!==""))},c=()=>{let f=s.map(({value:m})=>m.trim().replace(Yo,"-"));if(f.every(m=>m===
""))return a(""),t(null);if(l.length&&f.includes(""))return;let[d=NaN,p=NaN]=f.map((m,w)=>{let x=(h[w]??"").replace(Yo,"\
-"),M=m||x;return(M===x?l[w]:void 0)??(M===""?NaN:Number(M))});if(!Number.isFinite(d)||!Number.isFinite(p))return a("Lim\
its are two numbers.");if(d>p)return a("The low limit is above the high one.");a(""),t([d,p])};for(let[f,d]of s.entries())
d.addEventListener("change",c),d.addEventListener("keydown",p=>{p.key!=="Escape"||d.value===(h[f]??"")||(p.stopPropagation(),
d.value=h[f]??"",a(""))});return{low:o,high:r,problem:e,wait:f=>{for(let d of n)d.show(f)},show(f,d){let p=f?f.map(m=>Wn(
m,sc)):["",""];for(let[m,w]of s.entries()){w.placeholder!==d[m]&&(w.placeholder=d[m]??"");let x=h[m]??"",M=p[m]??"";!(document.
activeElement===w&&w.value!==x)&&w.value!==M&&(w.value=M)}l=f??[],h=p.map((m,w)=>m||(d[w]??""))}}}function R(i,t){let e=!1,s=null,n=()=>{e=!0,setTimeout(()=>{if(e=!1,!s)return;let{value:o}=s;s=null,i(o),n()},t)};return o=>{
if(e){s={value:o};return}i(o),n()}}var Xo=192,Zo=144,Jo=4,ic=250,qe=class{#e=u("canvas","beholder-map-canvas",{"aria-hidden":"true"});#t=u("i","beholder-ma\
p-frame");#s=u("div","beholder-map-picture",{},[this.#e,this.#t]);#i=u("div","beholder-map-words");#r=u("div","");#o=u("\
div","beholder-map-range");#n=new G(this.#t);#h=R(t=>g(this.#o,t),ic);#l=null;constructor(){this.#i.append(this.#r,u("di\
v","beholder-map-view",{},["in view"]),this.#o),this.el=u("div","beholder-map",{hidden:""},[this.#s,this.#i])}show(t,e,s,{
rows:n,columns:o},r){this.el.hidden=!t.plan,t.plan&&(this.#l=t,this.#a(t,e,s),g(this.#r,r),this.frame(n,o))}frame(t,e){let s=this.#l;
if(!s?.plan)return;let[n,o]=L(s.plan),{width:r,height:h}=Qo(s);this.#n.to(e[0]/o*r,t[0]/n*h);let{style:l}=this.#t;l.width=
`${Math.max(Jo,(e[1]-e[0])/o*r)}px`,l.height=`${Math.max(Jo,(t[1]-t[0])/n*h)}px`,this.#h(`[${so(s.plan,t,e).map(nc).join(
", ")}]`)}#a(t,e,s){let{width:n,height:o}=Qo(t),r=this.#e.getContext("2d");if(!r)return;this.#e.width=n,this.#e.height=o;
let h=r.createImageData(n,o),l=new Uint32Array(h.data.buffer),a=new Uint32Array(256),c=new Uint8Array(a.buffer);for(let p=0;p<
256;p+=1)c.set([...s.subarray(3*p,3*p+3),255],4*p);let{rows:f,cols:d}=t;for(let p=0;p<o;p+=1){let m=Math.floor(p*f/o)*d;
for(let w=0;w<n;w+=1)l[p*n+w]=a[e[m+Math.floor(w*d/n)]??0]??0}r.putImageData(h,0,0)}};function nc(i){if(!i)return":";let[
t,e]=[i[0],i[1]-1];return t===e?String(t):`${t}–${e}`}function Qo({rows:i,cols:t}){let e=Math.min(Xo/t,Zo/i),s=n=>Math.
max(12,Math.round(n*e));return{width:Math.min(Xo,s(t)),height:Math.min(Zo,s(i))}}var tr=4,Ci=3,oc=250,Ye=class{#e=u("h3","beholder-panel-name");#t=u("div","beholder-facts");#s=u("div","beholder-facts");#i=u(
"div","beholder-facts");#r=u("b","beholder-index");#o=u("span","beholder-facts");#n=u("div","beholder-value");#h;#l;#a=u(
"span","beholder-shares");#c=u("button","beholder-link",{type:"button"},["Limits by scaling"]);#u=new qe;#d=-1;#p;#f=u("\
th","",{scope:"col"});#w=u("th","",{scope:"col"});#m=new Map;#g=u("tbody","");#v=null;#y=R(()=>this.#x(),oc);constructor(t){
this.#h=new Ge(r=>t.limited(r,{paced:!0})),this.#l=Ke(["Low","High"],r=>t.limited(r)),this.#p=new Ve((r,h)=>t.went(r,h)),
this.#c.addEventListener("click",()=>t.limited(null));let e=u("thead","",{},[u("tr","",{},[u("td",""),this.#f,this.#w])]),
s=u("table","beholder-figures-table",{"aria-label":"Figures"},[e,this.#g]),n=u("div","beholder-panel-limits",{},[this.#l.
low,this.#a,this.#l.high]),o=u("div","beholder-panel-pointed",{},[u("div","beholder-panel-index",{},[this.#r,this.#o]),this.#n]);
this.el=u("section","beholder-panel",{"aria-label":"Section",hidden:""},[this.#e,this.#t,this.#s,this.#i,o,this.#h.el,n,
this.#l.problem,u("div","beholder-panel-reset",{},[this.#c]),this.#u.el,s,this.#p.el])}show(t){let e=t.sections[t.section];
e&&(this.el.classList.toggle("beholder-panel-zoomed",t.zoom!==null),this.el.classList.remove("beholder-panel-image"),g(this.#e,
e.name),g(this.#t,ac(e)),g(this.#s,cc(e)),g(this.#i,t.zoom?"":t.axes),this.#p.show(t.sections,t.section,t.isPart),this.#O(
e,t),this.#M(e,t),this.#b(t.pointed),this.#x(),this.#d=t.zoom?t.section:-1,t.zoom?this.#u.show(e,t.indices,t.colors,t.zoom,
t.axes):this.#u.el.hidden=!0)}showImage(t,e,s){this.el.classList.add("beholder-panel-image"),g(this.#e,t.name);let n=e.channels===
1?t.shape:[...t.shape,e.channels];g(this.#t,[Vt(n),e.dtype].join(" · ")),g(this.#s,uc(t,e)),g(this.#i,""),this.#p.show(
[t],0,!1),this.#b(s),this.#x(),this.#d=-1}zoom({section:t,rows:e,columns:s}){let n=!this.el.hidden&&t===this.#d;return n&&
this.#u.frame(e,s),n}point(t){this.#b(t),this.#y(void 0)}#b(t){this.#v=t,t&&this.#p.follow(t.index,t.isComing)}#x(){let t=this.#v;
g(this.#r,t?`[${t.index.join(", ")}]`:""),g(this.#o,t?.of??"Point at a value to read it."),g(this.#n,t?.words??""),this.#h.
point(t?.value??null)}leave(){this.el.hidden||this.#p.leave(),this.el.hidden=!0}fit(){this.#h.draw()}#O(t,e){let s=ct(t),
{min:n,max:o,clipped:r}=t,{indices:h,wanted:l,limits:a,waits:c,scaling:f}=e,d=s&&l&&n!==null&&o!==null;this.#h.show(d?{indices:h,
drawn:s,wanted:l,min:n,max:o,clipped:r}:null,t.name);let p=[C(s?.low??null,Ci),C(s?.high??null,Ci)];this.#l.show(a,p),this.#l.
wait(c);let[m,w]=this.#h.outside,x=`${Q(m)} below, ${Q(w)} above`;g(this.#a,m+w>0?x:a?"all inside":f),this.#c.classList.
toggle("beholder-away",!a),this.#c.disabled=!a}#M(t,{step:e,of:s,whole:n}){g(this.#f,[e===null?"":`step ${b(e)}`,s].filter(
Boolean).join(", ")),g(this.#w,n?`whole, ${lc(n)}`:"");let o=n?hc(n,t.size):rc;for(let[h,l]of fc(t)){let a=this.#m.get(h);
a||(a=[u("td",""),u("td","")],this.#m.set(h,a),this.#g.append(u("tr","",{},[u("th","",{scope:"row"},[h]),...a]))),g(a[0],
l),g(a[1],o.get(h)??"")}for(let h of[this.#w,...[...this.#m.values()].map(([,l])=>l)])h.hidden=!n;let r=this.#m.get(er)?.[0].
parentElement;r&&(r.hidden=t.ratio===null)}},er="update/weight",rc=new Map;function hc({min:i,max:t,rms:e,zeros:s,nonfinite:n},o){
let r=h=>C(h,tr);return new Map([["min",r(i)],["max",r(t)],["RMS",r(e)],["zeros",zi(s,o)],["not finite",zi(n,o)]])}function lc({
step:i,first_step:t}){return t===i?`step ${b(i)}`:`steps ${b(t)} to ${b(i)}`}var zi=(i,t)=>i&&t?`${b(i)}, ${Q(i/t)}`:"0";
function ac({shape:i,dtype:t,device:e,trainable:s}){let n=s==null?"":s?"trainable":"not trainable";return[Vt(i),t,e,n].filter(
Boolean).join(" · ")}function cc({size:i,shown:t,note:e}){let s=`${b(i)} ${i===1?"value":"values"}`;return[t<i?`${s}, ${b(
t)} shown`:`${s}, all shown`,e].filter(Boolean).join(" · ")}function uc({size:i},{low:t,high:e,exact:s}){let n=`${b(i)}\
 ${i===1?"pixel":"pixels"}, all shown`,o=[t,e].map(r=>C(r,Ci));return s?n:`${n} · dark is ${o[0]}, full is ${o[1]}`}function fc(i){
let{min:t,mean:e,max:s,rms:n,std:o,zeros:r,nan:h,posinf:l,neginf:a,clipped:c,shown:f,ratio:d}=i,p=x=>C(x??null,tr),m=x=>zi(
x,f),w=[["min",p(t)],["mean",p(e)],["max",p(s)],["RMS",p(n)],["standard deviation",p(o)],["zeros",m(r)],["not finite",m(
h+l+a)],["clipped",m(c)]];return d==null?w:[...w,[er,p(d)]]}function sr(i){return i>=1e3?"full":i>=880?"slim":i>=560?"middle":"narrow"}var ir=8,dc=40,nr={wide:16,narrow:4},pc=64,Xe=class{size="full";width=0;#e;#t;#s=new Map;#i="";#r=!1;constructor(t,e){this.#e=
t,this.#t=e}layOut(t,e){let s=this.#t.clientWidth;if(s===0)return!1;this.width=s,this.size=sr(s);let n=this.size==="narr\
ow",{columns:o,limits:r,width:h}=t.layout(this.size,s);e>0&&(this.#r=e===1);let l=n&&this.#r,a=l?0:Math.max(h,this.#s.get(
this.size)??0);l||this.#s.set(this.size,a);let c=[s,a,o,l].join();if(c===this.#i)return!1;this.#i=c;let f=n?0:dc,d=n?nr.
narrow:nr.wide,p=s-(l?0:ir+a+f),m=Math.max(pc,Math.floor(p/d)*d),{style:w}=this.#e;return this.#e.dataset.size=this.size,
w.setProperty("--beholder-picture",`${m}px`),w.setProperty("--beholder-beside",`${Math.max(0,s-m-ir-f)}px`),w.setProperty(
"--beholder-columns",o),w.setProperty("--beholder-limits",r),!0}};var mc="›",Ze=class{#e=u("nav","beholder-trail",{"aria-label":"Sections shown"});#t=u("span","beholder-count");#s=u("d\
iv","beholder-caption",{hidden:""});#i=u("div","beholder-legend");#r=new Map([...Gt,["clipped","clipped"]].map(([t,e])=>{
let s=u("i","beholder-swatch"),n=u("span",""),o=u("span","beholder-mark",{hidden:""},[s,n]);return[t,{word:e,swatch:s,words:n,
mark:o}]}));#o=u("span","beholder-scale");#n;#h;#l=["section","shape","colours","RMS","flags"].map(t=>u("span",`beholder\
-head-${t.toLowerCase()}`,{},[t]));#a="";#c;constructor(t,e){this.#c=e,this.#n=Pi("Zoom out",N("minus"),()=>t.zoomOut()),
this.#h=Pi("Fit",N("fit"),()=>t.fit());let s=Pi("Zoom in",N("plus"),()=>t.zoomIn());this.#i.append(...[...this.#r.values()].
map(({mark:r})=>r));let n=u("div","beholder-zoom",{},[this.#o,this.#n,s,this.#h]);this.left=u("div","beholder-sill-left",
{},[this.#e,this.#s,this.#i,n]);let o=u("div","beholder-heads beholder-columns",{"aria-hidden":"true"},this.#l);this.heads=
o,this.el=u("div","beholder-sill",{},[this.left,o])}caption(t){this.#s.hidden=t==="",g(this.#s,t),this.#s.title!==t&&(this.#s.
title=t)}showTrail(t){let e=JSON.stringify(t);if(e===this.#a)return;this.#a=e;let s=this.#e.contains(document.activeElement),
n=t.flatMap((o,r)=>{let h=r===t.length-1,l=u("span","beholder-here",{"aria-current":"true"},[o]),a=h?l:u("button","behol\
der-step",{type:"button"},[o]);return h||a.addEventListener("click",()=>this.#c(r)),r?[u("span","beholder-between",{"ari\
a-hidden":"true"},[mc]),a]:[a]});this.#e.replaceChildren(...n,this.#t),s&&this.focus()}focus(){([...this.#e.querySelectorAll(
"button")].at(-1)??this.#h).focus({preventScroll:!0})}showCount(t,e,s){let n=t>1||e?`${b(t)} section${t===1?"":"s"}`:"",
o=s?`${b(s)} frozen not shown`:"";g(this.#t,t?[n,o].filter(Boolean).join(", "):"")}showLegend(t,e,s){for(let[n,{word:o,swatch:r,
words:h,mark:l}]of this.#r){let a=t.reduce((c,f)=>c+(f[n]||0),0);l.hidden=a===0,!l.hidden&&(g(h,n==="clipped"?`${b(a)} ${o}`:
o),l.title=`${b(a)} ${n==="clipped"?"values outside the limits":o}`,n!=="clipped"?r.style.background=te(e,s[n]):r.hidden=
!0)}}showZoom(t){g(this.#o,t===null?"":`${t<10?Number(t.toPrecision(2)):Math.round(t)} px a value`);for(let e of[this.#n,
this.#h])e.setAttribute("aria-disabled",String(t===null))}showScaling(t){let[,,e]=this.#l;e&&g(e,t?`colours, ${t}`:"colo\
urs, by hand")}};function Pi(i,t,e){let s=u("button","beholder-button beholder-quiet",{type:"button","aria-label":i,title:i});
return s.append(t),s.addEventListener("click",()=>{s.getAttribute("aria-disabled")!=="true"&&e()}),s}var ht=(i,t,e)=>i>=t&&i<t+e,z=(i,t,e)=>Math.min(Math.max(i,t),e);function Fi(i,t,e){let s=gc(i,t);return s?bc(s)<=e?[s]:wc(i,t).flatMap(o=>Fi(i,o,e)):[]}function wc(i,{rows:t,columns:e}){
let{across:s,width:n}=Y(i),o=s*n,r=(Math.floor(e[0]/o)+1)*o;if(i.wrap>1&&r<e[1])return or(t,e,r);if(t[1]-t[0]>1){let h=Math.
floor((t[0]+t[1])/2);return[{rows:[t[0],h],columns:e},{rows:[h,t[1]],columns:e}]}return e[1]-e[0]>1?or(t,e,Math.floor((e[0]+
e[1])/2)):[]}var or=(i,t,e)=>[{rows:i,columns:[t[0],e]},{rows:i,columns:[e,t[1]]}];function gc(i,t){let e=rr(i.rows,t.rows),
s=rr(i.columns,t.columns);if(!e||!s)return null;let{height:n,across:o,width:r}=Y(i),[h,l]=[Math.floor(e.first/i.fold),Math.
floor(e.last/i.fold)],[a,c]=[Math.floor(s.first/o),Math.floor(s.last/o)],f=h===l?[e.first%i.fold,e.last%i.fold]:[0,i.fold-
1],d=a===c?[s.first%o,s.last%o]:[0,o-1],p=i.fold===1||e.first===e.last,m=a===c,[w,x]=p?[e.from,e.to]:[0,n-1],[M,E]=m?[s.
from,s.to]:[0,r-1],[S=0,I=0]=f,[Z=0,ui=0]=d;return{rows:[(h*i.wrap+a)*n+w,(l*i.wrap+c)*n+x+1],columns:[(S*o+Z)*r+M,(I*o+
ui)*r+E+1]}}function rr(i,[t,e]){let[s,n]=[ut(i,t),ut(i,e-1)];return s&&n&&{first:s.unit,last:n.unit,from:s.inside,to:n.
inside}}var bc=({rows:i,columns:t})=>(i[1]-i[0])*(t[1]-t[0]);var P=-1;function U({px:i,depth:t,gap:e},s){return s*i+Math.floor(s/t)*e}function se({px:i,depth:t,gap:e},s){let n=t*i+e,
o=Math.floor(s/n),r=Math.floor((s-o*n)/i);return r<t?o*t+r:P}function Je(i,t){let e=i.depth*i.px+i.gap,s=Math.floor(t/e);
return s*i.depth+Math.min(i.depth-1,Math.floor((t-s*e)/i.px))}function Di(i,t,e,s){let n=new Int32Array(s);for(let o=0;o<
s;o+=1)n[o]=Math.floor((e+o)*i/t);return n}function hr(i){let[,t]=Xt(i),{height:e,across:s,width:n}=Y(i);return{row(o){let r=ut(
i.rows,o);return r?(Math.floor(r.unit/i.fold)*i.wrap*e+r.inside)*t+r.unit%i.fold*s*n:P},column(o){let r=ut(i.columns,o);
return r?Math.floor(r.unit/s)*e*t+r.unit%s*n+r.inside:P}}}var cr=96,xc=6,vc=32,Mc=8,yc=2,Oc=4;function H({plan:i,px:t}){let e=s=>{let n=io(s);return{px:t,depth:n,gap:n>1?Math.min(
Oc,Math.floor(t/2)):0}};return{rows:e(i.rows),columns:e(i.columns)}}function ie(i,t){let[e,s]=L(i);return Math.max(Math.
min(t.width/s,xc),Math.min(t.width/s,t.height/e))}function Wi(i,t){return Math.max(yc,(vc/ie(i,t))**(1/Mc))}function ur(i,t,e){
let{plan:s,room:n}=i,o=i.px*Wi(s,n)**t;return o<.999*ie(s,n)?null:pr({...i,px:Math.min(o,cr)},Ec(i,e),e)}function Qe(i,t,e,s,n){
return pr({plan:i,room:t,px:Math.min(s,cr),left:0,top:0},e,n)}function fr(i,t,e){return Ui({...i,left:i.left+t,top:i.top+
e})}function dr(i,t){return Ui({...i,room:t})}function q(i){let{rows:t,columns:e}=H(i),[s,n]=L(i.plan);return{rows:ar(t,
i.top,i.room.height,s),columns:ar(e,i.left,i.room.width,n)}}function Ec(i,{x:t,y:e}){let{rows:s,columns:n}=H(i);return{down:lr(
s,i.top+e),along:lr(n,i.left+t)}}function pr(i,{down:t,along:e},{x:s,y:n}){let{rows:o,columns:r}=H(i),h=(l,a)=>{let c=Math.
floor(a);return U(l,c)+(a-c)*l.px};return Ui({...i,left:h(r,e)-s,top:h(o,t)-n})}function Ui(i){let{rows:t,columns:e}=H(i),
[s,n]=L(i.plan),o=(r,h,l,a=0)=>{let c=U(h,l-1)+h.px-a;return Math.min(Math.max(r,Math.min(0,c)),Math.max(0,c))};return{...i,
left:o(i.left,e,n,i.room.width),top:o(i.top,t,s,i.room.height)}}function lr(i,t){let e=Je(i,t);return e+Math.min(1,Math.
max(0,(t-U(i,e))/i.px))}function ar(i,t,e,s){let n=Math.min(Math.max(Je(i,t),0),s-1),o=Math.min(Math.max(Je(i,t+e-1e-6),
n),s-1);return[n,o+1]}var Sc=700,Ac=16384,ts=class{#e;#t;#s;#i;#r;#o=null;#n=[];constructor(t,e,s,n){this.#e=t,this.#t=e,this.#s=s,this.#i=new K(
n),this.#r=new K(n)}ofPointed(t){return this.#h(t,this.#o)}inCell(t){return this.#h(t,this.#l(t))}wasTold(t){return!t.lens&&
this.#a(t,this.#l(t))!==null}leave(){this.#n=[]}#h(t,e){let{row:s,column:n,lens:o}=t,r=this.#t.lens.look;if(o)return mr(
wr(r?.values,s*(r?.shown.cols??0)+n,1),r?.message);let h=this.#a(t,e);return!e||!h||!(this.#u(e)||this.#d(e,h,t))?null:mr(
h,{...e.frame,step:e.answer.step})}#l(t){return this.#n.find(({answer:e})=>gr(e.cells,t))??null}#a(t,e){if(!e||!gr(e.answer.
cells,t)||!this.#c(e))return null;let{rows:s,columns:n}=e.answer.cells,o=(t.row-s[0])*(n[1]-n[0])+t.column-n[0];return wr(
e.answer.values,o,e.answer.each)}#c({frame:t}){let e=this.#t.scene.frame;if(!e||t===e)return t===e;let s=e.table===t.table&&
e.image?.channels===t.image?.channels;return!e.past&&!t.past&&s&&xe(t,e)}#u({frame:t,answer:e}){return(e.cells.own||e.step===
null||e.step===t.step)&&t===this.#t.scene.frame}#d({at:t},e,{section:s,row:n,column:o}){let r=this.#t.scene.shown(s);return!r||
performance.now()-t>Sc?!1:r.image?r.image.isColorOf(n,o,e):Jn(r.indices[r.offset+n*r.cols+o]??0,Number(e[0]),r.scale)}readPointed({
section:t,row:e,column:s},n,o){if(n.image?.read(e,s).exact)return;let r={frame:o.number,section:t,...$i(n,e,s),own:!!o.past};
br(this.#o,o,r)||this.#i.ask(()=>this.#e.read(r),h=>{this.#o={answer:h,frame:o,at:performance.now()},this.#s.pointed()})}readInSight(t,e){
let{frame:s}=this.#t.scene;if(!s)return;let n=Fi(t.plan,q(t),Ac).map(r=>({frame:s.number,section:e,...r,own:!!s.past}));
n.every(r=>this.#n.some(h=>br(h,s,r)))||this.#r.ask(()=>Promise.all(n.map(r=>this.#e.read(r))),r=>{let h=performance.now(),
l=r.filter(a=>a!==null);l.length!==0&&(this.#n=l.map(a=>({answer:a,frame:s,at:h})),this.#s.inCells())})}},mr=(i,t)=>i&&t?
{values:i,origin:t}:null;function wr(i,t,e){let s=i?.subarray(t*e,(t+1)*e);return s?.length===e?[...s]:null}var gr=({section:i,
rows:t,columns:e},s)=>i===s.section&&ht(s.row,t[0],t[1]-t[0])&&ht(s.column,e[0],e[1]-e[0]);function br(i,t,{section:e,rows:s,
columns:n}){let o=i?.answer.cells;return i?.frame===t&&o?.section===e&&String(o.rows)===String(s)&&String(o.columns)===String(
n)}var xr={usual:8,roomy:16},Tc=4,Hi={wide:72,narrow:48,square:192},es=4;function is(i,t,{narrow:e=!1,square:s=!1,room:n=0}={}){
let o=s?Hi.square:e?Hi.narrow:Hi.wide,r=s?$c:kc,h=r(i,t,o,xr.usual);return h.height>=n?h:Nc(l=>r(i,t,l,xr.roomy),o,n)??h}
function Nc(i,t,e){let s=null;for(let[n,o]=[t,e+1];n<o;){let r=Math.floor((n+o)/2),h=i(r);h.height<=e?[s,n]=[h,r+1]:o=r}
return s}function ji({rows:i,cols:t},e){let s=Math.min(e.width/t,e.height/i),n=s>=Tc?Math.floor(s):s;return{left:0,top:0,
width:t*n,height:i*n}}function kc(i,t,e,s){let n=0,o=0;return{places:i.map(({shape:h,rows:l})=>{let a=ss(h)||l===0?12:l*
Bi(Math.floor(e/l),1,s),c={left:0,top:n,width:t,height:a};return o=n+a,n=Math.ceil((o+4)/es)*es,c}),height:o}}function $c(i,t,e,s){
let n=[],[o,r,h,l]=[0,0,0,0],a=null;for(let c of i){let f=ss(c.shape)&&c.rows>0&&Ic(c,a),d=f&&a?{width:a.width,height:12}:
Lc(c,t,e,s);if(f)n.push({left:n.at(-1)?.left??0,top:l,...d});else{let m=c.rows===0;o>0&&(m||o+d.width>t)&&([o,r]=[0,h]),
n.push({left:o,top:r,...d}),o=m?t:o+d.width+4,a=ss(c.shape)?null:{section:c,width:d.width}}let p=n.at(-1);l=Math.ceil(((p?.
top??0)+d.height+4)/es)*es,h=Math.max(h,l)}return{places:n,height:Math.max(0,...n.map(c=>c.top+c.height))}}function Lc({
shape:i,rows:t,cols:e},s,n,o){if(t===0)return{width:s,height:12};if(ss(i))return{width:Math.min(s,e*Bi(Math.floor(s/e),1,
12)),height:12};let r=Bi(Math.floor(Math.min(n/t,s/e)),1,o);return{width:Math.min(s,e*r),height:t*r}}function Ic({plan:i},t){
let e=t?.section.plan;return!i||!e?!1:i.columns.shown===e.columns.shown&&i.fold===e.fold&&i.wrap===e.wrap}var ss=i=>i.length<
2,Bi=(i,t,e)=>Math.min(Math.max(i,t),e);var Gi={wide:576,narrow:384},vr={wide:16,narrow:4},Rc=24,Mr=Gi.wide;function yr(i,t){let e=t?vr.narrow:vr.wide;return{width:Math.
max(e,Math.floor(i/e)*e),height:t?Gi.narrow:Gi.wide,narrow:t}}function Or({width:i,narrow:t},e){return e?[i,t,e.table,e.
kind,e.width,e.height,e.settings.square].join():[i,t].join()}function Er({narrow:i,...t},{sections:e,settings:s,image:n,
...o}){if(n){let h=ji({rows:o.height,cols:o.width},t);return{places:[h],height:h.height}}let[r]=e;if(e.length===1&&r?.plan&&
r.rows>0){let l=r.shape.length<2?{left:0,top:0,width:t.width,height:Rc}:ji(r,t);return{places:[l],height:l.height}}return is(
e,t.width,{narrow:i,square:s.square??!1,room:t.height})}var ns={version:-1,numbers:new Float64Array,steps:new Float64Array,orders:new Float64Array,calls:new Float64Array,values:[]},
Sr=({version:i,numbers:t})=>({version:i,first:t.length});function Ar(i,{message:t,moments:e}){let{version:s,first:n,count:o,
values:r}=t;if(n>0&&(s!==i.version||n>i.numbers.length))return null;let h=(p,m)=>{let w=new Float64Array(o);return w.set(
p.subarray(0,n)),w.set(e.subarray(m*(o-n),(m+1)*(o-n)),n),w},{numbers:l,steps:a,orders:c,calls:f}=i,d=e.subarray(4*(o-n));
return{version:s,numbers:h(l,0),steps:h(a,1),orders:h(c,2),calls:h(f,3),values:[...i.values.slice(0,n),...Array.from(d,p=>r[p]??
"")]}}var Tr=({first:i,count:t},e)=>i<=t&&e===40*(t-i);function Nr({calls:i},t,e){let s=-1,n=1/0;for(let o=0;o<i.length;o+=
1){let r=Number(i[o]),h=r<t?t-r:Math.max(0,r-e);(h<n||h===n&&r>e)&&([s,n]=[o,h])}return s}function Vi({calls:i,values:t},{
call:e,values:s,span:n}){let o=h=>Number(i[h])>n.after&&Number(i[h])<=n.until,r=h=>o(h)&&t[h]===s;for(let h of s?[r,o,()=>!0]:
[o,()=>!0]){let l=-1;for(let a=0;a<i.length;a+=1)if(h(a)){if(Number(i[a])>=e)return a;l=a}if(l>=0)return l}return-1}function os(i,t){
let e=Vi(i,t),[s,n]=[Number(i.calls[e]),i.values[e]],{after:o,until:r}=t.span;return s>o&&s<=r&&(t.values===""||n===t.values)?
s>=t.call?"after":"before":""}function Ki({numbers:i},t){let e=i.length-1;for(;e>=0&&Number(i[e])>t;)e-=1;return e}function kr({
orders:i},t){let[e,s]=[Math.max(0,t-1),Math.min(i.length-1,t+1)];return e<s?(Number(i[s])-Number(i[e]))/(s-e):1}function Lr(i,t,e){return!i||i.source!==t||i.figure!==e?{source:t,figure:e,version:-1,first:0}:{source:t,figure:e,version:i.
version,first:Math.max(0,i.columns-4)}}function Ir(i,{message:t,moments:e,figures:s}){let{source:n,figure:o,version:r,first:h,
columns:l,names:a,metrics:c}=t,f={source:n,figure:o,version:r,columns:l,known:l,names:a,metrics:c};if(h===0)return{...f,
moments:e,figures:s};if(!(i?.source===n&&i.figure===o&&i.version===r)||h>i.columns)return null;let p={first:h,before:i.columns,
columns:l};return{...f,moments:rs(new Float64Array((5+c.length)*l),i.moments,e,p),figures:rs(new Float32Array(a.length*l),
i.figures,s,p)}}function $r(i,t,e){let s=Array.from({length:e},(n,o)=>i+Math.round((t-i)*(o+1)/e));return{first:s.map((n,o)=>Math.
min(n,Number(o>0?s[o-1]:i)+1)),last:s}}function rs(i,t,e,{first:s,before:n,columns:o}){for(let r=0;r*o<i.length;r+=1)i.set(
t.subarray(r*n,r*n+s),r*o),i.set(e.subarray(r*(o-s),(r+1)*(o-s)),r*o+s);return i}function Rr(i,t){let{columns:e,names:s,
metrics:n}=i,[o,r]=[dt(i),Et(i)],[h,l]=[o.last,r.last].map(I=>Number(I[e-1]));if(!t||e===0||h===void 0||l===void 0||t.call<=
l)return i;let a=t.call-l,c=(l-Number(r.first[0])+1)/e,f=t.step<h,d=f?1:Math.min(e,Math.ceil(a/c)),p=$r(f?t.step-1:h,t.step,
d),m=$r(l,t.call,d),w=m.last.map((I,Z)=>I-Number(m.first[Z])+1),x=Array(n.length*d).fill(NaN),M=Float64Array.of(...[p.first,
p.last,m.first,m.last,w,x].flat()),E=new Float32Array(s.length*d).fill(NaN),S={first:e,before:e,columns:e+d};return{...i,
columns:e+d,moments:rs(new Float64Array((5+n.length)*S.columns),i.moments,M,S),figures:rs(new Float32Array(s.length*S.columns),
i.figures,E,S)}}var lt=({figures:i,columns:t},e)=>i.subarray(e*t,(e+1)*t);function dt({moments:i,columns:t}){return{first:i.
subarray(0,t),last:i.subarray(t,2*t)}}function Et({moments:i,columns:t}){return{first:i.subarray(2*t,3*t),last:i.subarray(
3*t,4*t)}}var _r=({moments:i,columns:t})=>i.subarray(4*t,5*t);function qi({moments:i,columns:t},e){return i.subarray((5+
e)*t,(5+e+1)*t)}var Cc=16,pt=class{#e=new Map;wait(t){return new Promise(e=>{this.#e.set(t,[...this.#e.get(t)??[],e]);let[s]=this.#e.keys();
this.#e.size>Cc&&s!==void 0&&this.settle(s,null)})}settle(t,e){let s=this.#e.get(t)??[];this.#e.delete(t);for(let n of s)
n(e)}clear(){for(let t of[...this.#e.keys()])this.settle(t,null)}},hs=class{#e=new pt;#t=new pt;#s=new pt;#i=new pt;#r=new pt;#o=new pt;values(t){
return this.#e.wait(Cr(t))}whole({table:t,section:e}){return this.#t.wait(`${e} ${t}`)}part(t,e){return this.#s.wait(`${t}\
 ${e}`)}columns({source:t,figure:e}){return this.#i.wait(`${t} ${e}`)}listing(){return this.#r.wait("")}frame(t){return this.#o.
wait(String(t))}valued(t,e){let{rows:s,columns:n,kept:o}=t,r=(s[1]-s[0])*(n[1]-n[0]),h=(e?.byteLength??0)/(8*r),l=o&&e!==
void 0&&Number.isInteger(h)&&h>0;this.#e.settle(Cr(t),l?{values:ne(e),each:h,cells:t,step:t.step}:null)}wholeTold(t){this.#t.
settle(`${t.section} ${t.table}`,t)}filed(t,e){this.#s.settle(`${t.file} ${t.part}`,{message:t,bytes:e??new Uint8Array})}stripped(t,e,s){
let{source:n,figure:o,first:r,columns:h,names:l,metrics:a}=t,c=h-r,d=c>=0&&e?.byteLength===8*(5+a.length)*c&&s?.byteLength===
4*l.length*c?{message:t,moments:ne(e),figures:zc(s)}:null;this.#i.settle(`${n} ${o}`,d)}listed(t,e){let s=e!==void 0&&Tr(
t,e.byteLength);this.#r.settle("",s?{message:t,moments:ne(e)}:null)}recalled(t,e){this.#o.settle(String(t),e)}clear(){this.#e.
clear(),this.#t.clear(),this.#s.clear(),this.#i.clear(),this.#r.clear(),this.#o.clear()}},Cr=({frame:i,section:t,rows:e,
columns:s,own:n})=>`${i} ${t} ${e} ${s} ${n}`;function ne(i){let t=new DataView(i.buffer,i.byteOffset,i.byteLength);return Float64Array.
from({length:i.byteLength/8},(e,s)=>t.getFloat64(8*s,!0))}function zc(i){let t=new DataView(i.buffer,i.byteOffset,i.byteLength);
return Float32Array.from({length:i.byteLength/4},(e,s)=>t.getFloat32(4*s,!0))}var Pc=80,Wr=.25,zr=4096,Fc="Of the past only what the picture showed is kept.",Dc=2,ls=class{#e;#t=R(t=>this.#n(t),Pc);#s="";#i=null;#r="";constructor(t){
this.#e=t}get look(){return this.#i}get note(){return this.#r}follow(t,e,s){let n=s.sections[e];if(!n||!s.frame||n.shown>=
n.size)return this.close();if(s.frame.past){this.close(),this.#r=Fc;return}this.#i&&!Pr(this.#i.message,e,s.frame)&&this.#o();
let{rows:o,columns:r}=q(t),[h,l]=L(t.plan),a=c=>Math.min(zr,Math.max(1,Math.ceil(c*(1+2*Wr)*devicePixelRatio)));this.#t(
{table:s.frame.table,section:e,rows:Fr(o,h),columns:Fr(r,l),height:Math.min(a(t.room.height),zr),width:Math.min(a(t.room.
width),Math.floor(2**20/a(t.room.height)))})}close(){this.#o(),this.#s&&this.#t(null)}take(t,e,s,n,o){let{frame:r}=n;if(!r||
r.past||!Pr(t,o,r))return!1;this.#r=t.note;let{plan:h}=t,l=n.shown(o);if(!h||!e||!l)return!0;let[a,c]=Xt(h);if(e.length<
a*c)return!0;let f=s!==null&&s.byteLength===8*a*c;return this.#i={message:t,shown:{...l,plan:h,rows:a,cols:c,indices:e,offset:0},
values:f?ne(s):null},!0}covers(t){if(!this.#i)return!1;let{rows:e,columns:s}=q(t),{message:n,shown:o}=this.#i,r=Math.max(
1,Dc/(t.px*devicePixelRatio));return[o.plan.rows,o.plan.columns].every(l=>Wc(l)<=r)&&Dr(e,n.rows)&&Dr(s,n.columns)}repeat(){
this.#s=""}#o(){this.#i=null,this.#r=""}#n(t){let e=t?JSON.stringify(t):"";e!==this.#s&&(this.#s=e,this.#e(t))}},Pr=(i,t,e)=>i.
section===t&&i.table===e.table&&xe(i,e);function Fr([i,t],e){let s=Math.ceil(Wr*(t-i));return[Math.max(0,i-s),Math.min(e,
t+s)]}var Wc=({units:i,shown:t,inner:e})=>e.reduce((s,[,,,n,o])=>Math.max(s,n/o),i/t),Dr=(i,t)=>i[0]>=t[0]&&i[1]<=t[1];var Uc=16,Ft=class{#e;#t="";constructor(t){this.#e=t}show(t){let e=[...new Set(t.map(({x:o,y:r})=>`translate(${Math.round(
o)}px, ${Math.round(r)}px)`))],s=e.join();if(s===this.#t)return;this.#t=s;for(let o of this.#e.querySelectorAll(":scope \
> .beholder-diamond"))o.remove();let n=e.map(o=>{let r=u("span","beholder-diamond",{"aria-hidden":"true"},[N("diamond",Uc)]);
return r.style.transform=o,r});this.#e.append(...n)}};function Ur(i,t,{x:e,y:s},{rows:n,columns:o,indices:r,offset:h},l){let a=o.length,c=P-1;for(let f=0;f<n.length;f+=1){let d=n[f]??
P,p=(s+f)*t+e;if(d===c&&d!==P){i.copyWithin(p,p-t,p-t+a);continue}if(c=d,d===P)continue;let m=h+d;for(let w=0;w<a;w+=1){
let x=o[w];x!==P&&(i[p+w]=l[r[m+x]])}}}var Dt=class{#e;#t=null;#s=new Uint32Array;constructor(t){this.#e=t.getContext("2d",{willReadFrequently:!0})}get context(){
return this.#e}get width(){return this.#t?.width??0}get height(){return this.#t?.height??0}begin(t,e){let{canvas:s}=this.#e;
(s.width!==t||s.height!==e)&&Object.assign(s,{width:t,height:e}),!this.#t||this.width!==t||this.height!==e?(this.#t=new ImageData(
Math.max(1,t),Math.max(1,e)),this.#s=new Uint32Array(this.#t.data.buffer)):this.#s.fill(0)}fill(t,e,s){Ur(this.#s,this.width,
t,e,s)}show(){this.#t&&this.#e.putImageData(this.#t,0,0)}showPart(t,e,s,n){this.#t&&this.#e.putImageData(this.#t,0,0,t,e,
s,n)}};function as({rows:i,cols:t},{left:e,top:s,width:n,height:o},r){let[h,l]=[Math.max(0,e),Math.max(0,s)],[a,c]=[Math.
min(r.width,e+n),Math.min(r.height,s+o)];if(a<=h||c<=l||i===0||t===0)return null;let f=Di(i,o,l-s,c-l);for(let d=0;d<f.length;d+=
1)f[d]=(f[d]??0)*t;return{area:{x:h,y:l},rows:f,columns:Di(t,n,h-e,a-h)}}function Yi(i,t,e,s){let n=H(i),o=hr(t),[r,h]=L(
t);return{area:{x:0,y:0},rows:h===0?new Int32Array:Hr(n.rows,i.top,e,s.height,r,o.row),columns:Hr(n.columns,i.left,e,s.width,
h,o.column)}}function Hr(i,t,e,s,n,o){let r=new Int32Array(s),[h,l]=[P,P];for(let a=0;a<s;a+=1){let c=se(i,t+(a+.5)/e);c!==
h&&([h,l]=[c,c<0||c>=n?P:o(c)]),r[a]=l}return r}var Br=32,Hc=4,Bc=-2,cs=class{#e=u("canvas","beholder-overview-picture");#t=u("div","beholder-overview-window");#s=new G(
this.#t);#i=new Dt(this.#e);#r;#o=new Set;#n=1;#h=1;constructor(t,e){this.el=u("div","beholder-overview",{"aria-hidden":"\
true",hidden:""},[this.#e,this.#t]),this.#r=new Ft(this.el);let s=n=>{let o=this.#e.getBoundingClientRect();t((n.clientY-
o.top)/Math.max(1,o.height)*this.#n)};this.el.addEventListener("pointerdown",n=>{this.el.setPointerCapture(n.pointerId),
s(n)},{signal:e}),this.el.addEventListener("pointermove",n=>n.buttons&&s(n),{signal:e})}mark(t){this.#o=t}paint(t,e,{width:s,
content:n,height:o}){this.#n=Math.max(1,n),this.#h=o;let r=n>o;if(this.el.hidden=!r,!r)return;let h={width:Br,height:Math.
round(o)};this.#i.begin(h.width,h.height);let[l,a]=[Br/s,o/n];e.forEach((f,d)=>{let p=t.sections[d],m=Math.round(f.top*a),
w={left:Math.round(f.left*l),top:m,width:Math.max(1,Math.round(f.width*l)),height:Math.max(1,Math.round((f.top+f.height)*
a)-m)},x=p&&as(p,w,h);if(!x)return;let{area:M,...E}=x,S=t.offsets[d]??0;this.#i.fill(M,{...E,indices:t.indices,offset:S},
t.pixels(d))}),this.#i.show();let c=e.filter((f,d)=>this.#o.has(t.sections[d]?.name??""));this.#r.show(c.map(f=>({x:Bc,y:(f.
top+f.height/2)*a})))}frame(t,e){let s=this.#h/this.#n;this.#s.to(0,t*s),this.#t.style.height=`${Math.max(Hc,e*s)}px`}};var jc=6;function jr(i,t){let{width:e,height:s}=i.canvas;i.save(),i.lineWidth=t;for(let[n,o]of[["rgb(0 0 0 / 35%)",0],["\
rgb(255 255 255 / 35%)",1]]){i.strokeStyle=n,i.beginPath();for(let r=-s;r<e;r+=jc*t)i.moveTo(r+o*t,s),i.lineTo(r+s+o*t,0);
i.stroke()}i.restore()}function Gr(i,{canvas:t,coarse:e},{px:s,left:n,top:o,rows:r,columns:h},l){let[a,c]=[Math.floor(h[0]/
e),Math.floor(r[0]/e)],[f,d]=[Math.ceil(h[1]/e),Math.ceil(r[1]/e)],p=s*l,m=(S,I)=>S*p-I*l;i.save(),i.beginPath();let[w,x]=[
m(h[0],n),m(h[1],n)],[M,E]=[m(r[0],o),m(r[1],o)];i.rect(w,M,x-w,E-M),i.clip(),i.imageSmoothingEnabled=p*e<1,i.drawImage(
t,a,c,f-a,d-c,m(a*e,n),m(c*e,o),(f-a)*e*p,(d-c)*e*p),i.restore()}function Xi(i){let t=i.findIndex(s=>s!==P),e=i.length;for(;e>
0&&i[e-1]===P;)e-=1;return t<0?[0,0]:[t,e]}var Gc=24,Qi=48,Vc=.179,Kc=8,qc=.7,Yc=.6,Xc=6,Vr={least:12,most:16},Kr=2,Ji=2,Zc=128;function qr(i,t,e,{ratio:s,font:n,ink:o,
lines:r=1}){let{rows:h,columns:l}=q(t),a=H(t),{px:c}=t;if(c<us(r))return;let f=c>=Math.max(Qi,us(r+1)+Ji),[d,p]=Jc(c,r,f),
m=Math.min(12,Math.max(8,c/3.4),r>1?p-1:1/0),w=Math.max(Xc,Math.floor(c/(Yc*m)));i.save(),i.scale(s,s),i.textAlign="cent\
er",i.textBaseline="middle";for(let x=h[0];x<h[1];x+=1){let M=U(a.rows,x)-t.top+c/2;for(let E=l[0];E<l[1];E+=1){let S=e(
x,E);if(!S)continue;let I=U(a.columns,E)-t.left+c/2,{ink:Z,isAmple:ui}=eu(S.color);i.fillStyle=S.color>>>24<Zc?o:Z,i.font=
`500 ${m}px ${n}`,Qc(S,w).forEach((Tn,vl)=>{Tn&&i.fillText(Tn,I,M+d+vl*p,c-2)}),f&&(i.globalAlpha=ui?qc:1,i.font=`10px ${n}`,
i.fillText(S.index.join(","),I,r>1?M+d-p-Ji:M-c/5,c-4),i.globalAlpha=1)}}i.restore()}var us=i=>i===1?Gc:i*Vr.least+2*Kr;
function Jc(i,t,e){if(t===1)return[e?i/6:0,0];let[s,n]=e?[t+1,Ji]:[t,0],o=Math.min(Vr.most,(i-2*Kr-n)/s);return[(n-(s-1)*
o)/2+(e?o:0),o]}function Qc(i,t){return i.channels?i.channels.map(({value:e,near:s})=>e===null?"?":s>0?V(yt(e,s)):ki(e,t)):
[tu(i,t)]}function tu({value:i,about:t},e){return i!==null?ki(i,e):t?V(yt(t.value,t.near)):""}function eu(i){let t=.2126*
Zi(i&255)+.7152*Zi(i>>8&255)+.0722*Zi(i>>16&255),e=t>Vc,s=e?(t+.05)/.05:1.05/(t+.05);return{ink:e?"#000":"#fff",isAmple:s>
Kc}}function Zi(i){let t=i/255;return t<=.04045?t/12.92:((t+.055)/1.055)**2.4}var su="Of the past, colours of 8 bits are kept: values are what these stand for.",fs=class{canvas=u("canvas","beholder-\
canvas",{role:"img",hidden:""});note=u("div","beholder-lens-note",{hidden:""});#e=new Dt(this.canvas);#t;#s;constructor(t,e,s){
this.#t=t,this.#s=e,this.overview=s}name(t,e){this.canvas.dataset.frame=String(t.number),this.canvas.dataset.step=String(
t.step??""),this.canvas.hidden=!e;let s=Kn(t);e&&this.canvas.getAttribute("aria-label")!==s&&this.canvas.setAttribute("a\
ria-label",s)}draw(){let{width:t,height:e,content:s}=this.#t.size;if(!this.#t.scene.frame||t===0||this.canvas.hidden)return;
let n=devicePixelRatio,o={width:Math.round(t*n),height:Math.round(e*n)};this.canvas.style.width=`${t}px`,this.canvas.style.
height=`${e}px`,this.#e.begin(o.width,o.height),this.#t.scene.image?this.#r(this.#t.scene.image,n):this.#t.zoom?this.#n(
this.#t.zoom,o,n):this.#o(o,n),this.overview.paint(this.#t.scene,this.#t.places,{width:t,content:s,height:e}),this.overview.
frame(...this.#i())}#i(){let t=this.#t.zoom&&this.#t.places[this.#t.zoom.section];if(!this.#t.zoom||!t)return[this.#t.scrolled,
this.#t.size.height];let{rows:e}=q(this.#t.zoom.view),[s]=L(this.#t.zoom.view.plan);return[t.top+e[0]/s*t.height,(e[1]-e[0])/
s*t.height]}#r(t,e){let{zoom:s,scene:n,places:o}=this.#t,[r]=o,[h]=n.sections;if(!r||!h)return;let{context:l}=this.#e;l.
clearRect(0,0,l.canvas.width,l.canvas.height);let a=r.width/h.cols,c={rows:[0,h.rows],columns:[0,h.cols]},f=s?{...s.view,
...q(s.view)}:{px:a,left:0,top:0,...c};Gr(l,t,f,e);let d=!!(s&&n.frame?.past&&!t.levels.exact);this.note.hidden=!d,g(this.
note,d?su:""),s&&this.#a(s.view,s.section,e)}#o(t,e){let s=this.#t.scrolled;this.#t.places.forEach((n,o)=>{let r=this.#t.
scene.sections[o],h=Math.round((n.top-s)*e),l=Math.round(n.left*e),a={width:Math.round(n.width*e),height:Math.round(n.height*
e)},c=r?.plan&&as(r,{left:l,top:h,...a},t);if(!c)return;let{area:f,...d}=c,p=this.#t.scene.offsets[o]??0;this.#e.fill(f,
{...d,indices:this.#t.scene.indices,offset:p},this.#t.scene.pixels(o))}),this.#e.show()}#n({section:t,view:e},s,n){let o=this.#t.
scene.shown(t);if(!o)return;this.#h(o,e,s,n);let r=this.#t.lens.look,h=this.#t.sampling!=="none";h&&!this.#t.lens.covers(
e)?(this.#e.show(),jr(this.#e.context,n),r&&this.#l(r.shown,e,s,n)):(r&&this.#h({...r.shown,pixels:o.pixels},e,s,n),this.#e.
show()),this.note.hidden=!h||this.#t.lens.note==="",g(this.note,this.#t.lens.note),this.#a(e,t,n)}#h(t,e,s,n){let{area:o,
...r}=Yi(e,t.plan,n,s);this.#e.fill(o,{...r,indices:t.indices,offset:t.offset},t.pixels)}#l(t,e,s,n){let{rows:o,columns:r}=Yi(
e,t.plan,n,s),[h,l]=Xi(o),[a,c]=Xi(r);l<=h||c<=a||(this.#h(t,e,s,n),this.#e.showPart(a,h,c-a,l-h))}#a(t,e,s){let{image:n}=this.#t.
scene,o=n?.levels.channels??1;if(t.px<us(o))return;let{fontFamily:r,color:h}=getComputedStyle(this.canvas),l=(a,c)=>n?this.#c(
n,e,a,c):this.#u(e,a,c);qr(this.#e.context,t,l,{ratio:s,font:r,ink:h,lines:o}),this.#t.sampling==="none"&&!n?.areExact&&
this.#s.readInSight(t,e)}#c(t,e,s,n){let o=this.#s.inCell({section:e,row:s,column:n,lens:!1}),r=t.read(s,n),h=r.exact||this.#t.
scene.frame?.past;return{value:null,about:null,channels:o?.values.map(a=>({value:a,near:0}))??(h?r.channels:[]),index:[s,
n],color:t.color(s,n)}}#u(t,e,s){let n=this.#t.targetAt(t,e,s),o=n&&this.#t.shownOf(n);if(!n||!o)return null;let{row:r,column:h}=n;
if(!n.lens&&this.#t.sampling!=="none")return null;let a=o.indices[o.offset+r*o.cols+h]??0,c=this.#s.inCell(n)?.values[0]??
null,f=Zn(a)&&Number(this.#t.scene.sections[t]?.clipped)>0,p=c===null&&!f&&this.#s.wasTold(n)?qt(a,o.scale):null;return{
value:c,about:p,index:Se(o.plan,r,h),color:o.pixels[a]??0}}};var Yr=16,Xr=56,iu=12,Zr=16,tn=["name","value","of"],ds=class{#e;#t=null;#s=new Map;#i=0;#r="";#o={width:0,height:0};constructor(t){
this.#e=t.getContext("2d")}dress(t){this.#t=t,this.#r=""}leave(){this.#i=0,this.#r=""}draw(t,e,{width:s,docked:n}){let o=this.#t;
if(!o)return this.#o;let r=JSON.stringify([t,e,s,n,devicePixelRatio]);if(r===this.#r)return this.#o;this.#r=r;let h=n?Math.
min(Yr,Math.floor(Xr/Math.max(e.rows,e.columns))):Yr,l={width:e.columns*h,height:e.rows*h},a=l.width+iu,c=Math.max(...tn.
map(m=>this.#l(t[m],o[m].font)));this.#i=Math.max(this.#i,Math.ceil(c/Zr)*Zr);let f=n?s:Math.min(a+this.#i,s),d=tn.reduce(
(m,w)=>m+o[w].height,0),p=n?Xr:Math.max(l.height,d);return this.#n({width:f,height:p}),this.#h(t,o,{left:a,width:f-a}),this.#e.
translate(0,Math.round((p-l.height)/2)),this.#a(e,h),this.#o={width:f,height:p},this.#o}#n({width:t,height:e}){let s=devicePixelRatio,
{canvas:n}=this.#e,[o,r]=[Math.round(t*s),Math.round(e*s)];(n.width!==o||n.height!==r)&&(Object.assign(n,{width:o,height:r}),
Object.assign(n.style,{width:`${t}px`,height:`${e}px`})),this.#e.setTransform(s,0,0,s,0,0),this.#e.clearRect(0,0,t,e)}#h(t,e,{
left:s,width:n}){let o=this.#e;o.textBaseline="middle",o.direction="ltr";let r=0;for(let h of tn){let{font:l,color:a,height:c}=e[h];
o.font=l,o.fillStyle=a;let f=p=>this.#l(p,l),d=h==="name"?ou(t.name,n,f):ru(t[h],n,f);o.fillText(d,s,r+c/2),r+=c}}#l(t,e){
let s=t.replace(/\d/g,"0"),n=`${e} ${s}`,o=this.#s.get(n);if(o!==void 0)return o;this.#e.font=e;let r=this.#e.measureText(
s).width;return this.#s.size>=nu&&this.#s.clear(),this.#s.set(n,r),r}#a({columns:t,pixels:e,at:s},n){let o=this.#e;e.forEach(
(l,a)=>{l!==null&&(o.fillStyle=`rgb(${l&255} ${l>>8&255} ${l>>16&255} / ${(l>>>24)/255})`,o.fillRect(a%t*n,Math.floor(a/
t)*n,n,n))});let[r,h]=s;for(let[l,a]of[["#000",3],["#fff",1]])o.strokeStyle=l,o.lineWidth=a,o.strokeRect(h*n+2,r*n+2,n-4,
n-4)}},nu=1024,ps="…";function ou(i,t,e){if(e(i)<=t)return i;let[s]=Ni(i),n=2*e(s)>t?ps:s+ps,o=Jr(i.length,r=>e(n+i.slice(
i.length-r))<=t);return n+i.slice(i.length-o)}function ru(i,t,e){return e(i)<=t?i:i.slice(0,Jr(i.length,s=>e(i.slice(0,s)+
ps)<=t))+ps}function Jr(i,t){let[e,s]=[0,i];for(;e<s;){let n=e+s+1>>1;t(n)?e=n:s=n-1}return e}var Qr=12,th=8,en={x:12,y:8},hu=60,ms=class{#e=u("canvas","beholder-inspected",{"aria-hidden":"true"});#t=new ds(this.#e);#s={
name:u("div","beholder-inspected-name"),value:u("div","beholder-inspected-value"),of:u("div","beholder-inspected-of")};#i;#r="";#o=!1;#n=!0;#h=null;#l={
width:0,height:0};#a;constructor(t){let e=u("div","beholder-unseen",{},Object.values(this.#s)),s={role:"tooltip",hidden:"",
id:W("inspector")};this.el=u("div","beholder-inspector",s,[e,this.#e]),this.#i=new G(this.el),t.addEventListener("abort",
()=>clearTimeout(this.#a))}show(t,e,s){let{name:n,index:o,exact:r,of:h}=t,l=Ce(t),a=ze(t)?"about ":"";this.el.hidden&&(this.
el.hidden=!1,this.#d()),this.#r!==n&&this.#t.leave(),this.#r=n,Object.assign(this.el.dataset,{section:n,index:o.join(","),
value:l,exact:String(r)});let c={name:`${n}[${o.join(", ")}]`,value:a+V(l),of:h};this.#h={words:c,around:t.around,room:e},
this.#o=this.el.closest("[data-size='narrow']")!==null,this.#n=this.#o||!s,this.#c(this.#h),clearTimeout(this.#a),this.#a=
setTimeout(()=>this.#u(c),hu)}hide(){if(!this.el.hidden){this.el.hidden=!0,clearTimeout(this.#a),this.#r="",this.#u({name:"",
value:"",of:""});for(let t of["section","index","value","exact"])delete this.el.dataset[t]}}redraw(){this.el.hidden||!this.#h||
(this.#d(),this.#c(this.#h))}place(t,e){this.#o?this.#i.leave():this.#n&&this.#i.to(...lu(t,this.#l,e))}#c({words:t,around:e,
room:s}){if(!this.#n)return;let n=this.#o?s.docked:s.width-2*en.x,{width:o,height:r}=this.#t.draw(t,e,{width:n,docked:this.#o});
this.#l={width:o+2*en.x,height:r+2*en.y}}#u(t){g(this.#s.name,t.name),g(this.#s.value,t.value),g(this.#s.of,t.of)}#d(){let{
name:t,value:e,of:s}=this.#s;this.#t.dress({name:sn(t),value:sn(e),of:sn(s)})}};function lu(i,{width:t,height:e},s){let n=i.
left+i.width+Qr,o=i.top+i.height+th,r=n+t<=s.width?n:Math.max(0,i.left-Qr-t),h=o+e<=s.height?o:Math.max(0,i.top-th-e);return[
Math.round(r),Math.round(h)]}function sn(i){let{fontWeight:t,fontSize:e,fontFamily:s,lineHeight:n,color:o}=getComputedStyle(
i);return{font:`${t} ${e} ${s}`,color:o,height:Number.parseFloat(n)}}var au=60,gs=class{outline=u("div","beholder-outline",{hidden:""});inspector;#e=new G(this.outline);target=null;pointed=null;#t;#s;#i;#r=-1;#o=!1;width=0;whole=0;#n=null;#h;constructor(t,e,s,n){
this.inspector=new ms(n),n.addEventListener("abort",()=>clearTimeout(this.#h)),this.#t=t,this.#s=e,this.#i=s}section(t){
this.#r=t,t>=0&&this.set(null),this.outlineNow()}keep(t){this.target=this.#c(t)}stayIn(t){this.target?.section!==t&&(this.
target=null)}look(){this.target&&(this.target=this.#u(this.target)),this.refresh()}middle(){let t=this.#l(),[e,s]=t?[t.left+
t.width/2,t.top+t.height/2]:[-1,-1],{width:n,height:o}=this.#t.size;return ht(e,0,n)&&ht(s,0,o)?[e,s]:this.#t.middle()}#l(){
return this.target&&this.pointed&&this.#t.cellPlace(this.target,this.pointed)}step(t,e){let s=this.target??this.#a(),n=s&&
this.#t.shownOf(s);if(!s||!n)return;if(this.target&&this.#t.zoom)return this.#d(t,e);let o=z(s.row+(this.target?t:0),0,n.
rows-1),r=z(s.column+(this.target?e:0),0,n.cols-1);this.set({...s,row:o,column:r}),this.#g()}#a(){return this.#t.zoom?this.#t.
targetUnder(...this.#t.middle()):this.#t.firstIn(0)}jump(t){if(this.#t.zoom)return;let e=this.target?.section??-1;for(let s=e+
t;s>=0&&s<this.#t.places.length;s+=Math.sign(t)){let n=this.#t.firstIn(s);if(n?.section===s)return this.set(n),this.#g()}}end(t){
if(this.#t.zoom)return;let e=this.#t.scene.sections.flatMap((h,l)=>this.#t.scene.shown(l)?[l]:[]),s=t?e.at(-1):e[0],n=s===
void 0?null:this.#t.scene.shown(s);if(s===void 0||!n)return;let[o,r]=t?[n.rows-1,n.cols-1]:[0,0];this.set({section:s,row:o,
column:r,lens:!1}),this.#g()}#c(t){let e=this.target;if(!e)return null;let[s,n]=[t[e.section],this.#t.scene.sections[e.section]];
return s?.name===n?.name&&s?.rows===n?.rows&&s?.cols===n?.cols?e:null}#u(t){return(t.at&&this.#t.targetAt(t.section,...t.
at))??t}#d(t,e){if(!this.#t.zoom||!this.target||!this.pointed)return;let{section:s,view:n}=this.#t.zoom,[o,r]=rt(n.plan,
this.pointed.index),[h,l]=L(n.plan),a={down:z(o+t,0,h-1),along:z(r+e,0,l-1)},c=H(n),[f,d]=[U(c.columns,a.along)-n.left,U(
c.rows,a.down)-n.top],p=(x,M)=>Math.min(0,x)+Math.max(0,x+n.px-M),[m,w]=[p(f,n.room.width),p(d,n.room.height)];(m||w)&&this.#i.
pan(m,w),this.set(this.#t.targetAt(s,a.down,a.along))}set(t){this.target=t,t&&(this.#r=-1),this.refresh()}pause(t){this.#o=
!0,t(),this.#o=!1}refresh(){if(this.#o)return;let t=this.target,e=t&&this.#t.shownOf(t),{frame:s}=this.#t.scene;if(!t||!e||
!s||t.row>=e.rows||t.column>=e.cols){let c=this.pointed!==null;this.pointed=null,this.inspector.hide(),this.outlineNow(),
c&&this.#i.pointed(null);return}let n=t.lens&&this.#t.lens.look?.message||s,{section:o,row:r,column:h}=t;this.pointed=Ro(
e,o,r,h,this.#s.ofPointed(t),n);let l=this.#l(),a=this.#w();this.inspector.show(this.pointed,a,this.#t.zoom!==null),l&&this.
inspector.place(l,a),this.#m(l),this.#i.pointed(this.pointed),t.lens||this.#p(t)}#p(t){if(this.#n&&cu(this.#n,t)){this.#h||
this.#f();return}this.#n=t,clearTimeout(this.#h),this.#h=setTimeout(()=>{this.#h=void 0,this.#f()},au)}#f(){let t=this.target,
e=t&&!t.lens&&this.#t.shownOf(t),{frame:s}=this.#t.scene;t&&e&&s&&this.#s.readPointed(t,e,s)}follow(){let t=this.#l();t&&
this.inspector.place(t,this.#w()),this.outlineNow()}#w(){return{width:this.width,height:this.#t.size.height,docked:this.
whole}}outlineNow(){this.#m(this.#l())}#m(t){let e=this.#t.places[this.#r],s=e&&!this.#t.zoom?{...e,top:e.top-this.#t.scrolled}:
null,n=t??s;if(this.outline.hidden=!n,!n)return;let{style:o}=this.outline;this.#e.to(n.left,n.top),o.width=`${n.width}px`,
o.height=`${n.height}px`}#g(){let t=this.#l();!t||this.#t.zoom||(t.top<0?this.#t.scrolled=this.#t.scrolled+t.top-4:t.top+
t.height>this.#t.size.height&&(this.#t.scrolled=this.#t.scrolled+t.top+t.height-this.#t.size.height+4))}},cu=(i,t)=>i.section===
t.section&&i.row===t.row&&i.column===t.column&&i.lens===t.lens;function nn(i){let t=[0],e=0;for(let{rows:s,cols:n}of i)e+=s*n,t.push(e);return t}function eh(i,t,e){let s=nn(t).at(-1)??
0,n=e===1?s:t.reduce((l,{rows:a,cols:c})=>l+bs(a,e)*bs(c,e),0);if(i.length<n)throw new Error(`${i.length} cells, where t\
here should be ${n}`);if(e===1)return i;let o=new Uint8Array(s),[r,h]=[0,0];for(let{rows:l,cols:a}of t){let c=bs(a,e);for(let f=0;f<
l;f+=1,h+=a){let d=r+Math.floor(f/e)*c;for(let p=0;p<a;p+=1)o[h+p]=i[d+Math.floor(p/e)]??0}r+=bs(l,e)*c}return o}var bs=(i,t)=>Math.
ceil(i/t);var xs=class{frame=null;image=null;sections=[];indices=new Uint8Array;offsets=[0];#e=new Uint8Array;#t=null;#s=[];get palette(){
return this.#t?.palette??this.#e}clear(t){this.frame=t,this.image=null,this.sections=[],this.indices=new Uint8Array}take(t,{
indices:e,palette:s,bitmap:n}){if(n&&!t.image)throw new Error("an image without what its levels stand for");this.image=n&&
t.image&&new Re(n,t.image,t.coarse),this.sections=t.image?[_e(t,t.image)]:t.sections,this.indices=eh(e,t.sections,t.coarse),
this.offsets=nn(t.sections),this.frame=t,this.#e=s,this.#s=[]}recolor(t){this.#t=t,this.#s=[]}scale(t){let e=this.sections[t],
s=e?ct(e):null;return e&&s&&this.#t?this.#t.scale(s,e):s}pixels(t){let e=this.#s[t];if(e)return e;let s=this.sections[t],
n=ye(this.palette,s?ct(s):null,this.scale(t));return this.#s[t]=n,n}levels(t){return this.indices.subarray(this.offsets[t],
this.offsets[t+1])}shown(t){let e=this.sections[t];if(!e?.plan||e.rows*e.cols===0)return null;let{name:s,plan:n,rows:o,cols:r}=e,
h=this.offsets[t]??0,[l,a]=[ct(e),this.pixels(t)];return{name:s,plan:n,rows:o,cols:r,indices:this.indices,offset:h,scale:l,
pixels:a,image:this.image}}};var vs=class{scene=new xs;places=[];size={width:0,height:Mr,content:0};zoom=null;#e;constructor(t,e){this.#e=t,this.lens=
e}get scrolled(){return this.#e.scrollTop}set scrolled(t){this.#e.scrollTop=t}get sampling(){let t=this.zoom&&this.scene.
sections[this.zoom.section];return!this.zoom||!t||t.shown>=t.size||this.scene.frame?.past?"none":this.lens.covers(this.zoom.
view)?"here":"waiting"}colors(t){let e=new Uint8Array(768);return this.scene.pixels(t).forEach((s,n)=>{e.set([s&255,s>>8&
255,s>>16&255],3*n)}),e}clear(t){this.scene.clear(t),this.places=[]}room(){return{width:this.size.width,height:this.size.
height}}middle(){return[this.size.width/2,this.size.height/2]}targetUnder(t,e){if(this.zoom){let{view:a,section:c}=this.
zoom,{rows:f,columns:d}=H(a),[p,m]=[se(f,a.top+e),se(d,a.left+t)];return p<0||m<0?null:this.targetAt(c,p,m)}let s=e+this.
scrolled,n=this.places.findIndex(a=>ht(s,a.top,a.height)&&ht(t,a.left,a.width)),[o,r]=[this.places[n],this.scene.shown(n)];
if(!o||!r)return null;let h=z(Math.floor((s-o.top)*r.rows/o.height),0,r.rows-1),l=z(Math.floor((t-o.left)*r.cols/o.width),
0,r.cols-1);return{section:n,row:h,column:l,lens:!1}}targetAt(t,e,s){let n=this.scene.sections[t]?.plan;if(!n)return null;
let[o,r]=L(n);if(e>=o||s>=r)return null;let h=this.lens.look,l=h?.message.section===t?Ae(h.shown.plan,e,s):null,a=l??Ae(
n,e,s);return a&&{section:t,row:a[0],column:a[1],lens:!!l,at:[e,s]}}targetOf(t,e){let{plan:s,shape:n=[]}=this.scene.sections[t]??
{},o=e.length===n.length&&e.every((h,l)=>h<Number(n[l])),r=s&&o?Ae(s,...rt(s,e)):null;return r&&{section:t,row:r[0],column:r[1],
lens:!1}}shownOf(t){let e=this.scene.shown(t.section),s=t.lens?this.lens.look:null;return t.lens&&!s?null:s&&e?{...s.shown,
pixels:e.pixels}:e}firstIn(t){for(let e=Math.max(0,t);e<this.scene.sections.length;e+=1)if(this.scene.shown(e))return{section:e,
row:0,column:0,lens:!1};return null}nearest(t){let e=t+this.scrolled,s=this.places.findIndex(n=>e<n.top+n.height+4);return s<
0?this.places.length-1:s}cellPlace(t,e){if(this.zoom){let{view:h}=this.zoom,l=H(h),[a,c]=rt(h.plan,e.index),f=Math.max(h.
px,3);return{left:U(l.columns,c)-h.left,top:U(l.rows,a)-h.top,width:f,height:f}}let s=this.places[t.section],n=this.scene.
shown(t.section);if(!s||!n)return null;let[o,r]=[s.width/n.cols,s.height/n.rows];return{left:s.left+t.column*o,top:s.top+
t.row*r-this.scrolled,width:Math.max(3,o),height:Math.max(3,r)}}};var uu={ArrowLeft:i=>i.step(0,-1),ArrowRight:i=>i.step(0,1),ArrowUp:i=>i.step(-1,0),ArrowDown:i=>i.step(1,0),PageUp:i=>i.
jump(-1),PageDown:i=>i.jump(1),Home:i=>i.end(!1),End:i=>i.end(!0),"+":i=>i.zoomIn(),"=":i=>i.zoomIn(),"-":i=>i.zoomOut(),
0:i=>i.fit()},Ms=class{#e;#t;#s=new Map;#i=!1;constructor(t,e,s){this.#e=t,this.#t=e;let n=((o,r)=>t.addEventListener(o,
r,{signal:s,passive:!1}));n("wheel",o=>this.#o(o)),n("pointerdown",o=>this.#h(o)),n("pointermove",o=>this.#l(o)),n("poin\
terup",o=>this.#c(o)),n("pointercancel",o=>this.#s.delete(o.pointerId)),n("pointerleave",({pointerType:o})=>o!=="touch"&&
e.leave()),n("dblclick",()=>e.fit()),n("keydown",o=>this.#u(o))}#r({clientX:t,clientY:e}){let s=this.#e.getBoundingClientRect();
return{x:t-s.left,y:e-s.top}}#o(t){if(!t.ctrlKey&&!t.metaKey&&document.activeElement!==this.#e&&!this.#n())return;t.preventDefault();
let{x:e,y:s}=this.#r(t),n=t.deltaMode===WheelEvent.DOM_DELTA_PIXEL?t.deltaY:t.deltaY*40;this.#t.zoomBy(-n/120,e,s)}#n(){
let t=this.#e.getRootNode();return t instanceof ShadowRoot&&t.activeElement===this.#e}#h(t){t.button===0&&(this.#s.set(t.
pointerId,this.#r(t)),this.#i=!1,this.#t.isZoomed()&&this.#e.setPointerCapture(t.pointerId))}#l(t){let{x:e,y:s}=this.#r(
t),n=this.#s.get(t.pointerId);if(!n)return t.pointerType==="touch"||this.#t.hover(e,s);let o=[...this.#s].filter(([h])=>h!==
t.pointerId).map(([,h])=>h),[r]=o;if(r)this.#a(n,{x:e,y:s},r);else if(this.#i||Math.hypot(e-n.x,s-n.y)>3){if(!this.#t.isZoomed())
return;this.#t.pan(n.x-e,n.y-s)}else return;this.#i=!0,this.#s.set(t.pointerId,{x:e,y:s})}#a(t,e,s){let n=Math.hypot(e.x-
s.x,e.y-s.y)/Math.max(1,Math.hypot(t.x-s.x,t.y-s.y));this.#t.zoomBy(Math.log2(n),(e.x+s.x)/2,(e.y+s.y)/2)}#c(t){let e=this.#s.
delete(t.pointerId),{x:s,y:n}=this.#r(t);e&&!this.#i&&this.#s.size===0&&this.#t.hover(s,n)}#u(t){if(t.ctrlKey||t.metaKey||
t.altKey||t.target!==this.#e)return;let e=uu[t.key];(t.key==="Escape"?!this.#t.escape():!e)||(e?.(this.#t),t.preventDefault(),
t.stopPropagation())}};var ys=class{#e;#t;#s;#i;#r=0;constructor(t,e,s,n){this.#e=t,this.#t=e,this.#s=s,this.#i=n}set(t){let e=this.#s.zoom,{scrolled:s}=this.#s;
this.#s.zoom=t,this.#e.classList.toggle("beholder-zoomed",t!==null),t?(e||(this.#r=s),this.#s.lens.follow(t.view,t.section,
this.#s.scene)):this.#s.lens.close(),this.fitSheet(),!t&&e&&(this.#s.scrolled=this.#r),this.#i()}resize(){let{zoom:t}=this.#s;
if(t){let e=dr(t.view,this.#s.room());this.#s.zoom={...t,view:e},this.#s.lens.follow(e,t.section,this.#s.scene)}this.fitSheet()}fitSheet(){
this.#t.style.height=this.#s.zoom?"100%":`${Math.max(this.#s.size.content,1)}px`}by(t,e,s){let{zoom:n}=this.#s;if(n){let o=ur(
n.view,t,{x:e,y:s});this.set(o&&{...n,view:o})}else t>0&&this.#o(t,e,s)}pan(t,e){this.#s.zoom&&this.set({...this.#s.zoom,
view:fr(this.#s.zoom.view,t,e)})}goTo(t,e){let s=this.#s.scene.sections[t];if(!s?.plan||!this.#s.size.width)return;let[n,
o]=rt(s.plan,e),r=this.#s.room(),h={x:r.width/2,y:r.height/2},l=Qe(s.plan,r,{down:n+.5,along:o+.5},Qi,h);this.set({section:t,
view:l})}enter(t){let e=this.#s.scene.shown(t)?.plan;if(!e||!this.#s.size.width)return!1;let s=this.#s.room(),[n,o]=L(e),
r=ie(e,s),h=n*r<=s.height,l={x:s.width/2,y:h?s.height/2:0};return this.set({section:t,view:Qe(e,s,{down:h?n/2:0,along:o/
2},r,l)}),!0}#o(t,e,s){let n=this.#s.targetUnder(e,s)??this.#s.firstIn(this.#s.nearest(s)),o=n&&this.#s.scene.sections[n.
section]?.plan;if(!n||!o)return;let r=this.#s.room(),h=this.#s.scene.shown(n.section);if(!this.#s.places[n.section]||!h)
return;let[l,a]=Oi(o,n.row,n.column),c=ie(o,r)*Wi(o,r)**t;this.set({section:n.section,view:Qe(o,r,{down:l+.5,along:a+.5},
c,{x:e,y:s})})}keep(){if(!this.#s.zoom)return;let{view:t,section:e}=this.#s.zoom,s=this.#s.scene.sections[e]?.plan;if(!(s&&
String(L(s))===String(L(t.plan))))return this.set(null);this.#s.zoom={section:e,view:{...t,plan:s}},this.#s.lens.follow(
t,e,this.#s.scene)}};var Os=class{#e;#t=u("div","beholder-words");#s=u("div","beholder-scroller",{tabindex:"0",role:"group","aria-label":"Pic\
ture"});#i;#r;#o;#n;#h;#l="";#a=!1;constructor(t,e,s){this.#e=e,this.#i=new vs(this.#s,new ls(f=>t.look(f)));let n={pointed:()=>this.#n.
refresh(),inCells:()=>this.#o.draw()};this.#r=new ts(t,this.#i,n,s);let o=new cs(f=>{this.#i.scrolled=f-this.height/2},s);
this.#o=new fs(this.#i,this.#r,o);let r=u("div","beholder-sheet",{},[this.#o.canvas]);this.#s.append(r),this.el=u("div",
"beholder-stage");let h={pointed:f=>e.pointed(f),pan:(f,d)=>this.pan(f,d)};this.#n=new gs(this.#i,this.#r,h,s),this.#h=new ys(
this.el,r,this.#i,()=>this.#p());let{outline:l,inspector:a}=this.#n,c=u("div","beholder-glass",{},[l,u("div","beholder-n\
otes",{},[this.#o.note])]);this.el.append(this.#s,c,this.#t),this.#s.setAttribute("aria-describedby",a.el.id),this.#c(s)}#c(t){
this.#s.addEventListener("scroll",()=>this.#f(),{signal:t}),new Ms(this.#s,this,t);let e=new ResizeObserver(()=>this.#d());
e.observe(this.el),t.addEventListener("abort",()=>{e.disconnect(),this.#i.zoom&&this.#i.lens.close()})}get inspector(){return this.#n.
inspector.el}get overview(){return this.#o.overview.el}set whole(t){this.#n.whole=t}get places(){return this.#i.places}get height(){
return this.#i.size.height}get width(){return this.#i.size.width}get scrollTop(){return this.#i.zoom?0:this.#i.scrolled}set scrollTop(t){
this.#i.scrolled=t}get pointed(){return this.#n.pointed}get zoom(){if(!this.#i.zoom)return null;let{section:t,view:e}=this.#i.
zoom;return{section:t,px:e.px,...q(e),lens:this.#i.sampling,note:this.#i.lens.note}}levels(t){return this.#i.scene.levels(
t)}colors(t){return this.#i.colors(t)}scale(t){return this.#i.scene.scale(t)}paint(t,e){if(this.#o.name(t,e!==null),this.#t.
hidden=e!==null,g(this.#t,t.text),!e)return this.#w(t);let s=this.#i.scene.sections;this.#i.scene.take(t,e),this.#h.keep(),
this.#n.keep(s),this.#d(),this.#u()}say(t,e){g(this.#t,t),!(!e||this.#a)&&(this.#a=!0,this.#d())}fade(t){this.#o.canvas.
classList.toggle("beholder-pale",t)}recolor(t){this.#i.scene.recolor(t),this.#u()}redraw(){this.#n.inspector.redraw()}look(t,e,s){
let{zoom:n,lens:o,scene:r}=this.#i;!n||!o.take(t,e,s,r,n.section)||(this.#o.draw(),this.#n.look(),this.#e.zoomed())}greeted(){
this.#i.lens.repeat(),this.#h.keep()}point(t){this.#n.section(t)}mark(t){this.#o.overview.mark(t),this.#o.draw()}reveal(t){
let e=this.places[t];!e||this.zoom||(this.scrollTop=e.top+Math.min(0,(e.height-this.height)/2))}lead(t,e){this.fit(),this.
reveal(t);let s=e&&this.#i.targetOf(t,e);s?this.#n.set(s):this.point(t)}goTo(t,e){let s=this.#i.scene.sections[t]?.plan;
!s||!this.width||(this.#h.goTo(t,e),this.#n.set(this.#i.targetAt(t,...rt(s,e))))}enter(t){return this.#h.enter(t)}zoomIn(){
this.zoomBy(1,...this.#n.middle())}zoomOut(){this.zoomBy(-1,...this.#n.middle())}fit(){this.#i.zoom&&this.#h.set(null)}isZoomed(){
return this.#i.zoom!==null}hover(t,e){this.#n.set(this.#i.targetUnder(t,e))}leave(){this.#n.set(null)}zoomBy(t,e,s){let n=this.#n.
target!==null;this.#n.pause(()=>this.#h.by(t,e,s)),n?this.hover(e,s):this.#n.refresh()}pan(t,e){this.#h.pan(t,e)}step(t,e){
this.#n.step(t,e)}jump(t){this.#n.jump(t)}end(t){this.#n.end(t)}escape(){if(this.#n.target)this.#n.set(null);else if(this.#i.
zoom)this.#h.set(null);else return!1;return!0}#u(){this.#o.draw(),this.#n.look()}#d(){let{clientWidth:t}=this.el;this.#n.
width=t;let{frame:e}=this.#i.scene;if(!(e||this.#a)||t===0)return;let s=yr(t,this.el.closest("[data-size='narrow']")!==null),
n=Or(s,e);if(n===this.#l)return;this.#l=n;let{places:o,height:r}=e?Er(s,e):{places:[],height:0};this.#i.places=o,this.#i.
size={width:s.width,height:s.height,content:r},this.#s.style.width=`${s.width}px`,this.#s.style.height=`${s.height}px`,this.#h.
resize(),this.#e.arranged(),this.#u()}#p(){this.#i.zoom||(this.#r.leave(),this.#o.note.hidden=!0),this.#n.stayIn(this.#i.
zoom?.section??-1),this.#u(),this.#e.zoomed()}#f(){this.#o.draw(),this.#n.follow(),this.#e.scrolled()}#w(t){this.#i.clear(
t),this.#l="",this.#i.zoom&&this.#h.set(null),this.#n.set(null),this.overview.hidden=!0,this.#d()}};var oe={values:v,mode:v,window:A,scaling:v,colormap:v,limits:$(J),show_all:B,square:B,rate:A,recording:B,held:B,hold_on:v,
select:v,rank:Rn},St=Object.keys(oe),sh=T(oe),fu=i=>F(i)&&St.every(t=>!Object.hasOwn(i,t)||oe[t](i[t])),ih=T({values:k(be),
ranks:k(be)}),du=T({seconds:A,frames:y,left_out:y,file:v}),on=T({number:y,message:v,note:v,rate:A,limited:v,overhead:$(A),
latency_ms:$(A),recording:$(du),saved:k(v),pinned:$(A),held:$(T({step:A,message:v}))}),pu=i=>i==="sections"||i==="frame"||
i==="placeholder",mu=i=>v(i)&&Object.hasOwn(oe,i),nh=T({outer:k(k(y)),first:y,units:y,shown:y,inner:k(k(y))}),wu=T({fold:y,
wrap:y,rows:nh,columns:nh}),gu=T({channels:y,dtype:v,low:A,high:A,exact:B,finite:B}),oh={number:y,step:$(A),call:y,kind:pu,
text:v,width:y,height:y,coarse:y,table:v,values:v,colormap:v,settings:fu,variance_of:y,change_since:$(A),image:$(gu),frozen:y},
bu=T({step:A,first_step:A,min:$(A),max:$(A),rms:$(A),zeros:y,nonfinite:y}),rh={welcome:T({client:v,session:v,revision:y,
settings:sh,choices:ih,status:on}),settings:T({revision:y,settings:sh,choices:ih}),frame:T({session:v,clients:k(v),ack_within:A,
...oh,status:on}),status:T({status:on}),values:T({client:v,frame:y,section:y,rows:J,columns:J,own:B,kept:B,step:$(A)}),whole:T(
{client:v,table:v,section:y,figures:$(bu)}),look:T({session:v,client:v,number:y,step:A,table:v,section:y,rows:J,columns:J,
height:y,width:y,plan:$(wu),values:v,colormap:v,variance_of:y,change_since:$(A),note:v}),file:T({client:v,file:y,name:v,
media:v,part:y,parts:y,note:v}),strip:T({client:v,source:v,figure:v,version:y,first:y,columns:y,names:k(v),metrics:k(v)}),
frames:T({client:v,version:y,first:y,count:y,values:k(v)}),past:T({session:v,client:v,asked:y,...oh}),alerts:T({total:y,
alerts:k(_n),begun:k(y)}),rejected:T({client:v,name:mu,message:v,value:(i=>v(i)||A(i)||B(i)||i===null||J(i))})};function hh(i){
if(!F(i)||!v(i.type)||!Object.hasOwn(rh,i.type))return null;let t=i.type;return rh[t](i)?i:null}function rn(i,t){return oe[i](
t)}var _={hello:(i,t)=>({type:"hello",client:i,...t}),alive:(i,t)=>({type:"alive",client:i,...t}),visible:(i,t)=>({type:"\
visible",client:i,visible:t}),bye:i=>({type:"bye",client:i}),ack:(i,{number:t,painted:e,held:s})=>({type:"ack",client:i,
number:t,painted:e,held:s}),set:(i,t,e)=>({type:"set",client:i,name:t,value:e}),read:(i,{frame:t,section:e,rows:s,columns:n,
own:o})=>({type:"read",client:i,frame:t,section:e,rows:s,columns:n,own:o}),whole:(i,{table:t,section:e})=>({type:"whole",
client:i,table:t,section:e}),lens:(i,{table:t,section:e,rows:s,columns:n,height:o,width:r})=>({type:"lens",client:i,table:t,
section:e,rows:s,columns:n,height:o,width:r}),strip:(i,{source:t,figure:e,version:s,first:n})=>({type:"strip",client:i,source:t,
figure:e,version:s,first:n}),fetch:(i,t,e)=>({type:"fetch",client:i,file:t,part:e}),frames:(i,{version:t,first:e})=>({type:"\
frames",client:i,version:t,first:e}),past:(i,t,e)=>({type:"past",client:i,number:t,table:e}),pin:i=>({type:"pin",client:i}),
step:i=>({type:"step",client:i}),export:i=>({type:"export",client:i})};var xu="No answer from the kernel: if it is not busy, run the cell again.",vu=5e-4,Mu={values:"Values",mode:"Mode",window:"\
Variance window",scaling:"Scaling",colormap:"Colormap",limits:"Limits",show_all:"Show all data",square:"Square cells",rate:"\
Updates per second",recording:"Record",held:"Hold",hold_on:"Hold on",select:"Select",rank:"Rank"},Es=class{#e=u("span","\
beholder-figures",{"aria-hidden":"true"});#t=u("span","beholder-held");#s=u("span","beholder-told");#i=u("span","beholde\
r-lead",{},[this.#e,this.#t,this.#s]);#r=u("span","beholder-note");#o=u("span","beholder-limited");#n=u("span","");#h=u(
"span","beholder-figures",{"aria-hidden":"true"});#l=u("span","");#a=u("span","",{},[this.#n,this.#h,this.#l]);#c=u("but\
ton","beholder-link",{type:"button",hidden:""});#u=u("span","beholder-link-whole");#d=u("button","beholder-link beholder\
-link-to",{type:"button",hidden:""},[this.#u,u("span","beholder-link-short",{"aria-hidden":"true"},["Go there"])]);#p=u(
"span","beholder-foot-diamond",{hidden:""},[N("diamond")]);#f;#w=u("div","beholder-problem",{role:"alert"});#m=u("span",
"beholder-tape",{},[this.#a,this.#c]);constructor({fetched:t,went:e}){this.#c.addEventListener("click",t),this.#d.addEventListener(
"click",e);let s=u("div","beholder-status",{role:"status"},[this.#i,this.#r,this.#o,this.#m]);this.#f=u("div","beholder-\
foot-row",{},[this.#p,s,this.#d]),this.el=u("div","beholder-foot",{},[this.#f,this.#w])}refresh(t,e,s,n){let{status:o}=t,
r=o?.recording,h=t.past.shown?null:o?.held??null;g(this.#t,h?`Held at step ${b(h.step)}. `:""),g(this.#e,h?"":n?yu(t,e):
Ou(t,e));let l=n?Tu(t,e,s):ch(t,e,s);g(this.#s,n?`${n.message}${l&&" "}`:""),g(this.#r,l);let a=n?"":Nu(t);g(this.#o,a&&
l?` ${a}`:a),this.#f.classList.toggle("beholder-alerting",n!==null),this.#p.hidden=!n,g(this.#u,n?.link?`Go to ${n.link}`:
""),this.#d.hidden=!n?.link,g(this.#n,r?"Recording ":Lu(o)),g(this.#h,r?Dn(r.seconds):""),g(this.#l,r?$u(r):""),g(this.#w,
t.problem),this.#c.hidden=!!r||t.gone||!o?.saved.length,g(this.#c,this.#c.hidden?"":"Download"),Wt(this.#s,n?.message??""),
Wt(this.#o,a),Wt(this.#r,this.#r.textContent),Wt(this.#d,this.#u.textContent),Wt(this.#m,r?r.file:(o?.saved??[]).join(`
`)),Wt(this.#w,t.problem)}};function yu({past:i,settings:t},e){return i.shown?`${lh(i,t)}${ah(i.shown,t)}`:e&&e.step!==null?
`Step ${b(e.step)}.`:""}function Wt(i,t){i.title!==t&&(i.title=t)}function Ou({status:i,flowing:t,settings:e,gone:s,past:n,
latest:o},r){let h=r&&r.step!==null?b(r.step):"",l=r&&nt(r),a=l?` ${hn(l)}`:"";if(n.shown)return`${`${lh(n,e)}${ah(n.shown,
e)}`}${s?"":Su(o,t)}`;if(s)return"";if(e.value("rate")===0)return`${h?`Paused at step ${h}.`:"Paused."}${a} Training goe\
s on at full speed.`;let c=h?`Step ${h}.${a}`:a.trim(),f=i&&t?Au(i):"";return[c,f].filter(Boolean).join(" ")}function lh({
shown:i,missed:t},e){return!i||i.step===null?"Looking back.":`Looking back at step ${b(i.step)}${t?`, ${Eu(t,i,e)}`:""}.`}
function Eu({from:i,step:t,values:e},s,n){if(e===void 0)return`the nearest kept to ${b(t)}`;let o=s.values===e?` of ${xt(
n.choices,e)}`:"",[r,h]=s.call>i?["first","after"]:["last","before"];return`the ${r}${o} kept ${h} ${b(t)}`}function ah(i,t){
let e=t.value("values");return!e||e==="auto"||e===i.values?"":` Shown then: ${xt(t.choices,i.values)}.`}function Su(i,t){
if(!i||i.step===null)return"";let e=b(i.step);return t?` Training goes on at step ${e}.`:` The last picture is of step ${e}\
.`}function Au({rate:i,latency_ms:t,overhead:e}){let n=[Un(i),t===null?"":`${Math.round(t)} ms behind`].filter(Boolean).
join(", "),o=e!==null&&e>=vu?`training is ${Q(e)} slower for it`:"",r=[n,o].filter(Boolean).join("; ");return r?`${r.charAt(
0).toUpperCase()}${r.slice(1)}.`:""}function Tu(i,t,e){let{status:s,gone:n,unanswered:o}=i;return n||o?ch(i,t,e):[e,s?.note?
hn(s.note):""].filter(Boolean).join(" ")}function ch({status:i,settings:t,unanswered:e,gone:s,past:n},o,r){if(s)return ku(
o);if(e)return o?xu:"";let h=Math.round(n.apart),l=n.shown&&h>1?`One frame in ${b(h)} is kept here.`:"",a=i?.note?hn(i.note):
"";if(i?.held&&!n.shown)return[r,a].filter(Boolean).join(" ")||"Nothing runs until Go on.";let c=St.find(p=>t.waits(p)),
f=c?`${Mu[c]??c} waits for the running cell.`:"",d=t.value("held")?"Training waits at its next update().":"";return[l,r,
f,d,a].filter(Boolean).join(" ")}function Nu({status:i,settings:t,unanswered:e,gone:s,past:n}){return s||e||i?.held&&!n.
shown?"":i?.limited&&t.value("rate")!==0?`Limited by ${i.limited}.`:""}function ku(i){if(!i)return"No kernel.";let t=i.step===
null?"":` This is step ${b(i.step)};`;return t?`No kernel.${t} pointing and colours still work.`:"No kernel. Pointing an\
d colours still work."}var hn=i=>`${i.charAt(0).toUpperCase()}${i.slice(1)}${/[.!?]$/.test(i)?"":"."}`;function $u({file:i,
left_out:t}){return`${i&&` to ${i}`}.${t?` ${b(t)} pictures left out.`:""}`}function Lu(i){let[t,...e]=i?.saved??[];return t===
void 0?"":e.length?`Saved ${t} and ${e.length} more.`:`Saved ${t}.`}function Ut(i,t){let e=Math.max(1,Math.ceil(i/Math.max(1,t)));return{columns:i,size:e,places:Math.ceil(i/e)}}var at=({columns:i,
size:t},e)=>[e*t,Math.min(i,(e+1)*t)];function uh(i,t,e){return[Math.floor(i*e/t),Math.floor((i+1)*e/t)]}var fh=(i,t,e)=>Math.
ceil((Math.floor(i)+1)*t/e)-1;function dh(i,t,e,s,n){let o=e==="symmetric";for(let r=n;r<t.places;r+=1){let h=Math.min(t.
columns,(r+1)*t.size),l=-1/0,a=NaN;for(let c=r*t.size;c<h;c+=1){let f=i[c],d=o&&f<0?-f:f;d>l&&(l=d,a=f)}s[r]=a}}function ph(i,{
first:t,last:e},s){let n=mt(i,e);if(n===s.columns)return 1;let[o,r]=[Number(t[n]),Number(e[n])];return re(n,i<o?0:(i-o+.5)/
(r-o+1),s)}function re(i,t,e){let s=Math.floor(i/e.size),[n,o]=at(e,s);return(s+(i-n+t)/(o-n))/e.places}function mt(i,t){
let e=0;for(;e<t.length&&Number(t[e])<i;)e+=1;return e}function he({first:i,last:t},e,s){let[n,o]=[1/0,-1/0];for(let r=e;r<
s;r+=1)n=Math.min(n,Number(i[r])),o=Math.max(o,Number(t[r]));return[n,o]}var Iu=37,Ru=12,_u=6;function mh(i,t,e,s){return i.flatMap(({call:n})=>{let o=mt(n,t.last);if(o>=e.columns||n<Number(t.first[o]))
return[];let r=ph(n,t,e)*s;return[{x:Math.max(_u,Math.min(r,s-Ru)),y:Iu}]})}function wh(i,t,e){let s=new Map(e.map(({name:o},r)=>[
o,r])),n=new Map;for(let o of i){let r=s.get(o.section)??-1,h=t.find(({start:l,end:a})=>r>=l&&r<a);h&&!n.has(h)&&n.set(h,
{module:h,section:r,step:o.step})}return[...n.values()]}function gh(i,{rows:t}){let e=s=>t.find(({start:n,end:o})=>s>=n&&
s<o);return i.flatMap(({section:s})=>Cu(e(s)))}var Cu=i=>i?[i.top+i.height/2]:[];var zu=72,Ss=7,Pu=16,ln=12,Fu=.02;function Du(i,t,e){return Wu(i,t.columns).flatMap(s=>{let n=Number(i.last[s.end-1]),o=Number(
i.first[s.start]),r=o>0&&o<=Fu*n?0:o,[h,l]=[s.start,s.end].map(d=>d<t.columns?re(d,0,t):1),a=(Number(l)-Number(h))*e,c=s.
end===t.columns?b(n).length:0,f=Number(l)*e-Ss*c-Pu;return He({low:r,high:n,floor:null},Math.floor(a/zu)).flatMap(({value:d})=>{
if(!Number.isInteger(d))return[];let p=Math.round(Uu(d,i,s,t)*e);return p+Ss/2*b(d).length<=f?[{step:d,run:s.number,x:p}]:
[]})})}function Wu({first:i},t){let e=[];for(let s=0;s<t;s+=1){let n=e.at(-1);n&&Number(i[s])>=Number(i[s-1])?n.end=s+1:
e.push({number:e.length,start:s,end:s+1})}return e}function Uu(i,{first:t,last:e},{start:s,end:n},o){let r=s;for(;r+1<n&&
Number(t[r+1])<=i;)r+=1;let h=Math.min(Number(e[r]),r+1<n?Number(t[r+1]):1/0);if(i>h)return r+1<o.columns?re(r+1,0,o):1;
let l=Number(t[r]);return re(r,i<l?0:(i-l+.5)/(h-l+1),o)}var As=class{#e=u("span","beholder-strip-last");#t=new Map;#s=new Map;#i=[
0,0];constructor(){this.el=u("div","beholder-strip-axis",{"aria-hidden":"true"},[this.#e])}show(t,e,s){g(this.#e,e.columns?
b(Number(t.last[e.columns-1])):"");let n=new Map(Du(t,e,s).map(o=>[`${o.run} ${o.step}`,o]));for(let[o,r]of this.#t)n.has(
o)||(r.remove(),this.#s.delete(r),this.#t.delete(o));for(let[o,{step:r,x:h}]of n){let l=this.#t.get(o)??this.#r(o,r);l.classList.
toggle("beholder-strip-first",h<ln),l.style.transform=`translateX(${h}px)${h<ln?"":" translateX(-50%)"}`;let a=Ss*b(r).length;
this.#s.set(l,h<ln?[h,h+a]:[h-a/2,h+a/2])}this.#s.set(this.#e,[s-Ss*this.#e.textContent.length,s]),this.cover(...this.#i)}cover(t,e){
this.#i=[t,e];for(let[s,[n,o]]of this.#s)s.classList.toggle("beholder-strip-hidden",n<e&&o>t)}#r(t,e){let s=u("span","be\
holder-strip-tick",{},[b(e)]);return this.#t.set(t,s),this.el.append(s),s}};var Hu=3,Ts={rms:{label:"RMS",of:"of",kind:"logarithmic"},mean:{label:"mean",of:"of",kind:"symmetric"},largest:{label:"l\
argest magnitude",of:"of",kind:"logarithmic"},ratio:{label:"update/weight",of:"of",kind:"logarithmic"},change:{label:"ch\
ange",of:"of",kind:"logarithmic"},zeros:{label:"zeros",of:"in",kind:"share"},nonfinite:{label:"not finite",of:"in",kind:"\
count"}},At="of a sample of each tensor",bh="change",Bu={optimizer:"optimizer states",frame:"the frame",auto:"values"},ju=new Set(
["gradients","updates","optimizer"]),xh=Object.entries(Ts).map(([i,{label:t}])=>({value:i,label:t})),et=i=>Ts[i]?.kind??
"logarithmic",vh=i=>Ts[i]?.label??i;function Mh(i,t){return`${Ts[t]?.of??"of"} ${Bu[i]??i} over the run`}function yh(i,t){
let e=et(i),s=e==="logarithmic"?"log scale":e==="symmetric"?"scale":"";return!s||t===0?"":t>1?`each row on its own ${s}`:
`on a ${s}`}function an(i,t){return t==="ratio"&&ju.has(i)?"parameters":i}function Oh(i,{count:t,middle:e},{name:s,value:n}){
let o=`largest ${le(n,i)}, ${s}`;return Number.isFinite(e)?`median of ${t}: ${le(e,i)}; ${o}`:o}function le(i,t){return Number.
isNaN(i)?"no figure":et(t)==="count"?`${b(i)} not finite`:et(t)==="share"?`${Q(i)} zeros`:Number.isFinite(i)?C(i,Hu):"no\
t finite"}var Ht=class{#e=new tt;#t=u("span","beholder-row-shape");#s=u("span","beholder-figure");#i;#r=u("span","beholder-figure \
beholder-figure-high");#o=u("span","beholder-figure");constructor(t,{hasColors:e,after:s=[],button:n=null}){this.#i=u("s\
pan",e?"beholder-bar":""),e&&(this.#o.title=At);let o=n??u("span","");o.classList.add("beholder-row-name"),o.append(...this.#e.
parts);let r=u("span","beholder-limits",{},[this.#s,this.#i,this.#r]),h=[o,this.#t,r,this.#o,...s];this.el=u("div",`${t}\
 beholder-columns`,{},h)}name(t,e){this.#e.write(t),g(this.#t,e)}limits(t,e){g(this.#s,t),g(this.#r,e),this.#i.classList.
toggle("beholder-barless",t==="")}value(t){g(this.#o,t)}};var Gu=60,Ah=96,ae={most:32,plain:3,many:2,only:24},Vu=2,Ns=132,cn=12;function un(i){let t=qu(i),e=i.length>Ah,s=t.map(({
start:d,end:p})=>e?1:p-d),n=s.reduce((d,p)=>d+p,0),o=e?0:Vu,r=e?Th(Ns/n,ae.many):Ku(n,o*(t.length-1)),h=!e&&r>=cn,l=[],a=0,
c=t.map((d,p)=>{let m=a;for(let x=0;x<(s[p]??0);x+=1){let[M,E]=e?[d.start,d.end]:[d.start+x,d.start+x+1];l.push({start:M,
end:E,top:a,height:r}),a+=r}let w={...d,top:m,height:a-m};return a+=o,w}),f=h?l.map(d=>({name:i[d.start]??"",...d})):c;return{
rows:l,modules:c,named:f,height:Math.max(0,a-o)}}function Ku(i,t){return i===1?ae.only:i>Gu?ae.many:Th((Ns-t)/Math.max(1,
i),ae.plain)}var Th=(i,t)=>Math.min(ae.most,Math.max(t,Math.floor(i)));function qu(i){let t=[],e=0;for(let s of[...Te(i),
{name:"",start:i.length,end:i.length}]){for(;e<s.start;){let n=e,o=Sh(i[e]??"");for(;e<s.start&&Sh(i[e]??"")===o;)e+=1;t.
push({name:o,start:n,end:e})}s.end>s.start&&t.push(s),e=s.end}return Yu(Zu(t),i)}function Yu(i,t){let e=i.map(({name:o})=>o),
s=Eh(e,o=>Xu(i[o],t)),n=Eh(s,o=>t[i[o]?.start??-1]??"");return i.map((o,r)=>({...o,name:n[r]??""}))}function Eh(i,t){let e=new Set,
s=new Set(i.filter(n=>e.size===e.add(n).size));return i.map((n,o)=>s.has(n)?t(o):n)}function Xu({name:i,start:t,end:e},s){
let[n,o]=[s[t]??"",s[e-1]??""].map(r=>r.startsWith(i)?/^.?[^./]*/.exec(r.slice(i.length))?.[0]??"":` ${r}`);return!n||!o||
n===o?`${i}${n}`:`${i}${n}${e-t===2?", ":" … "}${o.slice(1)}`}var Sh=i=>i.replace(/(?<=.)[./][^./]*$/,"");function Zu(i){
let t=Math.ceil(i.length/Ah);return t<=1?i:i.flatMap((e,s)=>{let n=i[Math.min(s+t,i.length)-1];return s%t===0&&n?[{...e,
end:n.end}]:[]})}function Nh(i,t=new Set){let e=[];for(let s of new Set([...t,...i])){let n=s.top+(s.height-cn)/2;e.every(
o=>Math.abs(o.top-n)>=cn)&&e.push({module:s,top:n})}return e.sort((s,n)=>s.top-n.top)}function kh(i,t){let e=i.findIndex(
({top:s,height:n})=>t<s+n);return e<0?i.length-1:e}var fn=2,dn=3,ks=class{#e=u("button","beholder-strip-next",{type:"button"});#t=new Ht("beholder-strip-metric",{hasColors:!1,
button:this.#e});#s=u("div","beholder-strip-modules");#i=[];#r="";#o=new j(fn);#n=new j(dn);arrows=u("div","beholder-str\
ip-arrows",{"aria-hidden":"true"});constructor(t,e,s){this.#e.addEventListener("click",t,{signal:s}),this.el=u("div","be\
holder-strip-beside",{},[this.#t.el,this.#s]);let n=({target:o})=>{let r=this.#i.find(({line:h})=>o instanceof Node&&h.el.
contains(o));e(r&&r.span.end>r.span.start+1?r.span:null)};this.el.addEventListener("pointerover",n,{signal:s}),this.el.addEventListener(
"pointerleave",()=>e(null),{signal:s})}showMetric(t,e,s){let n=t.length>1,o=n?`${e+1} of ${t.length}`:t.length?"metric":
"";this.#t.name(t[e]??"no metric",o);let r=n?`Next metric: ${t[(e+1)%t.length]}`:"";this.#e.disabled=!n,this.#e.title=r,
n?this.#e.setAttribute("aria-label",`${t[e]}. ${r}`):this.#e.removeAttribute("aria-label");let h=s?[s.low,s.high]:[NaN,NaN],
[l="",a=""]=h.map(c=>ce(c,f=>C(f,fn)));this.#t.limits(l,a)}showValue(t){this.#t.value(ce(t,e=>C(e,dn)))}showArrows(t){let e=t.
map(s=>{let n=u("span","beholder-strip-arrow");return n.style.top=`${s}px`,n});this.arrows.replaceChildren(...e)}showModules({
modules:t,named:e,rows:s},n,o){let h=(s.length>t.length?t:[]).map(({top:a,height:c})=>{let f=u("span","beholder-strip-br\
acket");return Object.assign(f.style,{top:`${a}px`,height:`${c}px`}),f}),l=new Map(n.map(a=>[a.module,a]));this.#i=Nh(e,
new Set(l.keys())).map(({module:a,top:c})=>{let f=l.get(a),d=f?Qu(f,o):Ju(a,o);return d.line.el.style.top=`${c}px`,d}),this.#s.
replaceChildren(...h,...this.#i.map(({line:a})=>a.el))}begin(t){t!==this.#r&&(this.#r=t,this.#o=new j(fn),this.#n=new j(
dn))}showLimits(t){let e=this.#o,s=this.#i.map(({span:o})=>t(o));e.take(s.flatMap(({low:o,high:r})=>[o,r]).filter(Number.
isFinite));let n=o=>e.write(o);this.#i.forEach(({line:o},r)=>{let{low:h,high:l}=s[r]??{low:NaN,high:NaN};o.limits(ce(h,n),
ce(l,n))})}showValues(t){let e=this.#n,s=this.#i.map(({span:n})=>t(n));e.take(s.filter(Number.isFinite)),this.#i.forEach(
({line:n},o)=>{n.value(ce(s[o]??NaN,r=>e.write(r)))})}};function ce(i,t){return Number.isNaN(i)?"":Number.isFinite(i)?t(
i):"not finite"}function Ju({name:i,start:t,end:e},s){let n=new Ht("beholder-strip-module",{hasColors:!0}),o=e===t+1?s[t]?.
shape:null;return n.name(i,o?D(o):`${b(e-t)} rows`),n.el.title=i,{line:n,span:{name:i,start:t,end:e}}}function Qu({section:i,
step:t},e){let s=u("span","beholder-flag beholder-odd",{},[N("diamond",11),b(t)]),n=new Ht("beholder-strip-module behold\
er-strip-alerting",{hasColors:!0,after:[s]}),{name:o="",shape:r=[]}=e[i]??{};return n.name(o,D(r)),n.el.title=o,{line:n,
span:{name:o,start:i,end:i+1}}}var tf={usual:0,reach:0},$h=8;function $s(i,t,e,s,n){let o=ef(i,e);s.fill(-1,0,t),n.fill(0,0,t);for(let h=0;h<o.length;h+=
1){let l=o[h],a=o[h+1]??e,{usual:c,reach:f}=a===l+1?tf:sf(o,h,t),d=Math.min(a,l+1+f);s.fill(l,l,d),l+1+c<d&&n.fill(1,l+1+
c,d)}let r=Math.min(t,e+Math.ceil(t/$h));s.fill(s[e-1]??-1,e,r),n.fill(n[e-1]??0,e,r)}function ef(i,t){let e=new Int32Array(
t),s=0;for(let n=0;n<t;n+=1){let o=i[n];Number.isNaN(o)||(e[s++]=n)}return e.subarray(0,s)}function sf(i,t,e){let s=[];for(let o=Math.
max(0,t-4);o<=t+4&&o+1<i.length;o+=1)o!==t&&s.push(Number(i[o+1])-Number(i[o]));s.sort((o,r)=>o-r);let n=s[s.length>>1]??
0;return{usual:s.at(-1)??0,reach:Math.min(3*n,Math.ceil(e/$h))}}function pn(i,t,{sampled:e=!1}={}){let s=Array.from(i).filter(Number.isFinite);if(s.length===0)return null;let[n,o]=s.reduce(
([m,w],x)=>[Math.min(m,x),Math.max(w,x)],[1/0,-1/0]),r=n>0?Math.log:m=>m,h=r(o)-r(n),l=m=>h>0?(r(o)-r(m))/h:.5,a=Ut(i.length,
t),c=e?nf(i,a):()=>!1,f=[],d=[],p=[];for(let m=0;m<a.places;m+=1){let[w,x]=at(a,m),M=of(i,w,x);if(M&&p.push([m/a.places,
(m+1)/a.places]),M||c(m)){d.at(-1)!==f.length&&d.push(f.length);continue}let E=(m+.5)/a.places;for(let S of rf(i,w,x))f.
push([E,l(S)])}return{points:f,breaks:d,odd:p,low:n,high:o}}function nf(i,t){let e=Float32Array.from({length:t.places},(n,o)=>{
let[r,h]=at(t,o);for(let l=r;l<h;l+=1)if(!Number.isNaN(Number(i[l])))return 0;return NaN}),s=new Int32Array(t.places);return $s(
e,t.places,t.places,s,new Uint8Array(t.places)),n=>Number(s[n])<0}function of(i,t,e){for(let s=t;s<e;s+=1)if(Math.abs(Number(
i[s]))===1/0)return!0;return!1}function rf(i,t,e){let[s,n]=[-1,-1];for(let r=t;r<e;r+=1){let h=Number(i[r]);Number.isFinite(
h)&&((s<0||h<Number(i[s]))&&(s=r),(n<0||h>Number(i[n]))&&(n=r))}return s<0?[]:(s===n?[s]:[Math.min(s,n),Math.max(s,n)]).
map(r=>Number(i[r]))}var hf=6,lf=.88;function Lh({pixels:i,width:t},e,s,n,o){e.forEach(({top:r,height:h},l)=>{let a=s[l];if(!a?.levels.length)
return;let[c,f]=[Math.round(r*o),Math.round((r+h)*o)],d=i.subarray(c*t,(c+1)*t);af(d,a,n),uf(d,a,n[O.nan]??0,Math.round(
hf*o));for(let p=c+1;p<f;p+=1)i.copyWithin(p*t,c*t,(c+1)*t)})}function af(i,{levels:t,overdue:e},s){let{length:n}=t;for(let o=0,
r=0;o<n;o+=1){let h=t[o],l=h===O.gap?0:s[h],a=e[o]?cf(l):l,c=Math.floor((o+1)*i.length/n);for(;r<c;r+=1)i[r]=a}}var cf=i=>(i&
16777215|Math.round(lf*(i>>>24))<<24)>>>0;function uf(i,{levels:t,held:e},s,n){let{nan:o}=O;for(let r=t.indexOf(o);r>=0;r=
t.indexOf(o,r+1)){if(e[r])continue;let[h,l]=uh(r,t.length,i.length),a=h-Math.max(0,n-(l-h)>>1),c=Math.min(Math.max(0,a),
Math.max(0,i.length-n));i.fill(s,c,Math.max(l,c+n))}}var ff=.01,df=.995,pf=.618,Rh=O.levels/2,mf=1/16;function _h(i,t){if(t==="share"||t==="count")return{low:0,high:1,floor:null};
let e=t==="symmetric",s=mn(i,e);if(s.length===0)return null;let{low:n,high:o}=wf(s);return e?{low:-o,high:o,floor:null}:
{low:n,high:o,floor:n}}function wf(i){let{low:t,high:e}=gf(i);return t<e?{low:t,high:e}:i.reduce(({low:s,high:n},o)=>({low:Math.
min(s,o),high:Math.max(n,o)}),{low:t,high:e})}function mn(i,t){let e=new Float32Array(i.length),s=0;for(let n=0;n<i.length;n+=
1){let o=t?Math.abs(i[n]??0):i[n]??0;o<1/0&&(t||o>0)&&(e[s++]=o)}return e.subarray(0,s)}function gf(i){let{length:t}=i,e=new Float64Array(
Math.floor(ff*t)+1).fill(1/0),s=new Float64Array(t-Math.ceil(df*t)+1).fill(-1/0),n=bf(t);for(let o=0,r=0;o<t;o+=1){let h=i[r]??
0;h<e[e.length-1]&&Ih(e,h,1),h>s[s.length-1]&&Ih(s,h,-1),r+=n,r>=t&&(r-=t)}return{low:e[e.length-1]??0,high:s[s.length-1]??
0}}function Ih(i,t,e){let s=i.length-1;for(;s>0&&e*((i[s-1]??0)-t)>0;s-=1)i[s]=i[s-1];i[s]=t}function bf(i){let t=Math.max(
1,Math.round(pf*i));for(;zh(t,i)>1;)t-=1;return t}function Ch(i,t,e,s){if(s==="share"||s==="count")return!1;let n=s==="s\
ymmetric",o=mn(i,n);if(!e||o.length===0)return o.length>0;let r=n?f=>f:Math.log,h=[...mn(t,n),e.high,...n?[]:[e.low]].map(
r),l=mf*(r(e.high)-r(n?0:e.low)),[a,c]=[n?-1/0:Math.min(...h)-l,Math.max(...h)+l];return o.some(f=>r(f)<a||r(f)>c)}var zh=(i,t)=>t===
0?i:zh(t,i%t);function Ph(i,t,e,s,n,o){let{low:r,high:h,floor:l}=t??{low:0,high:1,floor:null},a=l===null,[c,f]=a?[r,h-r]:
[Math.log(l),Math.log(h/l)],d=f>0?O.levels/f:0,p=e==="count"?0:Number.MAX_VALUE;for(let m=n;m<o;m+=1){let w=i[m];if(w>p||
w<-Number.MAX_VALUE)s[m]=O.nan;else if(w<=p){let x=d>0?((a?w:Math.log(w))-c)*d:Rh;s[m]=O.first+Math.min(O.levels-1,Math.
max(0,x))}else s[m]=O.gap}}function wn(i){return Int16Array.from({length:256},(t,e)=>{if(e===O.gap)return-1;if(e<O.first)
return O.levels;let s=e-O.first;return i==="symmetric"?Math.abs(s-Rh):s})}var xf=256,Dh=8,Bt=class{grid={columns:0,size:1,places:0};#e;#t="";#s=0;#i=!1;#r=0;#o=new Map;#n=null;constructor(t){this.#e=
t}get isSettled(){return[...this.#o.values()].every(({scaled:t})=>t===this.#r)}take(t,e=!1){let{source:s,figure:n,version:o,
columns:r}=t;this.grid=Ut(r,this.#e);let h=`${s} ${n} ${o} ${this.grid.size}`;(h!==this.#t||r<=xf)&&this.#o.clear(),this.#t=
h,t!==this.#n&&(this.#r+=1),this.#n=t,this.#i=e,this.#s=(this.#s+1)%Dh}levels(t,e){this.#h(e);let s=wn(et(this.#n?.figure??
""));return t.map(({start:n,end:o})=>{let{places:r}=this.grid,h={levels:new Uint8Array(r),held:new Uint8Array(r),overdue:new Uint8Array(
r)};for(let l of e.slice(n,o)){let a=this.#o.get(l);a&&vf(h,a,s)}return h})}sectionAt({start:t,end:e},s,n){let o=wn(et(this.#n?.
figure??"")),r=l=>o[this.#o.get(s[l]??-1)?.levels[n]??0]??-1,h=t;for(let l=t+1;l<e;l+=1)r(l)>r(h)&&(h=l);return h}shownAt(t,e){
let s=this.#o.get(t),n=s?.shown[e]??-1;return n<0?{value:NaN,of:e}:{value:s?.extremes[n]??NaN,of:n}}#h(t){let e=this.#n;
if(!e)return;let s=et(e.figure),{places:n,size:o}=this.grid,{known:r}=e;for(let h of t){if(h<0)continue;let l=lt(e,h),a=this.#o.
get(h),c=Math.max(0,(a?.columns??0)-4),f=Math.floor(c/o),d=!a||this.#i||h%Dh===this.#s||Ch(l.subarray(c,r),a.newest,a.scale,
s),p=d?_h(l,s):a.scale,m=d?this.#r:a.scaled,w=d?l.slice(Math.max(0,r-4),r):a.newest,x=a?.extremes??new Float32Array(this.#e),
M=a?.read??new Uint8Array(this.#e),E=a?.shown??new Int32Array(this.#e),S=a?.overdue??new Uint8Array(this.#e),I=a?.levels??
new Uint8Array(this.#e);dh(l,this.grid,s,x,f),Ph(x,p,s,M,d?0:f,n),$s(x,n,Math.min(n,Math.ceil(r/o)),E,S);for(let Z=0;Z<n;Z+=
1)I[Z]=M[E[Z]??-1]??O.gap;this.#o.set(h,{columns:r,scale:p,scaled:m,newest:w,extremes:x,read:M,shown:E,overdue:S,levels:I})}}};
function vf(i,{levels:t,shown:e,overdue:s},n){for(let o=0;o<i.levels.length;o+=1){let r=i.levels[o],h=t[o];n[h]<=n[r]||(i.
levels[o]=h,i.held[o]=e[o]===o?0:1,i.overdue[o]=s[o])}}var Mf=40,st=44,Ls=2,yf=4,Of=.8,Wh=4,Ef=6,Is=class{el=u("canvas","beholder-strip-canvas");heat=new Bt(1);#e;#t={width:0,
height:0,ratio:1};constructor(){this.#e=this.el.getContext("2d",{willReadFrequently:!0})}fit(t,e){let s=window.devicePixelRatio||
1,{el:n}=this,[o,r]=[Math.round(t*s),Math.round((st+e)*s)];n.width===o&&n.height===r||(this.#t.width!==t&&(this.heat=new Bt(
t)),Object.assign(n,{width:o,height:r}),Object.assign(n.style,{width:`${t}px`,height:`${st+e}px`}),this.#t={width:t,height:e,
ratio:s})}drawMap(t,{rows:e},s,n,o){let{width:r,height:h}=this.el,{ratio:l}=this.#t;this.#e.clearRect(0,0,r,h),this.heat.
take(t,o);let a=this.heat.levels(e,s),c=Math.round(st*l);if(n&&h>c){let d=new ImageData(r,h-c);Lh({pixels:new Uint32Array(
d.data.buffer),width:r},e,a,n,l),this.#e.putImageData(d,0,c)}let[f]=e;if(e.length===1&&f&&(s[0]??-1)>=0){let d=st+f.height+
yf,p=pn(lt(t,s[0]??0),this.#t.width,{sampled:!0});p&&this.#s(p,n,d,st+this.#t.height-d)}}drawCurve(t,e){let s=pn(t,this.#t.
width);return s&&this.#s(s,e,0,Mf),s}#s({points:t,breaks:e,odd:s},n,o,r){let h=this.#e,{width:l,ratio:a}=this.#t;if(h.save(),
h.scale(a,a),h.strokeStyle=getComputedStyle(this.el).color,h.globalAlpha=Of,h.lineJoin="round",h.beginPath(),t.forEach(([
c,f],d)=>{e.includes(d)?h.moveTo(c*l,o+Ls+f*(r-2*Ls)):h.lineTo(c*l,o+Ls+f*(r-2*Ls))}),h.stroke(),n){let[c,f,d]=new Uint8Array(
n.slice(O.nan,O.nan+1).buffer);h.fillStyle=`rgb(${c} ${f} ${d})`,h.globalAlpha=1;for(let[p,m]of s){let w=Math.max(Ef,(m-
p)*l);h.fillRect(Math.min(p*l,l-w),o+r-Wh,w,Wh)}}h.restore()}clear(){this.heat=new Bt(this.#t.width),this.#e.clearRect(0,
0,this.el.width,this.el.height)}};var Uh=10,Sf=18,Af=3,Tf=7,Hh={first:[],last:[]},Rs=class{#e;#t={steps:Hh,calls:Hh,grid:{columns:0,size:1,places:0},width:0};#s=!1;el=u(
"div","beholder-strip-handle",{role:"slider",tabindex:"0","aria-label":"Step",hidden:""});span=[0,0];line=u("div","behol\
der-strip-line",{hidden:""});constructor(t,e,s){this.#e=e,t.append(this.el),this.el.addEventListener("keydown",n=>this.#n(
n)),t.addEventListener("pointerdown",n=>this.#r(t,n),{signal:s}),t.addEventListener("pointermove",n=>this.#s&&this.#o(t,
n),{signal:s});for(let n of["pointerup","pointercancel"])t.addEventListener(n,()=>this.#s=!1,{signal:s})}show(t,e){this.#t=
t;let{shown:s,kept:n}=this.#e,o=s?s.step:e;if(this.el.hidden=o===null||t.width===0,this.line.hidden=!s||this.el.hidden,o===
null)return;let[r,h]=he(t.steps,0,t.grid.columns),l=t.grid.columns>0?r:Number(n.steps[0]??o),a=s?this.#i(s.call):t.width;
g(this.el,b(o));let c={"aria-valuemin":Math.min(l,o),"aria-valuemax":Math.max(h,o,e??o),"aria-valuenow":o,"aria-valuetex\
t":s?`step ${b(o)}, looking back`:`step ${b(o)}, live`};for(let[p,m]of Object.entries(c))this.el.setAttribute(p,String(m));
this.el.classList.toggle("beholder-strip-back",s!==null);let f=Sf+Math.max(0,Tf*(b(o).length-Af)/2),d=z(a,f,Math.max(f,t.
width-f));this.el.style.transform=`translateX(${d}px) translateX(-50%)`,this.span=[d-f,d+f],this.line.style.transform=`t\
ranslateX(${Math.max(0,Math.floor(a)-1)}px)`}goTo(t){let{steps:e,calls:s,grid:n}=this.#t,[o,r]=at(n,t),[h,l,a]=[s.first[o],
s.last[r-1],e.first[o]];h!==void 0&&l!==void 0&&a!==void 0&&this.#e.goTo({from:h,to:l,step:a})}#i(t){let{calls:e,grid:s,
width:n}=this.#t,o=mt(t,e.last);return o>=s.columns?n:Math.floor(o/s.size)*n/s.places}#r(t,e){e.button===0&&(this.#s=!0,
t.setPointerCapture(e.pointerId),this.el.focus({preventScroll:!0}),e.preventDefault(),e.target!==this.el&&this.#o(t,e))}#o(t,e){
let{grid:s,width:n}=this.#t,o=e.clientX-t.getBoundingClientRect().left;o>=n-1?this.#e.live():s.places>0&&this.goTo(z(Math.
floor(o/n*s.places),0,s.places-1))}#n(t){if(t.ctrlKey||t.altKey||t.metaKey)return;let e=this.#e,s={ArrowLeft:()=>e.by(-1),
ArrowDown:()=>e.by(-1),ArrowRight:()=>e.by(1),ArrowUp:()=>e.by(1),PageDown:()=>e.by(-Uh),PageUp:()=>e.by(Uh),Home:()=>e.
first(),End:()=>e.live()," ":()=>e.play()},n=Object.hasOwn(s,t.key)?s[t.key]:void 0;n&&(n(),t.preventDefault())}};var Cs=class{#e;#t;#s;#i;#r;#o=u("span","",{},["Play"]);#n={play:N("after",12),pause:N("pause",12)};constructor(t){this.#e=
t,this.#t=_s([u("span","beholder-live-dot"),u("span","",{},["Live"])],()=>t.live()),this.#t.classList.add("beholder-live"),
this.#s=_s([N("before",12)],()=>t.by(-1),"Frame before"),this.#i=_s([N("after",12)],()=>t.by(1),"Frame after"),this.#r=_s(
[this.#n.play,this.#o],()=>t.play());let e=[this.#t,this.#s,this.#i,this.#r];this.el=u("div","beholder-strip-playing",{role:"\
group","aria-label":"Looking back"},e)}show(){let{shown:t,playing:e}=this.#e;this.#t.setAttribute("aria-pressed",String(
t===null)),this.#i.disabled=t===null,g(this.#o,e?"Pause":"Play");let[s,n]=e?[this.#n.pause,this.#n.play]:[this.#n.play,this.#n.
pause];(!s.isConnected||n.isConnected)&&this.#r.replaceChildren(s,this.#o)}};function _s(i,t,e){let s=u("button","behold\
er-button",{type:"button"},i);return e&&Object.assign(s,{title:e,ariaLabel:e}),s.addEventListener("click",t),s}var Bh=10,Nf=2e3,zs=class{spot=null;#e=null;#t=0;#s=-1/0;#i;#r;constructor(t,e,s){this.#i=t,this.#r=e;let n=()=>this.#n(
null);t.addEventListener("pointermove",r=>this.#o(r),{signal:s}),t.addEventListener("pointerleave",n,{signal:s}),t.addEventListener(
"blur",n,{signal:s}),t.addEventListener("keydown",r=>this.#l(r),{signal:s});let o=r=>{this.#o(r),this.spot&&e.chosen(this.
spot)};t.addEventListener("click",o,{signal:s})}get restsIn(){return this.spot?Math.max(0,this.#s+Nf-performance.now()):
0}refresh(){if(!this.spot)return;let{rows:t,grid:e}=this.#r.shown();if(this.#e)this.spot=this.#h(this.#e);else if(t.length===
0||e.places===0)this.spot=null;else{let s=z(Math.floor(this.#t*e.places),0,e.places-1);this.spot={row:z(this.spot.row,0,
t.length-1),place:s}}}#o({clientX:t,clientY:e}){this.#e={clientX:t,clientY:e},this.#n(this.#h(this.#e))}#n(t){this.#s=performance.
now(),!(t?.row===this.spot?.row&&t?.place===this.spot?.place)&&(this.spot=t,this.#r.pointed(t))}#h({clientX:t,clientY:e}){
let{rows:s,grid:n,width:o}=this.#r.shown(),r=this.#i.getBoundingClientRect(),h=kh(s,e-r.top-st);if(h<0||n.places===0)return null;
let l=window.devicePixelRatio||1,a=fh((t-r.left)*l,n.places,Math.max(1,Math.round(o*l)));return{row:h,place:z(a,0,n.places-
1)}}#l(t){if(!(t.ctrlKey||t.altKey||t.metaKey)){if(t.key==="Enter"&&this.spot)this.#r.chosen(this.spot);else if(t.key===
"Escape"&&this.spot)this.#n(null);else if(!this.#a(t.key))return;t.preventDefault()}}#a(t){let{rows:e,grid:s}=this.#r.shown(),
n=s.places-1,o=this.spot??{row:0,place:n},r={ArrowLeft:{...o,place:o.place-1},ArrowRight:{...o,place:o.place+1},ArrowUp:{
...o,row:o.row-1},ArrowDown:{...o,row:o.row+1},PageUp:{...o,place:o.place-Bh},PageDown:{...o,place:o.place+Bh},Home:{...o,
place:0},End:{...o,place:n}},h=Object.hasOwn(r,t)?r[t]:void 0;if(!h)return!1;let l=this.spot||t==="Home"?h:o;if(n>=0&&e.
length>0){let a=z(l.place,0,n);[this.#e,this.#t]=[null,(a+.5)/s.places],this.#n({row:z(l.row,0,e.length-1),place:a})}return!0}};var gn=([i,t])=>i===t?`step ${b(i)}`:`steps ${b(i)} to ${b(t)}`,kf=([i,t])=>i===t?`step ${b(i)}`:`${b(i)}–${b(t)}`,Ps=class{#e=u(
"select","beholder-select",{"aria-label":"Figure"});#t=u("span","");#s=u("span","");#i=u("span","beholder-strip-words",{
title:At},[this.#t,this.#s]);#r=u("span","beholder-strip-head-1");#o=new tt;#n=u("span","beholder-strip-said");#h=u("spa\
n","beholder-strip-pointed",{"aria-live":"off",hidden:"",title:At},[u("span","beholder-row-name",{},[...this.#o.parts]),
this.#n]);constructor(t){this.#e.append(...xh.map(({value:r,label:h})=>new Option(h,r))),this.#e.addEventListener("chang\
e",()=>t(this.#e.value));let e=u("div","beholder-control beholder-drop beholder-strip-figure",{},[this.#e]),s=u("div","b\
eholder-strip-left",{},[e,this.#i,this.#h]),n=u("span","beholder-strip-head-0",{},["over the run"]),o=u("div","beholder-\
heads beholder-columns",{"aria-hidden":"true"},[n,this.#r]);this.el=u("div","beholder-sill",{},[s,o])}show(t,[e,s],n){this.#e.
value!==t&&(this.#e.value=t),this.#e.disabled=!n,g(this.#t,s?`${e}, `:e),g(this.#s,s)}date(t){g(this.#r,t?kf(t):"now");let e=t?
gn(t):"";this.#r.title!==e&&(this.#r.title=e)}point(t,e){this.#i.hidden=t!=="",this.#h.hidden=t==="",this.#o.write(t),g(
this.#n,e)}};function jh(i,t,e){if(t<0)return null;let s=lt(i,t),n=e-1;for(;n>=0&&Number.isNaN(s[n]);)n-=1;if(n<0)return null;let{first:o,
last:r}=dt(i),h=_r(i)[n]===0;return Number((h?r:o)[n])}function Gh(i,t){let[e,s]=[1/0,-1/0];for(let n of t)if(!(n<0))for(let o of lt(i,n))Number.isFinite(o)&&(o<e&&(e=o),o>s&&
(s=o));return e<=s?{low:e,high:s}:{low:NaN,high:NaN}}function bn(i,t,e){let s=Vh(i,t,e).map(({value:n})=>n);return s.some(
n=>!Number.isFinite(n))?1/0:s.sort((n,o)=>n-o)[s.length>>1]??NaN}function Vh(i,t,e){return t.flatMap((s,n)=>{let o=s<0?NaN:
xn(lt(i,s),e);return Number.isNaN(o)?[]:[{at:n,value:o}]})}function Kh(i,t,e){let s=Vh(i,t,e),n=(o,r)=>Math.abs(r.value)>
Math.abs(o.value)?r:o;return{count:s.length,largest:s.length>0?s.reduce(n):null}}function xn(i,t){let e=Math.min(t,i.length-
1);for(;e>=0&&Number.isNaN(Number(i[e]));)e-=1;return i[e]??NaN}var qh=250,$f=5e3,Lf=1500,If=.01,Yh="magma",Rf=3,_f=26,Fs=class{#e;#t;#s=new Is;#i=u("div","beholder-strip-cursor",{hidden:""});#r=u(
"div","beholder-strip-map",{role:"img",tabindex:"0","aria-description":At},[this.#s.el,this.#i]);#o;#n;#h=new Ft(this.#r);#l;#a=new As;#c;#u=[];#d="";#p=[];#f=[];#w=[];#m=un(
[]);#g=Ns;#v="";#y=null;#b=null;#x=[];#O=null;#M;#S;#A=null;#$=R(()=>this.#W(),qh);#E=R(()=>this.showTime(),qh);constructor(t,e){
this.#e=t,this.#t=new Ps(l=>t.session.history.choose(l)),this.#o=new Cs(t.session.past);let s=l=>{this.#y=l,this.#C()};this.#l=
new ks(()=>this.#V(),s,e);let n=u("div","beholder-strip-track",{},[this.#a.el]);this.#n=new Rs(n,t.session.past,e),this.#r.
append(this.#n.line);let o=u("div","beholder-strip-left",{},[this.#r,n]),r=u("div","beholder-strip-main",{},[o,this.#l.arrows,
this.#l.el]);this.el=u("div","beholder-strip",{hidden:""},[this.#t.el,r,this.#o.el]);let h={shown:()=>({rows:this.#m.rows,
grid:this.#s.heat.grid,width:t.stage.width}),pointed:()=>this.#C(),chosen:l=>{t.stage.reveal(this.#B(l)),this.#n.goTo(l.
place)}};this.#c=new zs(this.#r,h,e),e.addEventListener("abort",()=>[this.#M,this.#S].forEach(clearTimeout))}arrange(t){
t&&t.kind!=="placeholder"&&this.#L(t),this.#g=Math.max(this.#g,this.#m.height),this.el.hidden=!1,this.#_()}#L({sections:t,
table:e}){this.#d=e,this.#u=t,this.#p=t.map(({name:s})=>s),this.#m=un(this.#p),this.#N()}mark(t,e){[this.#f,this.#w]=[t,
e],this.#N(),this.show()}show(){this.#$(void 0)}follow(){this.#I&&this.show(),this.#E(void 0)}get#T(){let{latest:t}=this.#e.
session;return t&&t.step!==null?{call:t.call,step:t.step}:null}get#I(){if(!this.#b||!this.#T)return!1;let{first:t,last:e}=Et(
this.#b),s=Number(e.at(-1));return this.#T.call-s>If*(s-Number(t[0])+1)}showTime(){let{session:t,stage:e}=this.#e,s=this.#b,
{shown:n,kept:o}=t.past,{width:r}=e,l={...s?{steps:dt(s),calls:Et(s),grid:this.#s.heat.grid}:{steps:Xh(o.steps),calls:Xh(
o.calls),grid:Ut(o.steps.length,r)},width:r};this.#n.show(l,t.status?.held?.step??t.latest?.step??null),this.#a.cover(...this.#n.
span),this.#o.show(),this.#t.date(n&&n.step!==null?this.#R({call:n.call,step:n.step}):null),this.#D()}#R({call:t,step:e}){
let s=this.#b,n=s?mt(t,Et(s).last):0;return s&&n<s.columns?he(dt(s),n,n+1):[e,e]}#N(){let t=wh(this.#w,this.#m.named,this.#u);
this.#l.showModules(this.#m,t,this.#u),this.#l.showArrows(gh(t,this.#m).map(e=>st+e)),this.#z(),this.#D()}get#k(){return this.#x.
length>0?this.#b:null}#z(){let t=this.#k,e={low:NaN,high:NaN};this.#l.showLimits(({start:s,end:n})=>t?Gh(t,this.#x.slice(
s,n)):e)}get#P(){let{past:t}=this.#e.session;return this.#b?mt(t.shown?.call??1/0,Et(this.#b).last):0}#D(){let t=this.#b,
e=this.#k,s=this.#P,n=t?this.#F(t):-1;this.#l.showValue(t&&n>=0?xn(qi(t,n),s):NaN),this.#l.showValues(({start:o,end:r})=>e?
bn(e,this.#x.slice(o,r),s):NaN),this.#y&&this.#C()}#W(){clearTimeout(this.#S);let t=performance.now();this.#A??=t+$f;let e=Math.
min(this.#c.restsIn,this.#A-t);if(e>0){this.#S=setTimeout(()=>this.#W(),e);return}this.#A=null,this.#_()}#_(t=!1){let{session:e,
stage:s}=this.#e,{figure:n}=e.history;if(this.el.hidden||s.width===0)return;let o=e.history.excerpt&&Rr(e.history.excerpt,
this.#T);this.#b=o,this.#s.fit(s.width,this.#g);let r=o?Mh(o.source,o.figure):"",h=o?yh(o.figure,this.#m.rows.length):"";
this.#t.show(n,[r,h],!e.gone);let l=`a row for each of ${b(this.#p.length)} sections`;this.#r.setAttribute("aria-label",
`${vh(o?.figure??n)} ${r||"over the run"}, ${l}`),o?this.#j(o,t):this.#K(),this.showTime(),this.#c.refresh(),this.#C()}#j(t,e){
let s=new Map(t.names.map((l,a)=>[l,a]));this.#x=this.#p.map(l=>s.get(l)??-1),this.#s.drawMap(t,this.#m,this.#x,this.#H(
t.figure),e),this.#G();let{choices:n}=this.#e.session.settings;Pe(this.#l.el.style,this.#U(t.figure),n.palette),this.#l.
begin(`${t.source} ${t.figure} ${this.#d}`),this.#z();let o=this.#F(t),r=o<0?null:this.#s.drawCurve(qi(t,o),this.#H(t.figure));
this.#l.showMetric(t.metrics,o,r);let{width:h}=this.#e.stage;this.#a.show(dt(t),this.#s.heat.grid,h),this.#h.show(mh(this.#f,
Et(t),this.#s.heat.grid,h))}#G(){let{excerpt:t}=this.#e.session.history;t!==this.#O&&(this.#O=t,clearTimeout(this.#M),this.#s.
heat.isSettled||(this.#M=setTimeout(()=>this.#_(!0),Lf)))}#F({metrics:t}){return Math.max(t.indexOf(this.#v),Math.min(t.
length,1)-1)}#V(){let t=this.#b;t&&(this.#v=t.metrics[(this.#F(t)+1)%t.metrics.length]??"",this.#_())}#K(){this.#s.clear(),
this.#h.show([]),this.#l.showMetric([],0,null),this.#a.show({first:[],last:[]},this.#s.heat.grid,0),this.#x=[],this.#z()}#U(t){
let{choices:e}=this.#e.session.settings;return Pt(e,et(t)==="symmetric"?e.diverging[0]??Yh:Yh)}#H(t){let e=et(t),s=this.#U(
t),n=s&&ye(s,null);if(n&&e==="count"){let[o=0,r=0,h=0]=getComputedStyle(this.#s.el).color.match(/[\d.]+/g)?.map(Number)??
[];new Uint8ClampedArray(n.buffer).set([o,r,h,_f],4*O.first)}return n}#B({row:t,place:e}){let s=this.#m.rows[t];return s?
this.#s.heat.sectionAt(s,this.#x,e):-1}#C(){let{stage:t,gutter:e}=this.#e,{spot:s}=this.#c,n=this.#b,o=s&&this.#m.rows[s.
row],r=!this.#i.hidden;if(this.#i.hidden=!s||!o||!n,!s||!o||!n){this.#t.point(this.#y?.name??"",this.#y?this.#q(this.#y):
""),r&&[t,e].forEach(f=>{f.point(-1)});return}let h=this.#B(s),{grid:l}=this.#s.heat,[a,c]=[t.width/l.places,s.place*t.width/
l.places];Object.assign(this.#i.style,{transform:`translate(${c}px, ${st+o.top}px)`,width:`${Math.max(Rf,a)}px`,height:`${o.
height}px`}),this.#t.point(this.#p[h]??"",this.#Y(n,h,s.place)),t.point(h),e.point(h)}#q({name:t,start:e,end:s}){let n=this.#k;
if(!n)return"";let o=this.#x.slice(e,s),{count:r,largest:h}=Kh(n,o,this.#P);if(!h)return le(NaN,n.figure);let l=this.#p[e+
h.at]??"",a=l.startsWith(t)&&l.slice(t.length+1)||l,c=bn(n,o,this.#P);return Oh(n.figure,{count:r,middle:c},{name:a,value:h.
value})}#Y(t,e,s){let{heat:n}=this.#s,o=this.#x[e]??-1,r=p=>gn(he(dt(t),...at(n.grid,p))),{value:h,of:l}=n.shownAt(o,s),
c=t.figure===bh&&!Number.isNaN(h)?jh(t,o,at(n.grid,l)[0]):null,f=c===null?"":`, since ${b(c)}`,d=le(h,t.figure);return l===
s?`${r(s)}${f}: ${d}`:`${r(s)}: ${d} of ${r(l)}${f}`}},Xh=i=>({first:i,last:i});var gt=768,Cf=416,Ds=16,Zh=32,ue=16,vn={width:32,height:8},wt={name:12,shape:188,low:292,bar:300,high:340},zf=16e3,Pf=2,
Jh=2;function Mn(i,t=""){return`beholder${i&&i.step!==null?`-step-${i.step}`:""}${t?`-${t}`:""}.png`}function Ws(i){return new Promise(
(t,e)=>{i.toBlob(s=>s?t(s):e(new Error("the picture is too large")),"image/png")})}function Us(i,t){let e=URL.createObjectURL(
i),s=document.createElement("a");s.href=e,s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(e),6e4)}function Qh({
frame:i,levels:t,colors:e,scale:s},n){let{places:o,height:r}=is(i.sections,gt,{square:i.settings.square??!1}),h={width:gt+
Cf+2*Ds,height:r+Zh+2*Ds},l=Math.min(Pf,zf/h.height),a=document.createElement("canvas");a.width=Math.round(h.width*l),a.
height=Math.round(h.height*l);let c=el(a),{fontFamily:f,color:d,backgroundColor:p}=getComputedStyle(n);c.fillStyle=p,c.fillRect(
0,0,a.width,a.height),c.scale(l,l),c.translate(Ds,Ds),c.imageSmoothingEnabled=!1,c.textBaseline="middle",c.fillStyle=d,c.
font=`600 12px ${f}`,c.fillText(Ff(i),0,ue/2),c.translate(0,Zh);let m=-ue;return i.sections.forEach((w,x)=>{let M=o[x];if(!M)
return;if(w.rows>0){let S=Wf(w,t(x),e(x));c.drawImage(S,M.left,M.top,M.width,M.height)}let E=Math.max(M.top+Math.min(0,(M.
height-ue)/2),m);m=E+ue,Df(c,w,{top:E+ue/2,fontFamily:f,colors:e(x),limits:s(x)})}),a}function Ff(i){let{values:t,step:e,
settings:s,colormap:n}=i,o=s.limits?"limits by hand":`scaling ${s.scaling??""}`;return[t,nt(i),e===null?"":`step ${b(e)}`,
o,n].filter(Boolean).join(" · ")}function Df(i,{name:t,shape:e,note:s},{top:n,fontFamily:o,colors:r,limits:h}){if(i.font=
`12px ${o}`,i.textAlign="left",i.fillText(t,gt+wt.name,n,wt.shape-wt.name-8),i.font=`11px ${o}`,i.fillText(D(e),gt+wt.shape,
n,64),!h)return i.fillText(s,gt+wt.low-40,n);i.fillText(C(h.high,Jh),gt+wt.high,n),i.textAlign="right",i.fillText(C(h.low,
Jh),gt+wt.low,n),i.drawImage(Uf(r),gt+wt.bar,n-vn.height/2,vn.width,vn.height)}function Wf({rows:i,cols:t},e,s){return tl(
t,i,n=>e[n]??0,s)}var Uf=i=>tl(252,1,t=>4+t,i);function tl(i,t,e,s){let n=document.createElement("canvas");n.width=i,n.height=
t;let o=el(n),r=o.createImageData(i,t);for(let h=0;h<i*t;h+=1){let l=e(h),a=3*l;r.data.set([s[a]??0,s[a+1]??0,s[a+2]??0,
l?255:0],4*h)}return o.putImageData(r,0,0),n}function el(i){let t=i.getContext("2d");if(!t)throw new Error("this browser\
 has no canvas");return t}var Hs=class{#e;#t;#s;#i;#r=new Map;#o="";whole=null;constructor(t,e,s,n){this.#e=t,this.#t=e,this.#s=s,this.#i=n,s.addAction(
"Save picture","as shown",()=>this.#h("Saved.",()=>this.#a())),s.addAction("Save whole picture","with names",()=>this.#h(
"Saved.",()=>this.#c())),s.addAction("Copy picture","",()=>this.#h("Copied.",()=>this.#d())),s.addAction("Export the run",
"as video",()=>this.#n()),s.addAction("Full screen","",()=>this.#h("",()=>this.#p()))}get said(){return[...[...new Set(this.#r.
values())].map(e=>`Fetching ${e}.`),this.#o].filter(Boolean).join(" ")}async fetch(t){let e=this.#e.status?.saved??[],s={};
this.#o="";try{for(let[n,o]of e.entries()){this.#r.set(s,o),t();let{blob:r,name:h}=await this.#e.fetch(n);Us(r,h)}}catch(n){
this.#o=n instanceof Error?n.message:String(n)}this.#r.delete(s),t()}#n(){if(this.#e.gone){this.#s.say("There is no kern\
el to write it.");return}this.#e.export(),this.#s.say("The kernel writes it; the line below the picture says when it is \
there.")}async#h(t,e){try{await e(),this.#s.say(t)}catch(s){this.#s.say(`This browser does not allow it: ${s instanceof Error?
s.message:s}`)}}#l(){let t=this.#t.el.querySelector("canvas");if(!t||t.hidden)throw new Error("there is no picture yet");
return t}async#a(){Us(await Ws(this.#l()),Mn(this.#i()))}async#c(){let t=this.#i();if(!t||!this.whole||t.sections.length===
0)return this.#a();let{levels:e,colors:s,scale:n}=this.#u();Us(await Ws(Qh({frame:t,levels:e,colors:s,scale:n},this.whole)),
Mn(t,"whole"))}#u(){let t=this.#t;return{levels:e=>t.levels(e),colors:e=>t.colors(e),scale:e=>t.scale(e)}}async#d(){await navigator.
clipboard.write([new ClipboardItem({"image/png":Ws(this.#l())})])}async#p(){document.fullscreenElement?await document.exitFullscreen():
await this.whole?.requestFullscreen(),this.#s.close()}};var Tt=4,jt=class{#e;constructor(t,e,{opening:s,opened:n,closed:o},r){this.#e=t,this.el=u("div","beholder-menu",{role:"d\
ialog","aria-label":e,popover:"auto"}),this.el.addEventListener("beforetoggle",h=>{h.newState==="open"&&s?.()}),this.el.
addEventListener("toggle",h=>{let l=h.newState==="open";if(t.popoverTargetElement&&t.setAttribute("aria-expanded",String(
l)),!l)return o?.();this.#t(),n()}),this.el.addEventListener("keydown",h=>{h.key==="Escape"&&(h.preventDefault(),h.stopPropagation(),
this.close())}),window.addEventListener("scroll",()=>this.#t(),{signal:r,capture:!0,passive:!0}),window.addEventListener(
"resize",()=>this.#t(),{signal:r})}get isOpen(){return this.el.matches(":popover-open")}close(){this.isOpen&&(this.el.hidePopover(),
this.#e.focus())}#t(){if(!this.isOpen)return;let{right:t,bottom:e,top:s}=this.#e.getBoundingClientRect(),{offsetWidth:n,
offsetHeight:o}=this.el,r=e+Tt+o<=innerHeight||s<o,h=Math.min(t,innerWidth-Tt)-n;this.el.style.left=`${Math.max(Tt,h)}px`,
this.el.style.top=`${r?Math.max(Tt,Math.min(e+Tt,innerHeight-o-Tt)):s-Tt-o}px`}};function Bs(i,t,e){let s=[u("span","",{},
[i]),u("span","beholder-hint",{},[t])],n=u("button","beholder-action",{type:"button"},t?s:s.slice(0,1));return n.addEventListener(
"click",e),n}var js=class{#e;#t=u("div","beholder-menu-rows");#s=u("div","beholder-menu-said");#i;#r;#o={list:[],total:0};#n=null;constructor(t,e,s){
this.#e=t,this.#r=e;let n={opening:()=>this.#h(),opened:()=>this.#t.lastElementChild?.focus()};this.#i=new jt(t,"Alerts",
n,s),this.el=this.#i.el,this.el.classList.add("beholder-alert-list"),this.el.append(this.#t,this.#s)}get isOpen(){return this.#i.
isOpen}show(t,e){this.#o=t;let s=this.#e;if(e||this.#i.close(),s.popoverTargetElement===this.el!==e){s.popoverTargetElement=
e?this.el:null;for(let[n,o]of[["aria-haspopup","dialog"],["aria-expanded","false"]])e?s.setAttribute(String(n),String(o)):
s.removeAttribute(String(n))}this.isOpen&&this.#h()}#h(){let{list:t,total:e}=this.#o;if(t===this.#n)return;this.#n=t;let s=t.
map(o=>{let r=Bs(bt(o),It(o),()=>this.#l(o)),h=new tt;return h.write(o.section),r.insertBefore(u("span","beholder-row-na\
me",{},[...h.parts]),r.lastElementChild),r.title=o.message,r});this.#t.replaceChildren(...s);let n=e-t.length;this.#s.textContent=
n>0?`${b(n)} before these are no longer kept.`:""}#l(t){this.#i.close(),this.#r(t)}};var sl=["beholder-alert-brief","beholder-alert-word","beholder-alert-bare"],Gs=class{#e=u("span","beholder-alert-more");#t=u(
"span","");#s=u("span","beholder-alert-more");#i=u("span","beholder-alert-name",{},[this.#e,this.#t,this.#s]);#r=u("span",
"beholder-alert-when");#o=u("span","beholder-alert-words",{},[this.#i," ",this.#r]);#n=u("button","beholder-button behol\
der-alert",{type:"button",hidden:""},[N("diamond",16),this.#o]);el=u("div","beholder-alert-place",{},[this.#n]);#h=!1;constructor({
pressed:t,chosen:e},s){this.list=new js(this.#n,e,s),this.#n.addEventListener("click",n=>{this.#h||(n.preventDefault(),t())}),
new ResizeObserver(()=>this.#l()).observe(this.el)}show(t){let{next:e,list:s,total:n}=t,o=e??s.at(-1),r=this.#n.hidden===
!!o;if(this.#n.hidden=!o,this.#h=o!==void 0&&!e,this.list.show(t,this.#h),!o)return;let[h,l]=e?[bt(e),It(e)]:Gn(n),a=e?jn(
e):h,c=h.indexOf(a);g(this.#e,h.slice(0,c)),g(this.#t,a),g(this.#s,h.slice(c+a.length)),g(this.#r,l),this.#n.classList.toggle(
"beholder-alert-opened",!e);let f=`${h} ${l}. ${o.message}`;(r||this.#n.ariaLabel!==f)&&(Object.assign(this.#n,{ariaLabel:f,
title:o.message}),this.#l())}#l(){this.#n.classList.remove(...sl);for(let t of sl){if(this.#o.scrollWidth<=this.#o.clientWidth)
return;this.#n.classList.add(t)}}};function Nt(i,t,e=[]){let s=u("select","beholder-select",{id:W("control")});s.addEventListener("change",()=>t(s.value));
let n=X(s),o="",r=String;return{el:nl("beholder-drop",[i],...e,s,n.el),wait:n.show,offer(h,l=String){r=l;let a=JSON.stringify(
h);if(a===o)return;o=a;let{value:c}=s;s.replaceChildren(...h.map(({value:f,label:d})=>new Option(d,f))),s.value=c},show(h){
s.value!==h&&(s.value=h,s.value!==h&&(s.add(new Option(r(h),h)),s.value=h))}}}function yn(i,{say:t=String,write:e=t},s){
let n=u("input","beholder-range",{id:W("control"),type:"range"}),o=X(n),r=n.valueAsNumber,h=u("span","beholder-number",{
"aria-hidden":"true"});return n.addEventListener("input",()=>s(n.valueAsNumber)),{el:nl("beholder-slide",[i],n,h,o.el),wait:o.
show,bound([l,a]){r=a,n.min=String(l),n.max=String(Math.max(a,n.valueAsNumber))},show(l){n.max=String(Math.max(r,Math.ceil(
l))),n.valueAsNumber!==l&&(n.value=String(l)),n.setAttribute("aria-valuetext",t(l)),g(h,e(l))}}}function On(i,t){let e=u(
"input","beholder-check",{id:W("control"),type:"checkbox"});e.addEventListener("change",()=>t(e.checked));let s=u("label",
"beholder-name",{for:e.id},[i]),n=X(e);return{el:u("div","beholder-control beholder-switch",{},[s,e,n.el]),wait:n.show,show(o){
e.checked=o}}}function il(i,t,e){let s=u("span",""),n=u("button","beholder-button",{type:"button"},[u("span","beholder-d\
ot"),s]),o=X(n),r=!1;return n.addEventListener("click",()=>e(!r)),{el:u("div","beholder-control beholder-press",{},[o.el,
n]),wait:o.show,show(h){r=h,g(s,r?t:i),n.classList.toggle("beholder-on",r)}}}function nl(i,t,...e){let s=e.find(o=>o.matches(
"input, select"))?.id??"",n=u("label","beholder-name",{for:s},t);return u("div",`beholder-control ${i}`,{},[n,...e])}var rl=2,Hf=600,ol=0;function hl(i,t,e,s){ol+=1;let n=`beholder-filter-${ol}`,o=u("input","beholder-text",{id:n,type:"te\
xt",spellcheck:"false"}),r=new ResizeObserver(()=>{o.placeholder=Bf(o,t),d()});r.observe(o);let h=u("span","beholder-ref\
usal",{id:`${n}-problem`});o.setAttribute("aria-describedby",h.id);let l=X(o),a="",c="",f,d=()=>{let w=getComputedStyle(
o),x=parseFloat(w.paddingLeft)+parseFloat(w.paddingRight),M=Mt(Ti(w))(o.value);o.style.setProperty("--beholder-typed",`${Math.
ceil(M+x+rl)}px`)},p=()=>{clearTimeout(f),o.value!==c&&(c=o.value,d(),e(o.value))},m=()=>{o.value=a,p()};return o.addEventListener(
"input",()=>{clearTimeout(f),f=setTimeout(p,Hf)}),o.addEventListener("change",p),o.addEventListener("keydown",w=>{w.key===
"Escape"&&m()}),s.addEventListener("abort",()=>{clearTimeout(f),r.disconnect()}),{el:u("div","beholder-control beholder-\
filter",{},[u("label","beholder-name",{for:n},[i]),o,h,l.el]),wait:l.show,limit(w){o.maxLength=w},show(w,x){g(h,x),o.setAttribute(
"aria-invalid",String(x!==""));let M=w!==a;a=w,!(!M||x||o.value!==c)&&(o.value=w,c=w,d())}}}function Bf(i,t){let e=getComputedStyle(
i),s=Mt(Ti(e)),n=i.clientWidth-parseFloat(e.paddingLeft)-parseFloat(e.paddingRight);return t.find(o=>s(o)+rl<=n)??t.at(-1)??
""}var ll={hold:"The next update() waits, until Go on. Meanwhile everything acts on the model as it stands.",step:"Let one \
update() through."};function al(i,t,e){let s=En("pause",i,()=>t(!0)),n=En("after","Go on",()=>t(!1)),o=En("next","Next s\
tep",()=>{o.ariaDisabled!=="true"&&e()});s.title=ll.hold,o.title=ll.step,n.classList.add("beholder-go-on"),o.classList.add(
"beholder-next-step");let r=X(s),h=[r.el,s,n,o];return n.hidden=o.hidden=!0,{el:u("div","beholder-control beholder-press\
 beholder-holding",{},h),wait:r.show,show(l){if(s.hidden===l)return;let a=s.getRootNode(),c=[s,n,o].some(f=>f===a.activeElement);
s.hidden=l,n.hidden=o.hidden=!l,c&&(l?n:s).focus()},follow(l,a){o.ariaDisabled!==String(!l)&&(o.ariaDisabled=String(!l)),
n.classList.toggle("beholder-filled",!a)}}}function En(i,t,e){let s=u("button","beholder-button",{type:"button"},[N(i,12),
t]);return s.addEventListener("click",e),s}var Vs=class{moved=u("div","beholder-menu-rows");rows=u("div","beholder-menu-rows");actions=u("div","beholder-menu-rows");#e=u(
"div","beholder-menu-said",{"aria-live":"polite"});#t;constructor(t){let e={type:"button","aria-label":"More","aria-hasp\
opup":"dialog","aria-expanded":"false"};this.button=u("button","beholder-button beholder-quiet",{...e,title:"More"},[N("\
more")]);let s={opened:()=>this.el.querySelector("select, input, button")?.focus(),closed:()=>this.say("")};this.#t=new jt(
this.button,"More",s,t),this.el=this.#t.el,this.el.append(this.moved,this.rows,u("hr","beholder-rule"),this.actions,this.#e),
this.button.popoverTargetElement=this.el}get isOpen(){return this.#t.isOpen}close(){this.#t.close()}say(t){this.#e.textContent=
t}addAction(t,e,s){let n=Bs(t,e,s);return this.actions.append(n),n}};var jf="select, input, button";function cl(i){let t=()=>[...i.querySelectorAll(jf)].filter(o=>!o.closest("[popover]")),e=()=>t().
filter(o=>!o.closest("[hidden]")),s,n=()=>{let o=e();(!s||!o.includes(s))&&(s=o[0]);for(let r of t())r.tabIndex=r===s?0:
-1};new MutationObserver(n).observe(i,{childList:!0,subtree:!0,attributeFilter:["hidden"]}),i.addEventListener("focusin",
({target:o})=>{let r=e().find(h=>h===o);r&&(s=r,n())}),i.addEventListener("keydown",o=>{let r=e(),h=r.indexOf(o.target),
l={ArrowRight:1,ArrowLeft:-1}[o.key];h<0||l===void 0||Gf(r[h],l)||o.ctrlKey||o.altKey||o.metaKey||(o.preventDefault(),o.
stopPropagation(),r[(h+l+r.length)%r.length]?.focus())})}function Gf(i,t){if(!(i instanceof HTMLInputElement)||i.type!==
"text")return!1;let{selectionStart:e,selectionEnd:s,value:n}=i;return t>0?s!==n.length:e!==0||s!==0}var Vf=30,Kf=["all, or layer4.*|fc.*","all, or fc.*","all"],qf="all",ul="auto",Yf={full:[],slim:["rate","pin"],middle:["\
mode","colormap","rate","pin"],narrow:["rank","mode","scaling","colormap","rate","select","recording","pin"]},Xf={full:[
"rate","pin"],slim:["recording"],middle:["recording"],narrow:[]},Zf=["rate","pin","recording","colormap","mode"],fl="rec\
ording",Jf=["rate","recording","colormap","pin","mode"],Qf=["values"],td=["rank","values","mode","pin","scaling","colorm\
ap","rate","select","recording"],Ks=class{#e;#t;#s;#i=u("button","beholder-button beholder-quiet beholder-pin",{type:"bu\
tton"},[N("pin",12),"Pin"]);#r;#o;#n=null;#h=!1;#l="";#a="";constructor(t,{pinned:e,stepped:s,alerted:n,listed:o},r){this.#e=
t,this.#i.addEventListener("click",e),this.#r=new Gs({pressed:n,chosen:o},r),this.more=new Vs(r),this.#t=sd(t,s,r),this.#s=
Ke(["Lowest colour","Highest colour"],w=>t.choose("limits",w));let{window:h,show_all:l,square:a,hold_on:c}=this.#t,{low:f,
high:d,problem:p}=this.#s;this.more.rows.append(h.el,l.el,a.el,f,d,p,c.el),this.#o=u("div","beholder-toolbar",{role:"too\
lbar","aria-label":"Beholder"}),cl(this.#o),this.el=u("div","beholder-head",{},[this.#o,this.#r.list.el,this.more.el]),this.
arrange("full");let m=new ResizeObserver(()=>this.#p());m.observe(this.#o),r.addEventListener("abort",()=>m.disconnect())}get isFloating(){
return this.more.isOpen||this.#r.list.isOpen}arrange(t){t!==this.#n&&(this.#n=t,this.#l="",this.#w(this.#c(t)),this.#p())}#c(t){
let e=[...Yf[t],...this.#h?Xf[t]:[]];return this.#u&&!e.includes("mode")?e.filter(s=>s!=="pin"):e}get#u(){return this.#e.
value("mode")==="change"}get#d(){return this.#e.value("recording")===!0}#p(){let t=this.#n,e=this.#o.clientWidth;if(!t||
!e)return;let n=[...this.more.el.querySelectorAll("select"),...this.#o.querySelectorAll("select")].map(h=>`${h.id} ${h.selectedOptions[0]?.
label}`).sort(),o=JSON.stringify([t,e,this.#h,this.#d,n]);if(o===this.#l)return;this.#l=o;let r=this.#c(t);this.#w(r);for(let h of this.#f(
t))if(!r.includes(h)){if(!ed(this.#o))return;r.push(h),this.#w(r)}}#f(t){if(t==="narrow")return this.#h?Qf:[];let e=this.#u?
Jf:Zf;return this.#d?[...e.filter(s=>s!==fl),fl]:e}#w(t){let e=this.el.getRootNode(),s=this.el.contains(e.activeElement)?
e.activeElement:null,n=new Set(t),o=(...a)=>a.filter(c=>!n.has(c)).map(c=>this.#m(c)),r=[o("rank","values","mode"),o("sc\
aling","colormap"),o("select"),o("rate")],h=u("div","beholder-end",{},[...o("pin","held","recording"),this.more.button]),
l=r.filter(a=>a.length).map(a=>u("div","beholder-pair",{},a));this.#o.replaceChildren(...l,this.#r.el,h),this.more.moved.
replaceChildren(...td.filter(a=>n.has(a)).map(a=>this.#m(a))),s instanceof HTMLElement&&s.focus()}#m(t){return t==="pin"?
this.#i:this.#t[t].el}refresh(){this.#g();let t=this.#e,{select:e,...s}=this.#t;e.wait(t.waits("select"));for(let[o,r]of Object.
entries(s)){let h=o;r.wait(t.waits(h));let l=t.value(h);l!==void 0&&r.show(h==="rank"?String(l):l)}e.show(t.value("selec\
t")??"",t.rejection("select")),this.#s.show(t.value("limits")??null,["by scaling","by scaling"]),this.#s.wait(t.waits("l\
imits"));let n=t.value("held")===!0;n!==this.#h&&(this.#h=n,this.#n&&this.#w(this.#c(this.#n))),this.#p(),s.window.el.classList.
toggle("beholder-dimmed",t.value("mode")!=="variance")}showFrame({kind:t,colormap:e,settings:s}){if(t==="placeholder")return;
let n=s.colormap===ul?e:"";n!==this.#a&&(this.#a=n,this.#g(),this.#p())}showAlerts(t){this.#r.show(t)}showPin(t,e,s){let r=[
t===null?"Nothing is pinned.":`Step ${b(t)} is pinned.`,"Pin remembers the present values; mode change shows how far the\
y have moved.",...s?["Live leads to them."]:[]].join(" ");this.#i.title!==r&&(this.#i.title=r),this.#i.disabled=!e}showHold(t,e){
this.#t.held.follow(t,e)}#g(){let{choices:t}=this.#e,{values:e,ranks:s,modes:n,scalings:o,colormaps:r,holds:h,ranges:l,select_length:a}=t,
{rate:c,window:f}=l;this.#t.values.offer(e,d=>xt(t,d)),this.#t.rank.offer(s),this.#t.rank.el.hidden=!s.length,this.#t.mode.
offer(n),this.#t.scaling.offer(o),this.#t.colormap.offer(r.map(d=>this.#v(d))),this.#t.hold_on.offer(h),f&&this.#t.window.
bound(f),c&&this.#t.rate.bound([c[0],Math.min(c[1],Vf)]),a!==null&&this.#t.select.limit(a)}#v({value:t,label:e}){return{
value:t,label:t===ul&&this.#a?`${e} (${this.#a})`:e}}};function ed(i){i.classList.add("beholder-uncut");let t=i.scrollWidth>
i.clientWidth;return i.classList.remove("beholder-uncut"),t}function sd(i,t,e){let s=l=>a=>i.choose(l,a),n=l=>a=>i.choose(
l,a,{paced:!0}),o=l=>a=>i.choose(l,a),r=l=>l===0?"paused":`${l} a second`,h=l=>l===0?"paused":`${l}/s`;return{values:Nt(
"Values",s("values")),rank:Nt("Rank",l=>i.choose("rank",l===qf?l:Number(l))),mode:Nt("Mode",s("mode")),window:yn("Varian\
ce window",{},n("window")),scaling:Nt("Scaling",s("scaling")),colormap:Nt("Colormap",s("colormap"),[u("span","beholder-r\
amp")]),show_all:On("Show all data",o("show_all")),square:On("Square cells",o("square")),rate:yn("Updates per second",{say:r,
write:h},n("rate")),select:hl("Select",Kf,l=>i.choose("select",l),e),held:al("Hold",o("held"),t),hold_on:Nt("Hold on",s(
"hold_on")),recording:il("Record","Stop recording",o("recording"))}}var dl={label:"all",select:""};function fe(i){return i.replace(/[*?[]/g,"[$&]").replaceAll("|","?").replace(/^\//,"[/]")}
function pl(i,t){let e=new Set(t.filter(n=>n.startsWith(i)).map(n=>n.charAt(i.length))),s=[".","/"].filter(n=>e.has(n)).
map(n=>`${fe(i)}${n}*`);return t.includes(i)&&s.unshift(fe(i)),s.join("|")||`${fe(i)}*`}var qs=class{#e=[dl];get steps(){
return this.#e}into(t){return this.#e=[...this.#e.filter(({select:e})=>e!==t.select),t],t.select}back(t=this.#e.length-2){
let e=this.#e[t];return e?(this.#e=this.#e.slice(0,t+1),e.select):null}follow(t){let e=this.#e.findIndex(s=>s.select===t);
e>=0?this.#e=this.#e.slice(0,e+1):this.#e=[dl,{label:id(t),select:t}]}},id=i=>i.replace(/\[([*?[/])\]/g,"$1");var nd="Singling out acts on the present: press Live first.",Ys=class{#e;#t=new qs;#s=!1;constructor(t){this.#e=t}get said(){
return this.#s&&=this.#e.session.past.shown!==null,this.#s?nd:""}follow(){this.#t.follow(this.#e.session.settings.value(
"select")??""),this.show()}show(){let{stage:t,sill:e,painted:s}=this.#e,n=s(),{steps:o}=this.#t;e.showTrail([...o.map(({
label:h})=>h),...this.#r()]);let r=n?.kind==="sections"&&!t.zoom?n.sections.length:0;e.showCount(r,o.length===1,n?.frozen??
0)}single(t){let e=this.#t.steps.at(-1)?.label??"",s=this.#t.steps.length>1&&/^[./]/.test(t.slice(e.length))&&t.startsWith(
e);this.#i(s?Zt(t,{name:e,start:0,end:0}):t,fe(t))}singleModule(t){let{session:e,stage:s}=this.#e;if(this.#s=e.past.shown!==
null,this.#s&&s.reveal(t.start),this.#s||e.gone)return;let n=this.#e.painted()?.sections.map(({name:o})=>o)??[];this.#i(
t.name,pl(t.name,n))}back(t){let{session:e,stage:s,gutter:n}=this.#e,{zoom:o}=s,{length:r}=this.#t.steps,h=o&&n.groupOf(
o.section);if(o&&s.fit(),o&&(t===void 0||t===r-1))return!0;if(h&&t===r)return this.singleModule(h),!0;let l=this.#t.back(
t);return l===null?!1:(l!==e.settings.value("select")&&e.settings.choose("select",l),this.show(),!0)}#i(t,e){this.#e.session.
settings.choose("select",this.#t.into({label:t,select:e}))}#r(){let{stage:t,gutter:e,painted:s}=this.#e,n=s()?.sections??
[],o=t.zoom&&n.length>1?n[t.zoom.section]?.name:void 0;if(!t.zoom||o===void 0)return[];let r=e.groupOf(t.zoom.section);return r?
[r.name,Zt(o,r)]:[o]}};var od=250,rd=["table","kind","values","frozen"],Xs=class{#e;#t;#s;#i;#r;#o;#n;#h;#l;#a;#c;#u;#d;#p;#f=null;#w="";#m;constructor(t,e){
this.#e=t,this.#t=new Ks(t.settings,{pinned:()=>t.pin(),stepped:()=>t.step(),alerted:()=>this.#a.openNext(),listed:a=>this.#a.
open(a)},e),this.#s=new Os(t,this.#v(),e),this.#i=new Le(this.#y()),this.#r=new Ye({limited:(a,c)=>t.settings.choose("li\
mits",a,c),went:(a,c)=>this.#s.goTo(a,c)}),this.#o=new Ue(t,this.#s,this.#r,this.#i,{told:()=>this.#E(),signal:e}),this.#n=
new Ze(this.#s,a=>this.#u.back(a)),this.#h=new Fs({session:t,stage:this.#s,gutter:this.#i},e);let s=()=>this.#f;this.#u=
new Ys({session:t,stage:this.#s,gutter:this.#i,sill:this.#n,painted:s});let n={session:t,stage:this.#s,gutter:this.#i,strip:this.#h,
toolbar:this.#t};this.#a=new ge({...n,painted:s},()=>this.showStatus()),this.#c=new Hs(t,this.#s,this.#t.more,s),this.#l=
new Es({fetched:()=>this.#c.fetch(()=>this.showStatus()),went:()=>this.#a.goTo()}),this.#m=R(()=>this.#f&&this.#M(this.#f),
od);let o=u("div","beholder-beside",{},[this.#i.el,this.#r.el]),{inspector:r,overview:h}=this.#s,l=u("div","beholder-mai\
n",{},[this.#s.el,o,h,r]);this.el=u("div","beholder",{"data-size":"full"},[this.#t.el,this.#n.el,l,this.#h.el,this.#l.el]),
this.#p=new Ie(()=>this.#g(),e),this.el.append(this.#p.el),this.#d=new Xe(this.el,l),this.#c.whole=this.el,No(this.el,e),
this.el.addEventListener("keydown",a=>this.#R(a)),t.enter(),this.refresh(),this.#b(e)}paint(t,e){let s=this.#f,n=this.#k();
this.#f=t,t.colormap&&(this.#w=t.colormap);let o=!s||rd.some(r=>s[r]!==t[r]);this.#t.showFrame(t),this.#s.recolor(Fe(this.#e.
settings,t)),o&&(this.#M(t),this.#x()),this.#s.paint(t,e),o?this.#O():this.#m(void 0),this.#h.follow(),o&&n&&this.#N(),this.#a.
follow(t),this.showStatus()}look(t,e,s){this.#s.look(t,e,s)}greeted(){this.#s.greeted()}refresh(){this.#t.refresh(),this.#u.
follow(),this.#f&&(this.#s.recolor(Fe(this.#e.settings,this.#f)),this.#m(void 0)),this.#A(),this.#h.show(),this.#a.show()}#g(){
this.refresh(),this.#s.redraw()}showAlerts(){this.#a.show()}showRun(){this.#h.show()}showTime(){this.#h.showTime(),this.
showStatus()}showStatus(){let{status:t,gone:e,past:s,words:n}=this.#e;this.#f||this.#s.say(n,t!==null);let o=Yn(this.#e,
this.#f);this.#n.caption(o),this.#s.fade(o!==""&&!s.shown),this.#t.showPin(t?.pinned??null,!e&&!s.shown&&this.#f!==null,
s.shown!==null),this.#t.showHold(!!t?.held,s.shown!==null);let r=this.#c.said||this.#u.said;this.#l.refresh(this.#e,this.#f,
r,this.#a.told)}#v(){return{pointed:t=>this.#$(t),arranged:()=>this.#O(),scrolled:()=>this.#i.scroll(this.#s.scrollTop),
zoomed:()=>this.#L()}}#y(){return{pointed:t=>{this.#s.point(t),this.#i.point(t)},singled:t=>this.#I(t),singledModule:t=>{
this.#u.singleModule(t),this.showStatus()},scrolled:t=>{let e=this.#s.scrollTop;return this.#s.scrollTop=t,this.#s.scrollTop!==
e}}}#b(t){let e=new IntersectionObserver(n=>{this.#e.setInSight(this,n.at(-1)?.isIntersecting??!1),this.#p.check()}),s=new ResizeObserver(
()=>this.#x());e.observe(this.el),s.observe(this.el),t.addEventListener("abort",()=>{e.disconnect(),s.disconnect(),this.#e.
leave(this),this.el.remove()})}#x(){let t=this.#f?.image?1:this.#f?.sections.length??0;this.#d.layOut(this.#i.columns,t)&&
(this.#s.whole=this.#d.width,this.#t.arrange(this.#d.size),this.#E(),this.#r.fit())}#O(){this.#E(),this.#i.arrange(this.#s.
places,{top:this.#s.scrollTop,height:this.#s.height}),this.el.style.setProperty("--beholder-height",`${this.#s.height}px`),
this.#u.show(),this.#h.arrange(this.#f)}#M(t){let{settings:e}=this.#e,s=Co(t.sections,Fe(e,t));this.#i.paint({...t,sections:s})&&
this.#x();let{palette:n}=e.choices,o=t.sections.length?this.#S():null;this.#n.showLegend(t.sections,o,n),this.#n.showScaling(
Do(De(e,t),e)),this.#A(),this.#E()}#S(){let{settings:t}=this.#e,e=t.value("colormap"),s=e&&e!=="auto"?e:this.#w;return Pt(
t.choices,s)}#A(){Pe(this.el.style,this.#S(),this.#e.settings.choices.palette)}#$(t){let e=t?this.#s.scale(t.section):null,
s=t&&e&&Number.isFinite(t.value)?ot(t.value,e):null;this.#i.point(t?.section??-1,s),this.#o.point(this.#f)}#E(){let t=this.#f,
e=this.#o.section(t),n=!!t?.image||t?.sections.length===1||e>=0&&this.#d.size!=="narrow";this.#i.el.hidden=!t?.sections.
length||n,t?.kind!=="placeholder"&&(this.#n.heads.hidden=!t||n),this.#o.show(t)}#L(){let{zoom:t}=this.#s,e=this.#k();this.#n.
showZoom(t?.px??null),(!t||!this.#r.zoom(t))&&(this.#E(),e&&this.#N()),this.#u.show(),this.#i.scroll(this.#s.scrollTop)}#T(t){
this.#o.opened=this.#f?.sections[t]?.name??"",this.#E()}#I(t){let e=this.#f?.sections[t]?.name;e!==void 0&&((this.#e.past.
shown?!this.#s.enter(t):this.#e.gone)?this.#T(t):this.#e.past.shown||this.#u.single(e))}#R(t){let e=t.target instanceof Element&&
t.target.matches("input, select");if(!(t.key!=="Escape"||t.defaultPrevented||e||this.#t.isFloating)){if(this.#o.opened)this.#T(
-1);else if(!this.#u.back())return;t.preventDefault(),this.#N()}}#N(){let t=this.el.getRootNode(),{activeElement:e}=t;e&&
this.el.contains(e)&&e.checkVisibility()||(this.#i.el.hidden?this.#n.focus():this.#i.focus())}#k(){return this.el.matches(
":focus-within")}};var hd=1e3,Zs=class{#e;#t;#s;#i=new Set;#r=new WeakMap;constructor(t,e,s){this.#e=t,this.#t=e,this.#s=s;let n=new MutationObserver(
o=>this.#o(o));n.observe(document.body,{childList:!0,subtree:!0}),s.addEventListener("abort",()=>{n.disconnect();for(let o of this.#l())
o.endUnlessHosted()}),this.#n(document.body)}show(t,e){this.#h().stand(t,e)}#o(t){let e=!1;for(let{addedNodes:s,removedNodes:n}of t){
for(let o of s)this.#n(o);e||=n.length>0}if(e)for(let s of this.#l())s.leaveIfThrownAway()}#n(t){for(let e of Ln(t,this.#t)){
if(this.#r.get(e)?.covers(e))continue;let s=this.#h();this.#r.set(e,s),s.cover(e)}}#h(){for(let e of this.#l())if(e.isFree)
return e;let t=new Sn(this.#e,this.#s);return this.#i.add(new WeakRef(t)),t}*#l(){for(let t of this.#i){let e=t.deref();
e&&!e.ended?yield e:this.#i.delete(t)}}},Sn=class{#e=new AbortController;#t;#s;#i;#r=null;#o=null;#n=null;#h=!1;#l;constructor(t,e){
this.#i=e,this.#t=new Xs(t,this.#e.signal),this.#s=new pe(this.#t.el);let s=new ResizeObserver(()=>{this.#h||=this.#r?.isConnected??
!1});s.observe(this.#t.el),this.#e.signal.addEventListener("abort",()=>s.disconnect())}get ended(){return this.#e.signal.
aborted}get isFree(){let t=this.#r;return!t||this.#l!==void 0?!0:this.#o!==null&&this.#h&&!t.isConnected&&!t.parentNode}covers(t){
return!this.ended&&this.#n===t}stand(t,e){this.#a(t),this.#o=e,e.addEventListener("abort",()=>{this.#o===e&&this.#c()})}cover(t){
let e=document.createElement("div");e.className="jp-OutputArea-output",t.style.display="none",t.after(e),this.#a(e),this.#n=
t}leaveIfThrownAway(){this.#n&&this.#r&&In(this.#r)&&this.#c()}endUnlessHosted(){(!this.#o||this.#l!==void 0)&&this.#u()}#a(t){
clearTimeout(this.#l),this.#l=void 0,this.#d(),this.#o=null,this.#h=!1,this.#r=t,t.append(this.#t.el),this.#s.resume()}#c(){
if(this.#l===void 0){if(this.#i.aborted||!de())return this.#u();this.#l=setTimeout(()=>this.#u(),hd)}}#u(){clearTimeout(
this.#l),this.#d(),this.#e.abort()}#d(){this.#n&&(this.#n.style.display="",this.#n=null,this.#r?.remove())}};var Js=class{#e;#t=0;#s=null;#i;constructor(t,e){this.#e=t,e.addEventListener("abort",()=>clearTimeout(this.#i))}release(t,e,s=e){
this.#t+=Number(e),this.#s={frame:t,since:performance.now()},!s||t.ack_within<=0?this.#r():this.#i??=setTimeout(()=>this.#r(),
1e3*t.ack_within)}refuse(t){this.#e({number:t.number,painted:0,held:0})}#r(){if(clearTimeout(this.#i),this.#i=void 0,!this.#s)
return;let{frame:t,since:e}=this.#s,s=this.#t;this.#s=null,this.#t=0,this.#e({number:t.number,painted:s,held:(performance.
now()-e)/1e3})}};async function ml(i){let t=[],e="";for(let s=0;;s+=1){let n=await i(s);if(!n||n.message.note)throw new Error(n?.message.
note||"no answer from the kernel");t.push(n.bytes);let{name:o,media:r,parts:h}=n.message;if(s>0&&o!==e)throw new Error("\
another recording has been finished meanwhile");if(e=o,s+1>=h)return{blob:new Blob(t,{type:r}),name:o}}}var wl=8,ld=4,Qs=class{#e=new Map;learn(t,e){if(this.knows(t))return;this.#e.set(t,ad(e));let[s]=this.#e.keys();this.#e.
size>ld&&s!==void 0&&this.#e.delete(s)}knows(t){return this.#e.has(t)}read(t,e){let s=this.#e.get(t);if(!s)throw new Error(
`there is no table ${t}`);this.#e.delete(t),this.#e.set(t,s);let{figures:n,places:o}=s;if(e.byteLength!==o.length*n.length*
wl)throw new Error(`${e.byteLength} bytes of figures for ${o.length} sections`);let r=new DataView(e.buffer,e.byteOffset,
e.byteLength);return o.map((h,l)=>{let a={...h};return n.forEach((c,f)=>{let d=r.getFloat64((l*n.length+f)*wl,!0);a[c]=Number.
isFinite(d)?d:null}),a})}};function ad(i){let t=JSON.parse(new TextDecoder().decode(i));if(F(t)&&k(v)(t.figures)&&k(F)(t.
places))return{figures:t.figures,places:t.places};throw new Error("the table of sections is malformed")}var ti=class{#e;#t=new Map;#s=0;constructor(t=157286400){this.#e=t}get bytes(){return this.#s}get(t){return this.#t.get(
t)}add(t){if(!t.png)return;let{number:e,coarse:s}=t.picture,n=this.#t.get(e);n&&n.picture.coarse<=s||(this.#s+=An(t)-(n?
An(n):0),this.#t.set(e,t),this.#s>this.#e&&this.#r())}clear(){this.#t.clear(),this.#s=0}listing(t){let e=this.#i().filter(
t),s=Float64Array.from(e,({picture:n})=>n.number);return{version:-1,numbers:s,steps:Float64Array.from(e,({picture:n})=>n.
step??0),orders:s,calls:Float64Array.from(e,({picture:n})=>n.call),values:e.map(({picture:n})=>n.values)}}#i(){return[...this.#t.
values()].sort((t,e)=>t.picture.number-e.picture.number)}#r(){for(;this.#s>this.#e&&this.#t.size>2;){let n=this.#i().map(
({picture:a})=>a.number),o=Number(n.at(-1))+1,r=a=>(Number(n[a+1])-Number(n[a-1]))/(o-Number(n[a])),h=n.slice(1,-1).map(
(a,c)=>c+1);h.sort((a,c)=>r(a)-r(c)||a-c);let l=new Set;for(let a of h){if(this.#s<=this.#e*7/8)break;l.has(a-1)||l.has(
a+1)||(l.add(a),this.#o(Number(n[a])))}}let[t,e]=this.#i();this.#s>this.#e&&t&&e&&this.#o(t.picture.number)}#o(t){let e=this.#t.
get(t);e&&(this.#s-=An(e)),this.#t.delete(t)}},An=({png:i,figures:t})=>(i?.byteLength??0)+t.byteLength+1024;var ei=class{#e=new Qs;#t=new ti;learn(t,[e,s,n]){if(n&&this.#e.learn(t.table,n),e&&!this.#s(t))return null;let o={picture:t,
png:e??null,figures:s??new Uint8Array};return this.#t.add(o),o}frameOf({picture:t,png:e,figures:s},n){let o=t.table&&e?this.#e.
read(t.table,s):[];return{...t,...n,png:e,sections:o}}listing(){return this.#t.listing(({picture:t})=>this.#s(t))}get(t,e=!1){
let s=this.#t.get(t);return s&&(e||s.picture.coarse===1)&&this.#s(s.picture)?s:null}clear(){this.#t.clear()}#s({table:t}){
return t===""||this.#e.knows(t)}};var cd=1e3,ud=66,si=class{#e;#t;#s;#i;#r;#o;#n=ns;#h=0;#l=0;#a=null;#c=null;#u=null;#d=null;#p;#f=!1;constructor(t,e,s,n){
this.#e=t,this.#t=e,this.#s=s,this.#i=new K(n),this.#r=new K(n),this.#o=R(()=>this.#g(),cd),n.addEventListener("abort",()=>clearTimeout(
this.#p))}get shown(){return this.#u}get playing(){return this.#f}get kept(){return this.#e.gone()?this.#e.here():this.#n}get missed(){
let t=this.#u?.call??null,e=this.#d;return t===null||!e||t>=e.from&&t<=e.to?null:e}get apart(){let{kept:t}=this;return this.#u?
kr(t,Ki(t,this.#u.number)):1}follow(){this.#h+=1,this.#c!==null&&this.#o(void 0)}goTo(t){this.#w();let e=()=>Number(this.
kept.calls.at(-1))>=t.to;this.#m(()=>this.#x(Nr(this.kept,t.from,t.to),t),e)}goOnFrom({step:t,...e}){let{call:s,values:n}=e;
this.#w();let o={from:s,to:s,step:t,values:n};this.#m(()=>this.#x(Vi(this.kept,e),o),()=>os(this.kept,e)==="after")}find(t,e){
this.#w(),this.#m(()=>e(os(this.kept,t)),()=>os(this.kept,t)==="after")}by(t){this.#w();let e=()=>this.#c!==null&&this.#y(
t)<this.kept.numbers.length;this.#m(()=>this.#b(t),e)}first(){this.#w(),this.#m(()=>this.#x(0))}live(){this.#w(),this.#a=
null,this.#r.drop(),this.#c!==null&&(this.#c=this.#u=this.#d=null,this.#t(null),this.#s())}play(){if(this.#f){this.#w(),
this.#s();return}this.#f=!0,this.#m(()=>this.#c===null?this.#x(0):this.#b(1)),this.#s()}clear(){this.#n=ns,this.#i.drop(),
this.live()}#w(){clearTimeout(this.#p),this.#f=!1}#m(t,e=()=>!0){this.#a=null,this.#o(void 0);let s=this.#l===this.#h||this.#e.
gone();this.kept.numbers.length>0&&(s||e())?t():this.#a=t}#g(){if(this.#e.gone())return;let t=this.#h;this.#i.ask(()=>this.#e.
list(Sr(this.#n)),e=>this.#v(e,t))}#v(t,e){let s=Ar(this.#n,t);if(this.#n=s??ns,!s)return this.#g();this.#l=e;let n=this.#a;
this.#a=null,s.numbers.length>0&&n?.(),this.#s()}#y(t){let{kept:e}=this;return t+(this.#c===null?e.numbers.length-1:Ki(e,
this.#c))}#b(t){let e=this.#y(t);e>=this.kept.numbers.length?this.live():this.#x(Math.max(0,e))}#x(t,e=null){let s=this.
kept.numbers[t];if(s===void 0)return;this.#c=s,this.#d=e;let n=this.#e.get(s);if(n)return this.#O(n);this.#r.ask(()=>this.#e.
fetch(s),o=>this.#c===s&&this.#O(o))}#O(t){this.#r.drop(),this.#u=t.picture,this.#c=t.picture.number,this.#t(t),this.#s(),
clearTimeout(this.#p),this.#f&&(this.#p=setTimeout(()=>this.#b(1),ud))}};var gl=new Uint8Array;async function bl(i){let{header:t,palette:e,data:s}=fd(i);if(!e){let l=new Blob([i],{type:"image/p\
ng"}),a=await createImageBitmap(l,{colorSpaceConversion:"none"});return{indices:gl,palette:gl,bitmap:a}}let{width:n,height:o,
depth:r,kind:h}=t;if(r!==8||h!==3)throw new Error(`a picture of ${r} bits and kind ${h}`);return{indices:wd(await dd(s,(n+
1)*o),n,o),palette:e,bitmap:null}}function fd(i){let t=new DataView(i.buffer,i.byteOffset,i.byteLength),e={width:0,height:0,
depth:0,kind:-1},s=[],n=null,o=8;for(;o+12<=i.byteLength;){let r=t.getUint32(o),h=String.fromCharCode(...i.subarray(o+4,
o+8)),l=i.subarray(o+8,o+8+r);if(h==="IHDR"&&r>=13){let[a=0,c=-1]=l.subarray(8,10);Object.assign(e,{width:t.getUint32(o+
8),height:t.getUint32(o+12),depth:a,kind:c})}h==="PLTE"&&(n=l),h==="IDAT"&&s.push(l),o+=r+12}return{header:e,palette:n,data:s}}
async function dd(i,t){let{readable:e,writable:s}=new DecompressionStream("deflate"),n=pd(i,s.getWriter()),[o]=await Promise.
all([md(e.getReader(),t),n]);return o}async function pd(i,t){for(let e of i)await t.write(e);await t.close()}async function md(i,t){
let e=new Uint8Array(t),s=0;for(let n=await i.read();!n.done;n=await i.read()){if(s+n.value.length>t)throw await i.cancel(),
new Error(`more than the ${t} bytes of the picture`);e.set(n.value,s),s+=n.value.length}if(s<t)throw new Error(`${s} of \
the ${t} bytes of the picture`);return e}function wd(i,t,e){let s=t+1;for(let n=0;n<e;n+=1){if(i[n*s]!==0)throw new Error(
`row ${n} of the picture is filtered`);i.copyWithin(n*t,n*s+1,(n+1)*s)}return i.subarray(0,t*e)}var gd=100,ii=class{#e;#t=!1;#s=null;#i=-1;#r=null;#o=!1;#n=null;#h=null;#l=new Set;constructor(t){this.#e=t}get latest(){
return this.#s}offer(t){if(t.number<=this.#i)return this.#e.refuse(t);this.#i=t.number,this.#l.add(t),this.#s=t,this.#t&&
!this.#h?this.#a(t):this.#d(t,!1)}hold(t){this.#h=t,this.#t&&this.repaint()}setOpen(t){if(t!==this.#t){if(this.#t=t,t)return this.
repaint();this.#n=null,this.#s&&this.#d(this.#s,!1)}}restart(){this.#i=-1}repaint(){let t=this.#h??this.#s;t&&this.#a(t)}#a(t){
t===this.#r&&this.#o||(this.#n=t,this.#r||this.#c())}async#c(){for(;this.#n;){let t=this.#n;this.#r=t,this.#n=null,this.#o=
!0;let e=await this.#u(t);this.#r=null,this.#d(t,e)}}async#u(t){try{let e=t.png&&await bl(t.png);this.#o=!1;try{this.#e.
paint(t,e)}finally{e?.bitmap?.close()}return await bd(),!0}catch(e){return this.#e.failed(e),!1}}#d(t,e){if(this.#l.has(
t)){for(let s of this.#l)if(this.#l.delete(s),s===t)break;this.#e.release(t,e)}}};function bd(){return new Promise(i=>{let t=()=>{
cancelAnimationFrame(e),clearTimeout(s),i()},e=requestAnimationFrame(t),s=setTimeout(t,gd)})}var xd=Promise.resolve(null),ni=class{answers=new hs;#e;#t;constructor(t,e){this.#e=t,this.#t=e}read(t){return this.#s(()=>this.
answers.values(t),()=>this.#e.read(t))}whole(t){return this.#s(()=>this.answers.whole(t),()=>this.#e.whole(t))}part(t,e){
return this.#s(()=>this.answers.part(t,e),()=>this.#e.fetch(t,e))}strip(t){return this.#s(()=>this.answers.columns(t),()=>this.#e.
strip(t))}frames(t){return this.#s(()=>this.answers.listing(),()=>this.#e.frames(t))}past(t){return this.#s(()=>this.answers.
frame(t),()=>this.#e.past(t,this.#t()))}#s(t,e){if(this.#e.gone)return xd;let s=t();return e(),s}};function oi(i,t,e){for(let[s,n]of Object.entries(t))i.on(s,n);e.addEventListener("abort",()=>{for(let[s,n]of Object.entries(
t))i.off(s,n)})}var vd=2e3,Md=100,yd=64,ri=class{#e;#t;#s;#i;#r=null;#o=-1;#n=new Map;#h=new Map;#l=!0;#a=new Map;#c=new Map;constructor(t,e,s,n){
this.#e=t,this.#t=e,this.#s=s;for(let o of St){let r=t.get(o);rn(o,r)&&this.#n.set(o,r)}this.#i=gi(t.get("_beholder_choi\
ces")),oi(t,{"change:_beholder_choices":()=>this.#u()},n),n.addEventListener("abort",()=>{for(let{timer:o}of this.#h.values())
clearTimeout(o)})}get choices(){return this.#i}value(t){let e=this.#h.get(t);return e?e.values.at(-1):this.#n.get(t)}waits(t){
return this.#l&&(this.#h.get(t)?.waits??!1)}setAnswering(t){t!==this.#l&&(this.#l=t,this.#s())}rejection(t){return this.#a.
get(t)??""}get rejections(){return this.#a}choose(t,e,{paced:s=!1}={}){this.#a.delete(t);let n=this.#h.get(t);clearTimeout(
n?.timer),this.#h.set(t,{values:[...n?.values??[],e].slice(-yd),waits:n?.waits??!1,timer:setTimeout(()=>this.#p(t),vd)}),
s?this.#w(t)(e):this.#t(t,e),this.#s()}take({revision:t,settings:e,choices:s}){if(!(t<=this.#o)){this.#o=t,this.#r=s,this.#u();
for(let n of St)this.#d(n,e[n]);this.#s()}}restart(){this.#o=-1;for(let t of St)this.#f(t);this.#a.clear()}reject({name:t,
value:e,message:s}){this.#f(t),rn(t,e)&&this.#n.set(t,e),this.#a.set(t,s),this.#s()}#u(){let t=this.#e.get("_beholder_ch\
oices");this.#i=gi(F(t)?{...t,...this.#r}:this.#r),this.#s()}#d(t,e){if($t(e,this.#n.get(t)))return;this.#a.delete(t),this.#n.
set(t,e);let s=this.#h.get(t),n=s?s.values.map(o=>$t(o,e)).lastIndexOf(!0):-1;s&&n>=0&&n<s.values.length-1?s.values.splice(
0,n+1):this.#f(t)}#p(t){let e=this.#h.get(t);e&&($t(e.values.at(-1),this.#n.get(t))?this.#f(t):e.waits=!0,this.#s())}#f(t){
clearTimeout(this.#h.get(t)?.timer),this.#h.delete(t)}#w(t){let e=this.#c.get(t);return e||(e=R(s=>this.#t(t,s),Md),this.#c.
set(t,e)),e}};var Od=1e3,hi=class{#e;#t;#s;#i="";#r="rms";#o=null;#n=R(()=>this.#h(),Od);constructor(t,e,s){this.#e=t,this.#t=e,this.#s=
new K(s)}get figure(){return this.#r}get excerpt(){return this.#o}follow(t){this.#i=t,this.#n(void 0)}choose(t){this.#r=
t,this.#t(),this.#i&&this.#n(void 0)}clear(){this.#i="",this.#o=null,this.#s.drop(),this.#t()}#h(){if(!this.#i)return;let t=an(
this.#i,this.#r),e=Lr(this.#o,t,this.#r);this.#s.ask(()=>this.#e(e),s=>this.#l(s))}#l(t){let{source:e,figure:s}=t.message;
s!==this.#r||e!==an(this.#i,this.#r)||(this.#o=Ir(this.#o,t),this.#o?this.#t():this.#n(void 0))}};var li=class{#e;#t;#s=!1;#i=!1;#r=1e3;#o;#n;constructor(t,e){this.#e=t,this.#t=e}get waiting(){return this.#s}get unanswered(){
return this.#i}begin(){clearTimeout(this.#o),this.#r=1e3,this.#s=!0,this.#n??=setTimeout(()=>this.#l(!0),1e4),this.#h()}end(){
clearTimeout(this.#o),clearTimeout(this.#n),this.#n=void 0,this.#s=!1,this.#l(!1)}#h(){this.#o=setTimeout(()=>this.#h(),
this.#r),this.#r=Math.min(2*this.#r,3e4),this.#e()}#l(t){t!==this.#i&&(this.#i=t,this.#t())}};var Ed=15e3,Sd=1e3,Ad={table:"",section:-1,rows:[0,0],columns:[0,0],height:0,width:0},ai=class{#e;#t;#s;#i=!1;#r=!1;#o=!1;#n=new li(
()=>this.#m(_.hello(this.client,this.#a)),()=>this.#t.lifeChanged());#h=R(()=>this.#p(),Sd);#l;constructor(t,e,s,n){this.#s=
n,this.client=Td(),this.#e=t,this.#t=e,this.#c(s),s.addEventListener("abort",()=>this.close())}get gone(){return this.#o}get unanswered(){
return this.#n.unanswered}get waiting(){return this.#n.waiting}get#a(){return{visible:this.#r,covers:this.#s()}}open(){this.#i||
(this.#i=!0,this.#l=setInterval(()=>this.#f(),Ed),this.#n.begin())}close(){this.#i&&(this.#i=!1,clearInterval(this.#l),this.#n.
end(),this.#m(_.bye(this.client)))}ask(){this.#h(void 0)}setVisible(t){if(t!==this.#r&&(this.#r=t,!!this.#i)){if(this.#n.
waiting&&t)return this.#n.begin();this.#m(_.visible(this.client,t)),t&&this.#f()}}acknowledge(t){this.#m(_.ack(this.client,
t))}set(t,e){this.#m(_.set(this.client,t,e))}read(t){this.#m(_.read(this.client,t))}whole(t){this.#m(_.whole(this.client,
t))}look(t){this.#m(_.lens(this.client,t??Ad))}strip(t){this.#m(_.strip(this.client,t))}frames(t){this.#m(_.frames(this.
client,t))}past(t,e){this.#m(_.past(this.client,t,e))}pin(){this.#m(_.pin(this.client))}step(){this.#m(_.step(this.client))}export(){
this.#m(_.export(this.client))}fetch(t,e){this.#m(_.fetch(this.client,t,e))}#c(t){let e={"msg:custom":(s,n)=>this.#w(s,n),
"comm:close":()=>this.#g(!0),comm_live_update:()=>this.#d()};oi(this.#e,e,t),window.addEventListener("pagehide",()=>this.#u(),
{signal:t}),window.addEventListener("pageshow",s=>s.persisted&&this.#d(),{signal:t})}#u(){this.#i&&(this.#n.end(),this.#m(
_.bye(this.client)))}#d(){this.#i&&this.#n.begin()}#p(){!this.#n.waiting&&!this.#o&&this.#d()}#f(){this.#n.waiting||this.#o||
this.#m(_.alive(this.client,this.#a))}#w(t,e=[]){let s=hh(t);if(!s)return;let n=s.type==="welcome"&&s.client===this.client;
switch(n&&this.#n.end(),this.#g(!1)&&!n&&this.#d(),s.type){case"frame":s.clients.includes(this.client)&&this.#t.framed(s,
e.map(kt));return;case"status":return this.#t.reported(s.status);case"alerts":return this.#t.alerted(s);case"settings":return this.#t.
settled(s);case"welcome":return n?(this.#i&&this.#r&&this.#m(_.visible(this.client,!0)),this.#t.welcomed(s)):void 0;case"\
rejected":s.client===this.client&&this.#t.rejected(s);return;case"values":s.client===this.client&&this.#t.valued(s,e.map(
kt));return;case"whole":s.client===this.client&&this.#t.wholeTold(s);return;case"look":s.client===this.client&&this.#t.looked(
s,e.map(kt));return;case"strip":s.client===this.client&&this.#t.stripped(s,e.map(kt));break;case"frames":s.client===this.
client&&this.#t.listed(s,e.map(kt));break;case"past":s.client===this.client&&this.#t.recalled(s,e.map(kt));break;case"fi\
le":s.client===this.client&&this.#t.filed(s,e.map(kt))}}#m(t){let e=()=>this.#g(!0);try{Promise.resolve(this.#e.send(t)).
catch(e)}catch{e()}}#g(t){return t===this.#o?!1:(this.#o=t,t&&this.#n.end(),this.#t.lifeChanged(),!0)}};function kt(i){return i instanceof
ArrayBuffer?new Uint8Array(i):new Uint8Array(i.buffer,i.byteOffset,i.byteLength)}function Td(){let i=crypto.getRandomValues(
new Uint8Array(12));return Array.from(i,t=>t.toString(16).padStart(2,"0")).join("")}var Nd=3e3,kd=new Set(["values","select","show_all","square","rank"]),ci=class{#e=new Set;#t=0;#s=new ii(this);#i;#r;#o;#n=new ei;alerts=new me(
()=>this.#O());#h="";#l=null;#a="";#c=!1;#u;constructor(t,e){this.settings=new ri(t,(s,n)=>{kd.has(s)&&this.past.live(),
this.#i.set(s,n)},()=>this.#g(),e),this.#i=new ai(t,this,e,de),this.#o=new ni(this.#i,()=>this.past.shown?.table??this.latest?.
table??""),this.history=new hi(s=>this.#o.strip(s),()=>this.#v(),e),this.past=new si({list:s=>this.#o.frames(s),fetch:s=>this.#o.
past(s),here:()=>this.#n.listing(),get:s=>this.#n.get(s,this.gone),gone:()=>this.gone},s=>this.#s.hold(s&&this.#n.frameOf(
s,{ack_within:0,past:!0})),()=>this.#y(),e),this.#r=new Js(s=>this.#i.acknowledge(s),e),document.addEventListener("visib\
ilitychange",()=>this.#w(),{signal:e}),e.addEventListener("abort",()=>clearTimeout(this.#u))}get status(){return this.#l}get flowing(){
return this.#c}get gone(){return this.#i.gone}get latest(){return this.#s.latest}get unanswered(){return this.#i.unanswered}get words(){
return this.#i.gone?"No kernel: run the cell again.":this.unanswered?"No answer from the kernel. If it is not busy, run \
the cell again.":this.#i.waiting?"waiting for the kernel":"waiting for the first picture"}get problem(){let t=[...this.settings.
rejections].find(([e])=>e!=="select");return this.#a||t?.[1]||this.#l?.message||""}read(t){return this.#o.read(t)}whole(t){
return this.#o.whole(t)}look(t){this.gone||this.#i.look(t)}pin(){this.#i.pin()}step(){this.#i.step()}export(){this.#i.export()}fetch(t){
return ml(e=>this.#o.part(t,e))}enter(){this.#t+=1,this.#i.open()}leave(t){this.setInSight(t,!1),this.#t-=1,this.#t===0&&
this.#i.close()}setInSight(t,e){e!==this.#e.has(t)&&(e?this.#e.add(t):this.#e.delete(t),this.#w(),e&&(t.refresh(),this.#s.
repaint()))}welcomed(t){this.#d(t.session),this.#b(t.status),this.settings.take(t);for(let e of this.#e)e.greeted();this.#M()}settled(t){
this.settings.take(t)}framed({type:t,session:e,clients:s,status:n,ack_within:o,...r},h){this.#d(e),this.#b(n),this.#m(n.
rate);let l={...r,ack_within:o,png:null,sections:[]};try{let a=this.#n.learn(r,h);if(!a)return this.#f(l);l=this.#n.frameOf(
a,{ack_within:o,past:!1}),this.#s.offer(l),this.#p()}catch(a){this.#r.release(l,!1),this.failed(a)}}reported(t){this.#b(
t),this.#M()}rejected(t){this.settings.reject(t)}wholeTold(t){this.#o.answers.wholeTold(t)}valued(t,[e]){this.#o.answers.
valued(t,e)}looked(t,[e,s]){if(t.session===this.#h)for(let n of this.#e)n.look(t,e??null,s??null)}stripped(t,[e,s]){this.#o.
answers.stripped(t,e,s)}listed(t,[e]){this.#o.answers.listed(t,e)}recalled({type:t,session:e,client:s,asked:n,...o},r){if(e===
this.#h)try{this.#o.answers.recalled(n,this.#n.learn(o,r))}catch(h){this.failed(h)}}filed(t,[e]){this.#o.answers.filed(t,
e)}alerted(t){this.alerts.take(t)}lifeChanged(){this.gone&&this.#o.answers.clear(),this.settings.setAnswering(!this.#i.gone),
this.#M()}paint(t,e){this.#a="";for(let s of this.#e)s.paint(t,e);this.#e.size>0&&this.history.follow(t.values)}release(t,e){
this.#r.release(t,e,e||this.past.shown!==null)}refuse(t){this.#r.refuse(t)}failed(t){this.#a=`the picture could not be d\
ecoded: ${t}`,this.#M()}#d(t){t!==this.#h&&(this.#h=t,this.#l=null,this.#s.restart(),this.#o.answers.clear(),this.#n.clear(),
this.past.clear(),this.history.clear(),this.alerts.clear(),this.settings.restart())}#p(){this.past.follow();let{shown:t}=this.
past;!t||this.#e.size===0||(this.history.follow(t.values),this.#M())}#f(t){this.#r.release(t,!1),this.#i.ask()}#w(){let t=this.#e.
size>0&&!document.hidden;this.#s.setOpen(t),this.#i.setVisible(t)}#m(t){clearTimeout(this.#u),this.#c=t>0;let e=()=>{this.#c=
!1,this.#M()};this.#u=setTimeout(e,Nd*Math.max(1,1/(t||1)))}#g(){for(let t of this.#e)t.refresh()}#v(){for(let t of this.#e)
t.showRun()}#y(){for(let t of this.#e)t.showTime()}#b(t){if(this.#l&&t.number<this.#l.number)return;let e=this.#l?.held;
this.#l=t,this.alerts.hold(t.held?.message??""),t.held?.step!==e?.step&&this.#x()}#x(){let t=this.past.shown??this.latest;
!t||this.#e.size===0||(this.history.follow(t.values),this.#v())}#O(){for(let t of this.#e)t.showAlerts()}#M(){for(let t of this.#e)
t.showStatus()}};function $d(){let i;return{initialize({model:t,signal:e}){let s=xl(e);return i=new Zs(new ci(t,s.signal),t.get("_beholde\
r_name"),s.signal),s.end},render({el:t,signal:e}){let s=xl(e);return i.show(t,s.signal),s.end}}}function xl(i){let t=new AbortController,
e=()=>t.abort();return i?.addEventListener("abort",e),{signal:t.signal,end:e}}export{$d as default};
