var pi=".jp-OutputArea-output",Zo=".jp-OutputArea",gs="data:image/png;base64,";var di="beholder_widget";function Wt(){return document.querySelector(pi)!==null}function mi(i,t){return i instanceof HTMLElement?
(i instanceof HTMLImageElement?[i]:Array.from(i.getElementsByTagName("img"))).filter(s=>Jo(s.src)===t).map(s=>s.closest(
pi)).filter(s=>s instanceof HTMLElement):[]}function gi(i){return!i.isConnected&&i.closest(Zo)===null}function Jo(i){if(!i.
startsWith(gs))return"";let[t=""]=/^[A-Za-z0-9+/]*/.exec(i.slice(gs.length,gs.length+160))??[],e=atob(t.slice(0,t.length-
t.length%4)),s=e.indexOf(`tEXt${di}\0`);if(s<4)return"";let n=[0,1,2,3].reduce((o,r)=>256*o+e.charCodeAt(s-4+r),0);return e.
slice(s+4+di.length+1,s+4+n)}var jt=class{#s;#t=new Map;#e=null;#i=1/0;constructor(t){this.#s=t,t.addEventListener("scroll",({target:e})=>this.#o(e),
{capture:!0,passive:!0}),t.addEventListener("focusin",({target:e})=>{this.#e=e instanceof HTMLElement?e:null,this.#i=1/0}),
t.addEventListener("focusout",()=>{this.#i=performance.now()})}resume(){for(let[s,n]of this.#t)this.#s.contains(s)?s.scrollTop=
n:this.#t.delete(s);let t=document.activeElement!==null&&document.activeElement!==document.body,e=performance.now()-this.#i>
100;!t&&!e&&this.#e&&this.#s.contains(this.#e)&&this.#e.focus({preventScroll:!0})}#o(t){t instanceof Element&&t.isConnected&&
this.#t.set(t,t.scrollTop)}};var v={gap:0,nan:1,posinf:2,neginf:3,first:4,levels:252},Bt=v.levels/2,Qo=255;function ct({low:i,high:t,floor:e}){return i===
null||t===null?null:{low:i,high:t,floor:e}}function bs(i,t){if(i===v.nan||i===v.gap||!t)return{value:NaN,near:0};if(i===
v.posinf)return{value:1/0,near:0};if(i===v.neginf)return{value:-1/0,near:0};let e=i-v.first,{low:s,high:n}=t;if(s===n)return{
value:s,near:0};let[o,r]=tr(e,t);return{value:o/2+r/2,near:Math.abs(r/2-o/2)}}function tr(i,t){let{low:e,floor:s}=t,[n,o]=[
ws(i,t),ws(i+1,t)];return s===null||e>=0?[n,o]:i===Bt?[-o,o]:[n,i===Bt-1?-s:o]}function G(i,{low:t,high:e,floor:s}){if(t===
e)return .5;if(s===null)return(i/2-t/2)/(e/2-t/2);let n=t<0,o=s<e?Math.log(Math.abs(i)/s)/Math.log(e/s):1;return n?.5+(i===
0?0:Math.sign(i)*Math.max(0,o)/2):i===0?0:Math.max(0,o)}function xs(i,t){return ws(i*v.levels,t)}function er(i,t){let e=Math.
floor(G(i,t)*v.levels);return v.first+Math.min(Math.max(e,0),v.levels-1)}function Gt(i,t,e=t){let s=new Uint32Array(256),
n=new Uint8ClampedArray(s.buffer);for(let o=1;o<256;o+=1){let r=3*sr(o,t,e);n.set([i[r]??0,i[r+1]??0,i[r+2]??0,Qo],4*o)}
return s}function sr(i,t,e){return i<v.first||!t||!e||ir(t,e)?i:er(bs(i,t).value,e)}var ir=(i,t)=>i.low===t.low&&i.high===
t.high&&i.floor===t.floor;function ws(i,{low:t,high:e,floor:s}){let n=i/v.levels;if(s===null)return t*(1-n)+e*n;if(t>=0)
return s*(e/s)**n;let o=(i-Bt)/Bt;return o===0?0:Math.sign(o)*s*(e/s)**Math.abs(o)}function u(i,t,e={},s=[]){let n=document.createElement(i);n.className=t;for(let[o,r]of Object.entries(e))n.setAttribute(
o,r);return n.append(...s),n}function g(i,t){i.textContent!==t&&(i.textContent=t)}var Et=[["nan","NaN"],["posinf","+Inf"],["neginf","-Inf"]];var nr=new Intl.NumberFormat("en-US"),x=i=>nr.format(i);function wi(i){let t=Math.floor(i),e=n=>String(n).padStart(2,"0"),
s=`${e(Math.floor(t/60)%60)}:${e(t%60)}`;return t<3600?s:`${Math.floor(t/3600)}:${s}`}function Vt(i){return i.length===1?
`(${i[0]},)`:`(${i.join(", ")})`}var bi=i=>i.replaceAll("-","−");function St(i,t){let e=i.toFixed(t);return bi(Number(
e)===0?e.replace("-",""):e)}var ut=(i,t)=>bi(i.toExponential(t).replace("e+","e"));function $(i,t){if(i===null)return"no\
ne";if(i===0)return"0";let e=Math.abs(i);return e<.001||e>=10**Math.max(5,t)?ut(i,t-1):St(i,Math.max(0,t-1-Math.floor(Math.
log10(e))))}var H=i=>i.join("×")||"scalar";function W(i){let t=100*i;return`${t>0&&t<.1?"under 0.1":t.toFixed(t>=99.95||
t===0?0:1)} %`}function xi(i){return i<.05||i>500?"":`${i<99.95?i.toFixed(1):i.toFixed(0)} pictures a second`}var or=16,rr=new Set(["parameters","gradients","updates","optimizer"]);function yi(i,t,e){let{plan:s,shape:n}=i;if(!s||n.
length<2)return"";let o=vi(s),r=rr.has(t)&&hr(i,e),h=r?`${x(Ms(s.rows.outer))} in`:Mi(s.rows),l=r?`${x(Ms(s.columns.outer))}\
 out`:Mi(s.columns);return[...[h&&`${h} down`,l&&`${l} across`].filter(Boolean),o.length&&r?`${H(o)} each`:""].filter(Boolean).
join(", ")}function vi({rows:i,columns:t}){return[...i.inner,...t.inner].sort(([s],[n])=>s-n).map(([,s])=>s)}var Ms=i=>i.
reduce((t,[,e])=>t*e,1);function hr({name:i,plan:t,shape:e},s){if(!t||!/(weight|kernel)$/.test(i))return!1;let n=vi(t);if(e.
length>2)return n.length>0&&Math.max(...n)<=or;let o=i.replace(/(weight|kernel)$/,"bias"),r=Ms(t.columns.outer);return s.
some(h=>h.name===o&&h.shape.length===1&&h.shape[0]===r)}function Mi({outer:i,inner:t}){let e=[...i,...t.map(([n,o])=>[n,
o])];if(e.length===0)return"";let s=H(e.map(([,n])=>n));return`${e.length===1?"axis":"axes"} ${e.map(([n])=>n).join(", ")}\
 (${s})`}var lr=/(?=[./])/;function Kt(i){if(i.length<=12)return[];let t=i.map(e=>e.split(lr));return Ei(t,0,t.length,0).map(({start:e,
end:s,depth:n})=>({name:(t[e]??[]).slice(0,n).join(""),start:e,end:s}))}function Ot(i,t){return i.slice(t.name.length+1)||
i}function Ei(i,t,e,s){return ar(i,t,e,s).flatMap(n=>{let o=n.end-n.start;if(o<3||(i[n.start]?.length??0)<n.depth)return[];
let r=o>16?Ei(i,n.start,n.end,n.depth):[];return 2*r.reduce((l,a)=>l+a.end-a.start,0)>=o?r:[n]})}function ar(i,t,e,s){let n=[];
for(let o=t;o<e;){let r=o,h=i[r]?.[s];for(;o<e&&i[o]?.[s]===h;)o+=1;n.push({start:r,end:o,depth:cr(i.slice(r,o),s+1)})}return n}
function cr(i,t){let[e=[]]=i,s=t;for(;s<e.length&&i.every(n=>n[s]===e[s]);)s+=1;return s}var Si=4,qt=class{#s=u("span","beholder-module-name");#t=0;#e="";constructor(t,e){this.group=t,this.#t=e+2*Si;let s=t.end-
t.start;this.el=u("div","beholder-module",{role:"treeitem",tabindex:"-1","aria-level":"1","aria-expanded":"true","aria-l\
abel":`${t.name}, ${s} sections`,title:`${t.name}, ${s} sections`}),g(this.#s,t.name),this.el.append(this.#s)}place(t,e,s,n){
let o=Math.max(0,s-t),r=Math.min(t+e,n)-Math.max(t,s),h=`${t} ${e} ${o} ${r>=this.#t}`;h!==this.#e&&(this.#e=h,this.el.style.
top=`${t}px`,this.el.style.height=`${e}px`,this.#s.style.top=`${o+Si}px`,this.#s.hidden=r<this.#t)}};var ur=3,fr=1e5,dr=1e-4,At=class{#s;#t=!1;#e=0;constructor(t){this.#s=t}take(t){let[e,s]=[1/0,0];for(let r of t)r===null||
r===0||(e=Math.min(e,Math.abs(r)),s=Math.max(s,Math.abs(r)));if(s===0)return;(s>e*10**ur||s>=fr||e<dr)&&(this.#t=!0);let o=this.#s-
1-Math.floor(Math.log10(e));this.#e=Math.max(this.#e,o,0)}write(t){return t===null?"":t===0?"0":this.#t?ut(t,this.#s-1):
St(t,this.#e)}},Oi=4,tt=class{#s;#t;#e;#i=new Set;constructor(t,{least:e=0,most:s=1/0}={}){this.#s=t,this.#t=s,this.#e=e}get width(){
return this.#e}take(t){let e=this.#e;for(let s of t){let n=s.replace(/\d/g,"0");if(this.#i.has(n))continue;this.#i.size>=
pr&&this.#i.clear(),this.#i.add(n);let o=Math.ceil(this.#s(n)/Oi)*Oi;this.#e=Math.max(this.#e,Math.min(this.#t,o))}return this.#e>
e}},pr=4096;function ys(i){let t=document.createElement("canvas").getContext("2d");if(!t)throw new Error("this browser h\
as no canvas");return t.font=i,e=>t.measureText(e).width}var Ai=20,Ti=8,mr=4,gr=168,wr=48,br={bar:24,flags:40},xr={bar:32,flags:56},Mr=1400,yr=340,vr=256,Er=124,Sr=12,Or=11,Ar=2,
Tr=3,Yt=class{#s=new At(Ar);#t=new At(Tr);#e;measure;constructor(t){this.measure=ys(`${Or}px ${t}`),this.#e={name:new tt(
ys(`${Sr}px ${t}`),{most:gr}),shape:new tt(this.measure),limit:new tt(this.measure),rms:new tt(this.measure,{least:wr})}}take(t,e){
this.#s.take(t.flatMap(({low:a,high:c})=>[a,c])),this.#t.take(t.map(({rms:a})=>a));let s=t.map(a=>this.write(a)),{name:n,
shape:o,limit:r,rms:h}=this.#e;return[n.take(e),o.take(t.map(a=>H(a.shape))),r.take(s.flatMap(({low:a,high:c})=>[a,c])),
h.take(s.map(a=>a.rms))].includes(!0)}write({low:t,high:e,rms:s}){return{low:this.#s.write(t),high:this.#s.write(e),rms:this.#t.
write(s)}}layout(t,e){let{bar:s,flags:n}=e>=Mr?xr:br,{name:o,shape:r,limit:h,rms:l}=this.#e,a=2*(h.width+mr)+s,c=`${h.width}\
px ${s}px ${h.width}px`;if(t==="narrow")return{width:Er,columns:"minmax(0, 1fr)",limits:c};if(t==="middle")return{width:Math.
max(vr,Ai+a+Ti+Math.min(o.width,96)),columns:`minmax(0, 1fr) ${a}px`,limits:c};let f=[o.width,r.width,a,l.width,n],d=Ai+
f.reduce((p,m)=>p+m,0)+(f.length-1)*Ti;return{width:Math.max(yr,d),columns:`minmax(0, 1fr) ${f.slice(1).map(p=>`${p}px`).
join(" ")}`,limits:c}}};function ki(i){let t=i.map(({top:s,height:n})=>s+Math.min(0,(n-16)/2)),e=-1/0;for(let s of vs(t)){let n=Math.max(t[s]??0,
e);t[s]=n,e=n+16}return t}function vs(i){return[...i.keys()].sort((t,e)=>(i[t]??0)-(i[e]??0)||t-e)}function Ii(i,t,e,s){
let[n,o]=[0,t.length];for(;n<o;){let h=n+o>>1;(i[t[h]??0]??0)+16>e?o=h:n=h+1}let r=[];for(let h=n;h<t.length;h+=1){let l=t[h]??
0;if((i[l]??0)>=s)break;r.push(l)}return r}var kr={more:"M3 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm5 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm5 0a1.5 1.5 0 1 0 0 3\
 1.5 1.5 0 0 0 0-3z",minus:"M3 7.25h10v1.5H3z",plus:"M7.25 3h1.5v4.25H13v1.5H8.75V13h-1.5V8.75H3v-1.5h4.25z",fit:"M2 2h4\
v1.5H3.5V6H2zM10 2h4v4h-1.5V3.5H10zM2 10h1.5v2.5H6V14H2zM12.5 10H14v4h-4v-1.5h2.5z",pin:"M5.5 2h5v1.5l-.75.5v3.5L12 9.5V\
11H8.75v3.5h-1.5V11H4V9.5l2.25-2V4l-.75-.5z",before:"M11 2.5v11L4.5 8z",after:"M5 2.5v11L11.5 8z",pause:"M4 3h3v10H4zM9 \
3h3v10H9z",diamond:"M8 2l6 6-6 6-6-6z"},Li="http://www.w3.org/2000/svg";function N(i,t=16){let e=document.createElementNS(
Li,"svg");for(let[n,o]of Object.entries({viewBox:"0 0 16 16",width:t,height:t}))e.setAttribute(n,String(o));e.setAttribute(
"aria-hidden","true");let s=document.createElementNS(Li,"path");return s.setAttribute("d",kr[i]),e.append(s),e}var Xt=class{#s=u("bdi","");#t=u("span","beholder-row-seen",{},[this.#s]);#e=u("span","beholder-row-whole");#i=u("span",
"beholder-row-shape");#o=u("span","beholder-figure");#r=u("i","beholder-needle",{hidden:""});#n=u("span","beholder-bar",
{},[this.#r]);#h=u("span","beholder-figure beholder-figure-high");#l=u("span","beholder-limits",{},[this.#o,this.#n,this.#h]);#c=u(
"span","beholder-row-note");#u=u("span","beholder-figure");#f=u("span","");#a=u("span","beholder-flag",{},[N("diamond",8),
this.#f]);#d=NaN;constructor(){let e=[u("span","beholder-row-name",{},[this.#t,this.#e]),this.#i,this.#l,this.#u,this.#a,
this.#c];for(let s of e.slice(1))s.setAttribute("aria-hidden","true");this.el=u("div","beholder-row beholder-columns",{role:"\
treeitem",tabindex:"-1"},e)}rename(t,e,s){let n=e!==t.name;g(this.#s,e),g(this.#e,n?t.name:""),this.#t.setAttribute("ari\
a-hidden",String(n)),g(this.#i,H(t.shape)),this.el.title=[`${t.name} ${Vt(t.shape)}`,s].filter(Boolean).join(`
`)}show(t,{low:e,high:s,rms:n}){let r=t.min!==null&&t.low!==null?"":t.note||(t.size===0?"empty":"no finite value");this.
el.classList.toggle("beholder-noted",r!==""),g(this.#c,r),g(this.#o,e),g(this.#h,s),g(this.#u,n);let h=Et.reduce((a,[c])=>a+
t[c],0),l=h?x(h):t.shown<t.size?`${Ir(t)} %`:"";this.#a.classList.toggle("beholder-odd",h>0),g(this.#f,l),this.#m(t,{low:e,
high:s,rms:n},r)}place(t){t!==this.#d&&(this.#d=t,this.el.style.top=`${t}px`)}point(t){this.el.classList.toggle("beholde\
r-pointed",t),t||this.needle(null)}needle(t){this.#r.hidden=t===null||!Number.isFinite(t),t!==null&&(this.#r.style.left=
`${100*Math.min(1,Math.max(0,t))}%`)}#m(t,{low:e,high:s,rms:n},o){let r=Et.flatMap(([c,f])=>t[c]?`${x(t[c])} ${f}`:[]),h=t.
shown<t.size?`${W(t.shown/t.size)} shown`:"",l=o||`colours ${e} to ${s}, RMS ${n}`,a=[H(t.shape),l,...r,h].filter(Boolean).
join(", ");this.el.getAttribute("aria-description")!==a&&this.el.setAttribute("aria-description",a)}};function Ir({shown:i,
size:t}){let e=Math.floor(100*i/t);return e>0?String(e):"<1"}var Tt=class{#s;#t=[];#e=0;constructor(t,e){this.#s=t;for(let s=0;s<e;s+=1){let n=t.find(({start:o})=>o===s);n&&this.#t.
push({group:n,section:s}),this.#t.push({group:null,section:s})}}get active(){return this.#t[this.#e]}groupOf(t){return this.#s.
find(({start:e,end:s})=>t>=e&&t<s)}stopAt(t,e){let s=this.#t.findIndex(n=>n.section===t&&n.group===e);s>=0&&(this.#e=s)}press(t){
let e=this.#i(t);return e===null?!1:(this.#e=Math.min(Math.max(e,0),Math.max(0,this.#t.length-1)),!0)}#i(t){let{active:e}=this,
s=e&&!e.group?this.groupOf(e.section):void 0;switch(t){case"ArrowDown":return this.#e+1;case"ArrowUp":return this.#e-1;case"\
Home":return 0;case"End":return this.#t.length-1;case"ArrowLeft":return s?this.#t.findIndex(n=>n.group===s):this.#e;case"\
ArrowRight":return e?.group?this.#e+1:this.#e;default:return null}}};var Zt=class{#s;#t=u("div","beholder-gutter-inner");#e=[];#i="";#o="";#r=[];#n=new Tt([],0);#h=-1;#l=[];#c=[];#u=[];#f={
top:0,height:0};#a=new Map;#d=new Map;#m=null;constructor(t){this.#s=t,this.el=u("div","beholder-gutter",{role:"tree","a\
ria-label":"Sections"},[this.#t]),this.el.addEventListener("keydown",e=>this.#k(e)),this.el.addEventListener("click",({target:e})=>this.#S(
this.#E(e))),this.el.addEventListener("pointerover",({target:e})=>this.#y(e)),this.el.addEventListener("pointerleave",()=>t.
pointed(-1)),this.el.addEventListener("focusin",({target:e})=>this.#T(e)),this.el.addEventListener("wheel",e=>this.#A(e),
{passive:!1})}get columns(){return this.#m??=new Yt(getComputedStyle(this.el).fontFamily),this.#m}paint({kind:t,sections:e,
table:s,values:n}){this.#e=t==="sections"?e:[];let o=s!==this.#i||n!==this.#o;o&&(this.#i=s,this.#o=n,this.#g());let r=this.
columns.take(this.#e,o?this.#e.map((h,l)=>this.#v(l)):[]);for(let[h,l]of this.#a)this.#b(h,l);return r||o}arrange(t,e){this.#l=
t.slice(0,this.#e.length),this.#c=ki(this.#l),this.#u=vs(this.#c),this.#f={...e},this.#p()}scroll(t){this.#f.top=t,this.#p()}point(t,e=null){
t!==this.#h&&this.#a.get(this.#h)?.point(!1),this.#h=t;let s=this.#a.get(t);s?.point(!0),s?.needle(e)}groupOf(t){return this.#n.
groupOf(t)}axesOf(t){return yi(t,this.#o,this.#e)}focus(){this.#I()?.focus({preventScroll:!0})}#g(){let t=this.#e.map(({
name:e})=>e);this.#r=Kt(t),this.#n=new Tt(this.#r,t.length),this.#h=-1,this.#c=[],this.#u=[],this.#l=[],this.#t.replaceChildren(),
this.#a.clear(),this.#d.clear()}#p(){let{top:t,height:e}=this.#f;this.#t.style.transform=`translateY(${-t}px)`;let s=new Set(
Ii(this.#c,this.#u,t-16,t+e+16)),{active:n}=this.#n;n&&!n.group&&n.section<this.#c.length&&s.add(n.section);for(let[o,{el:r}]of this.#a)
s.has(o)||(r.remove(),this.#a.delete(o));for(let o of[...s].sort((r,h)=>r-h)){let r=this.#a.get(o)??this.#w(o);r.place(this.#c[o]??
0),r.el.tabIndex=n&&!n.group&&n.section===o?0:-1}for(let o of this.#r)this.#x(o)}#w(t){let e=new Xt,s=this.#e[t];s&&e.rename(
s,this.#v(t),this.axesOf(s)),e.el.setAttribute("aria-level",this.#n.groupOf(t)?"2":"1"),this.#a.set(t,e),this.#b(t,e),e.
point(t===this.#h);let n=Math.min(...[...this.#a.keys()].filter(o=>o>t));return this.#t.insertBefore(e.el,this.#a.get(n)?.
el??null),e}#x(t){let{top:e,height:s}=this.#f,n=this.#l.slice(t.start,t.end);if(n.length===0)return;let o=Math.min(...n.
map(a=>a.top)),r=Math.max(...n.map(a=>a.top+a.height)),h=this.#n.active?.group===t;if((r<e||o>e+s)&&!h){this.#d.get(t)?.
el.remove(),this.#d.delete(t);return}let l=this.#d.get(t)??this.#M(t);l.place(o,r-o,e,e+s),l.el.tabIndex=h?0:-1}#M(t){let e=new qt(
t,this.columns.measure(t.name));return this.#d.set(t,e),this.#t.insertBefore(e.el,this.#a.get(t.start)?.el??null),e}#b(t,e){
let s=this.#e[t];s&&e.show(s,this.columns.write(s))}#v(t){let e=this.#e[t]?.name??"",s=this.#n.groupOf(t);return s?Ot(e,
s):e}#E(t){if(!(t instanceof Node))return null;for(let[e,{el:s}]of this.#a)if(s.contains(t))return{section:e,group:null};
for(let[e,{el:s}]of this.#d)if(s.contains(t))return{section:e.start,group:e};return null}#y(t){let e=this.#E(t);this.#s.
pointed(e&&!e.group?e.section:-1)}#T(t){let e=this.#E(t);e&&this.#n.stopAt(e.section,e.group),this.#y(t)}#S(t){t&&(this.#n.
stopAt(t.section,t.group),t.group?this.#s.singledModule(t.group):this.#s.singled(t.section))}#k(t){if(t.ctrlKey||t.altKey||
t.metaKey)return;let e=t.key==="Enter"||t.key===" ";if(!e&&!this.#n.press(t.key))return;t.preventDefault(),t.stopPropagation();
let{active:s}=this.#n;if(e)return this.#S(s);s&&this.#O(s.section),this.#p(),this.focus()}#I(){let{active:t}=this.#n;if(t)
return t.group?this.#d.get(t.group)?.el:this.#a.get(t.section)?.el}#O(t){let{top:e,height:s}=this.#f,n=this.#c[t]??0;n<e?
this.#s.scrolled(Math.max(0,n-16)):n+16>e+s&&this.#s.scrolled(n+32-s)}#A(t){if(t.ctrlKey||t.deltaY===0)return;let e=t.deltaY*
(t.deltaMode===WheelEvent.DOM_DELTA_LINE?16:1);this.#s.scrolled(this.#f.top+e)&&t.preventDefault()}};var Lr="data-lm-suppress-shortcuts";function Ni(i,t){let e=s=>{let n=s.composedPath(),[o]=n;n.includes(i)&&o instanceof Element&&
o.toggleAttribute(Lr,$i(s))};window.addEventListener("keydown",e,{capture:!0,signal:t}),i.addEventListener("keydown",s=>{
$i(s)&&s.stopPropagation()})}function $i(i){return i.key==="Enter"?!0:!(i.ctrlKey||i.metaKey)||i.getModifierState("AltGr\
aph")}function kt(i,t=0){return Number.isFinite(i)?t>0?Math.abs(i)<t/2?"0":Ri(i,$r(i,t)):Number.isInteger(i)&&Math.abs(i)<1e15?
String(i):Ri(i,6):String(i)}function Y(i){return i.replaceAll("Infinity","Inf").replaceAll("-","−").replace(/^Inf/,"+I\
nf")}function _i(i,t){if(!Number.isFinite(i))return Y(kt(i));if(Number.isInteger(i)&&Math.abs(i)<1e5)return Y(String(i));
if(!(t>=.01&&t<1e4))return Y(i.toExponential(1).replace("e+","e"));let s=i.toFixed(t<10?3:1);return Y(Number(s)===0?s.replace(
"-",""):s)}function $r(i,t){let e=Math.floor(Math.log10(Math.abs(i)/(2*t)))+1;return Math.min(6,Math.max(1,e))}function Ri(i,t){
let e=Math.abs(i);if(!(i===0||e>=.001&&e<1e6))return i.toExponential(t-1).replace("e+","e");let n=i.toPrecision(t);return n.
includes("e")?String(Number(n)):n}var Nr={parameters:"parameter",gradients:"gradient",updates:"update",optimizer:"optimizer state",activations:"activation",
arrays:"array",frame:"frame"},Rr={below:"below the colour scale",above:"above the colour scale"};function zi({kind:i,sections:t,
settings:e,colormap:s}){if(i==="frame")return"Picture of a frame";let[n,o]=[t.at(0)?.name,t.at(-1)?.name];return`Picture\
 of ${t.length>1?`${t.length} sections, ${n} to ${o}`:n}, ${e.mode} values, colormap ${s}`}function et({variance_of:i,change_since:t}){
return t!==null?`change since step ${x(t)}`:i?`variance of ${i}`:""}function Pi({values:i,step:t,...e},s){let n=[et(e),Nr[i]??
i].filter(Boolean).join(", "),o=t===null?n:`${n}, step ${x(t)}`;return s?`${o}, ${Rr[s]}`:o}function It(i,t){return i.values===
t.values&&i.change_since===t.change_since&&i.variance_of>0==t.variance_of>0}var Jt=class{opened="";#s;#t;#e;#i;constructor(t,e,s,n){this.#s=t,this.#t=e,this.#e=s,this.#i=n}section(t){if(!t)return-1;
let{sections:e}=t,{zoom:s}=this.#t;return s?s.section:e.length===1?0:this.opened?e.findIndex(({name:n})=>n===this.opened):
-1}show(t){let e=this.section(t);if(this.#e.el.hidden=e<0,!t||e<0)return;let{settings:s}=this.#s,n=t.sections[e];this.#e.
show({sections:t.sections,section:e,indices:this.#t.levels(e),colors:this.#t.colors(e),wanted:this.#t.scale(e),step:t.step,
of:et(t),limits:s.value("limits")??null,waits:s.waits("limits"),scaling:Es(s),axes:n?this.#i.axesOf(n):"",zoom:this.#t.zoom,
pointed:this.#o(e)})}point(t){!t||this.#e.el.hidden||this.#e.point(this.#o(this.section(t)))}#o(t){let{pointed:e}=this.#t;
if(!e||e.section!==t)return null;let{index:s,value:n,near:o,exact:r,of:h}=e,l=Y(kt(n,r?0:o));return{index:s,value:n,words:r?
l:`about ${l}`,of:h}}};function Es(i){let t=i.value("scaling")??"";return i.choices.scalings.find(e=>e.value===t)?.label??
t}function Ss(i,{first:t,levels:e}){let s=new Uint32Array(256);for(let n of i)s[n]=(s[n]??0)+1;return s.slice(t,t+e)}function Ci(i,t){
let e=Math.max(1,Math.min(t,i.length));return Array.from({length:e},(s,n)=>{let o=Math.floor(n*i.length/e),r=Math.floor(
(n+1)*i.length/e),h=0;for(let l=o;l<r;l+=1)h+=i[l]??0;return h/(r-o)})}function Os(i,t){let e=i.length-1,[s,n]=[i[0]??0,
i[e]??0],o=Math.min(t,s+n);if(o===0||e<2)return{counts:i,below:0,above:0};let r=[Math.max(0,s-(i[1]??0)),Math.max(0,n-(i[e-
1]??0))],[h=0,l=0]=r,a=h+l>0?h/(h+l):s/(s+n),c=Math.min(s,Math.max(o-n,Math.round(o*a))),f=i.slice();return f[0]=s-c,f[e]=
n-(o-c),{counts:f,below:c,above:o-c}}function Di(i,t,e){let[s,n,o]=[0,0,0];return i.forEach((r,h)=>{let l=(h+.5)/i.length;
o+=r,l<t&&(s+=r),l>e&&(n+=r)}),o?[s/o,n/o]:[0,0]}var zr=[1,2,5,10],st=1e-9,Pr=4,Cr=1e5;function Qt({low:i,high:t,floor:e},s){if(!(t>i)||s<1)return[];if(e===null)return Dr(
i,t,s);if(i>=0)return Fi(e,t,s).map(Ui);let n=Fi(e,t,Math.max(1,Math.floor((s-1)/2))).map(Ui);return[...n.map(({value:r,
words:h})=>({value:-r,words:"−"+h})).reverse(),{value:0,words:"0"},...n]}function Dr(i,t,e){let s=(t-i)/e,n=10**Math.floor(
Math.log10(s)),o=(zr.find(d=>d*n>=s*(1-st))??10)*n,r=Math.ceil(i/o-st),h=Math.floor(t/o+st);if(h-r>e)return[];let l=Array.
from({length:Math.max(0,h-r+1)},(d,p)=>(r+p)*o),a=Math.max(0,-Math.floor(Math.log10(o)+st)),c=a<=Pr&&Math.max(-i,t)<Cr,f=Fr(
l,o);return l.map(d=>({value:d,words:d===0?"0":c?St(d,a):ut(d,f)}))}function Fr(i,t){let e=Math.max(...i.map(Math.abs));
return e>0?Math.max(0,Math.round(Math.floor(Math.log10(e))-Math.floor(Math.log10(t)+st))):0}function Fi(i,t,e){let s=Math.
ceil(Math.log10(i)-st),n=Math.floor(Math.log10(t)+st),o=Math.max(1,Math.ceil((n-s+1)/e)),r=[];for(let h=n;h>=s;h-=o)r.unshift(
h);return r}function Ui(i){let t=10**i;return{value:t,words:ut(t,0)}}var As=104,te=4,Ts=64,ee=.01,Hi=.1,Ur=.04,Hr=1.8,Wr=3,jr=.62,Br=.25,se=class{#s;#t=u("canvas","beholder-bars",{"aria-hid\
den":"true"});#e=u("div","beholder-bar-ramp");#i=u("i","beholder-needle",{hidden:""});#o=u("div","beholder-ticks",{"aria\
-hidden":"true"});#r;#n=null;#h={low:0,high:1,floor:null};#l="";#c=!1;#u="";constructor(t){this.#s=t,this.#r=["Low end o\
f the colours","High end of the colours"].map((s,n)=>this.#g(s,n));let e=u("div","beholder-bar-track",{},[this.#e,this.#i]);
this.el=u("div","beholder-colorbar",{},[this.#t,e,this.#o,...this.#r])}show(t,e){this.el.hidden=t===null,this.#n=t,t&&(this.#c||
this.#f(t,e),this.draw())}point(t){this.#i.hidden=t===null||!Number.isFinite(t),t!==null&&(this.#i.style.left=Lt(this.#a(
t)))}get outside(){let t=this.#n;if(!t)return[0,0];let e=Ss(t.indices,v),{below:s,above:n}=Os(e,t.clipped),o=e.reduce((c,f)=>c+
f,0)||1,r=G(t.wanted.low,t.drawn),h=G(t.wanted.high,t.drawn),[l,a]=Di(e,r,h);return[Math.max(l,r>=0?s/o:0),Math.max(a,h<=
1?n/o:0)]}draw(){let t=this.el.clientWidth;if(!this.#n||t===0)return;this.#d(this.#n,t),this.#m(t);let{wanted:e}=this.#n;
[e.low,e.high].forEach((s,n)=>{let o=this.#r[n];if(!o)return;let{low:r,high:h}=this.#h;o.style.left=Lt(this.#a(s)),o.setAttribute(
"aria-valuemin",String(r)),o.setAttribute("aria-valuemax",String(h)),o.setAttribute("aria-valuenow",String(s)),o.setAttribute(
"aria-valuetext",$(s,Wr))}),this.#e.style.setProperty("--beholder-from",Lt(this.#a(e.low))),this.#e.style.setProperty("-\
-beholder-to",Lt(this.#a(e.high)))}#f({drawn:t,wanted:e,min:s,max:n},o){if(t.floor!==null&&e.floor!==null){this.#h=t;return}
let r=Math.min(s,e.low),h=Math.max(n,e.high),{low:l,high:a,floor:c}=this.#h,f=o===this.#l&&c===null&&l<=r&&h<=a&&a-l<=Hr*
(h-r);if(this.#l=o,f)return;let d=Ur*(h-r)||Math.abs(r)||1;this.#h={low:r-d,high:h+d,floor:null}}#a(t){return Math.min(1,
Math.max(0,G(t,this.#h)))}#d({indices:t,drawn:e,wanted:s,clipped:n},o){let r=this.#t.getContext("2d");if(!r||this.#t.offsetHeight===
0)return;let h=devicePixelRatio;this.#t.width=Math.round(o*h),this.#t.height=Math.round(As*h),r.scale(h,h),r.fillStyle=getComputedStyle(
this.el).color;let{counts:l,below:a,above:c}=Os(Ss(t,v),n),[f,d]=[this.#a(e.low)*o,this.#a(e.high)*o],p=Ci(l,Math.max(1,
Math.floor((d-f)/te))),m=l.length/p.length,w=Math.max(...p,a/m,c/m)||1,M=(E,k,yt)=>{let vt=k?Math.max(1,Math.round(k/w*(As-
4))):0;r.globalAlpha=yt?jr:Br,r.fillRect(E,As-vt,te-1,vt)};p.forEach((E,k)=>{let yt=(k+.5)/p.length,vt=xs(yt,e);M(f+k/p.
length*(d-f),E,vt>=s.low&&vt<=s.high)}),a&&M(Math.max(0,f-te),a/m,!1),c&&M(Math.min(o-te,d),c/m,!1)}#m(t){let e=Qt(this.#h,
Math.floor(t/Ts)),s=`${JSON.stringify(e)} ${JSON.stringify(this.#h)}`;if(s===this.#u)return;this.#u=s;let n=e.map(({value:o,
words:r})=>{let h=u("span","beholder-tick",{},[r]),l=this.#a(o);return h.style.left=Lt(l),l*t<Ts/3&&h.classList.add("beh\
older-tick-first"),(1-l)*t<Ts/3&&h.classList.add("beholder-tick-last"),h});this.#o.replaceChildren(...n)}#g(t,e){let s=u(
"div","beholder-bar-end",{role:"slider",tabindex:"0","aria-label":t});return s.addEventListener("keydown",n=>{let o=Gr[n.
key];if(o===void 0||!this.#n||n.ctrlKey||n.altKey||n.metaKey)return;n.preventDefault(),n.stopPropagation();let{low:r,high:h}=this.#n.
wanted;this.#p(e,o===1/0?1:o===-1/0?0:this.#a(e?h:r)+o)}),s.addEventListener("pointerdown",n=>{n.button===0&&(n.preventDefault(),
s.focus(),s.setPointerCapture(n.pointerId),this.#c=!0)}),s.addEventListener("pointermove",n=>{if(!s.hasPointerCapture(n.
pointerId))return;let{left:o,width:r}=this.el.getBoundingClientRect();this.#p(e,(n.clientX-o)/r)}),s.addEventListener("l\
ostpointercapture",()=>{this.#c=!1}),g(s,""),s}#p(t,e){if(!this.#n)return;let s=xs(Math.min(1,Math.max(0,e)),this.#h),{low:n,
high:o}=this.#n.wanted;this.#s(t?[n,Math.max(n,s)]:[Math.min(o,s),o])}},Gr={ArrowLeft:-ee,ArrowDown:-ee,ArrowRight:ee,ArrowUp:ee,
PageDown:-Hi,PageUp:Hi,Home:-1/0,End:1/0},Lt=i=>`${100*i}%`;function Wi(i,t,e=-1){let{name:s,indices:n}=Kr(i.trim(),t),o=s===""?e:t.findIndex(a=>a.name===s),r=t[o];if(!r){let a=Vr(
s,t.map(c=>c.name));return{found:null,problem:s?`No section is named ${s}.`:"Type a name and an index.",near:a}}let{shape:h}=r,
l=n===null?h.map(()=>0):qr(n,h);return typeof l=="string"?{found:null,problem:l,near:[]}:{found:{section:o,index:l},problem:"",
near:[]}}function Vr(i,t){let e=i.toLowerCase().slice(0,64);return e?t.slice(0,2e3).map(s=>({name:s,far:Yr(e,s.toLowerCase().
slice(0,64))})).filter(({far:s})=>s<=.5).sort((s,n)=>s.far-n.far).slice(0,3).map(({name:s})=>s):[]}function Kr(i,t){if(t.
some(({name:s})=>s===i))return{name:i,indices:null};let e=i.lastIndexOf("[");return e<0?{name:i,indices:null}:{name:i.slice(
0,e).trim(),indices:i.slice(e+1).replace(/\]\s*$/,"")}}function qr(i,t){let e=i.trim()===""?[]:i.replace(/,\s*$/,"").split(
",");if(e.length!==t.length)return`The index has ${t.length} numbers, not ${e.length}.`;let s=e.map(n=>/^\s*[-\u2212]?\d+\s*$/.
test(n)?Number(n.replace("−","-")):NaN);for(let[n,o]of s.entries()){let r=t[n]??0,h=o<0?o+r:o;if(!Number.isSafeInteger(
o))return`${e[n]?.trim()} is no whole number.`;if(h<0||h>=r)return`${o} is outside: axis ${n} has 0 to ${r-1}.`;s[n]=h}return s}
function Yr(i,t){let e=Math.max(i.length,t.length);if(t.includes(i))return .25*(e-i.length)/e;let s=Array.from({length:t.
length+1},(n,o)=>o);for(let n=1;n<=i.length;n+=1){let o=[n];for(let r=1;r<=t.length;r+=1){let h=(s[r-1]??0)+(i[n-1]===t[r-
1]?0:1);o.push(Math.min(h,(s[r]??0)+1,(o[r-1]??0)+1))}s=o}return(s[t.length]??e)/e}var Xr=Math.random().toString(36).slice(2,10),ji=0;function z(i){return ji+=1,`beholder-${i}-${Xr}-${ji}`}var ie=class{#s;#t=u("span","",{"aria-live":"polite"});#e=u("span","beholder-near");#i=[];#o=-1;#r;constructor(t){this.#r=
t;let e=z("control"),s=u("div","beholder-found",{id:z("found")},[this.#t,this.#e]);this.#s=u("input","beholder-text",{id:e,
type:"text",spellcheck:"false",autocomplete:"off","aria-describedby":s.id});let n=u("label","beholder-name",{for:e},["Go\
 to"]),o=u("div","beholder-control beholder-goto",{},[n,this.#s]);this.el=u("div","",{},[o,s]),this.#s.addEventListener(
"keydown",r=>{r.key==="Enter"&&this.#n()}),this.#s.addEventListener("input",()=>this.#h("",[]))}show(t,e){this.#i=t,this.#o=
e;let s=t[e],n=s?`${s.name}[${s.shape.map(o=>o>>1).join(", ")}]`:"";this.#s.placeholder!==n&&(this.#s.placeholder=n)}#n(){
let{found:t,problem:e,near:s}=Wi(this.#s.value,this.#i,this.#o);this.#h(e,s),t&&this.#r(t.section,t.index)}#h(t,e){g(this.#t,
t),this.#s.setAttribute("aria-invalid",String(t!==""));let s=this.#s.value.match(/\[[^[\]]*\]?\s*$/)?.[0]??"",n=e.map(o=>{
let r=u("button","beholder-link",{type:"button"},[o]);return r.addEventListener("click",()=>{this.#s.value=o+s,this.#s.focus(),
this.#n()}),r});this.#e.replaceChildren(...n)}};var Zr="waits for the running cell";function V(i){let t=u("span","beholder-unseen",{id:z("waiting"),hidden:""}),e=i.getAttribute(
"aria-describedby");return i.setAttribute("aria-describedby",e?`${e} ${t.id}`:t.id),{el:t,show(s){g(t,s?Zr:""),t.hidden=
!s,i.classList.toggle("beholder-waits",s)}}}var Bi=/\u2212/g;function ne(i,t){let e=u("span","beholder-refusal",{id:z("limits")}),s=i.map(()=>u("input","beholder-te\
xt",{id:z("control"),type:"text",inputmode:"decimal",spellcheck:"false",autocomplete:"off","aria-describedby":e.id})),n=s.
map(V),[o,r]=s.map((f,d)=>u("div","beholder-control beholder-limit",{},[u("label","beholder-name",{for:f.id},[i[d]??""]),
f,...n[d]?[n[d].el]:[]]));if(!o||!r)throw new Error("limits have two names");let h=["",""],l=!1,a=f=>{g(e,f);for(let d of s)
d.setAttribute("aria-invalid",String(f!==""))},c=()=>{let f=s.map(({value:w})=>w.trim().replace(Bi,"-"));if(f.every(w=>w===
""))return a(""),t(null);if(l&&f.includes(""))return;let d=f.map((w,M)=>w||(h[M]??"").replace(Bi,"-")),[p=NaN,m=NaN]=d.map(
w=>w===""?NaN:Number(w));if(!Number.isFinite(p)||!Number.isFinite(m))return a("Limits are two numbers.");if(p>m)return a(
"The low limit is above the high one.");a(""),t([p,m])};for(let[f,d]of s.entries())d.addEventListener("change",c),d.addEventListener(
"keydown",p=>{p.key!=="Escape"||d.value===(h[f]??"")||(p.stopPropagation(),d.value=h[f]??"",a(""))});return{low:o,high:r,
problem:e,wait:f=>{for(let d of n)d.show(f)},show(f,d){let p=f?f.map(String):["",""];for(let[m,w]of s.entries()){w.placeholder!==
d[m]&&(w.placeholder=d[m]??"");let M=h[m]??"",E=p[m]??"";!(document.activeElement===w&&w.value!==M)&&w.value!==E&&(w.value=
E)}l=f!==null,h=p.map((m,w)=>m||(d[w]??""))}}}function it(i){if(O(i).includes(0))return[0,0];let{groups:t,height:e,across:s,width:n}=mt(i);return[t*i.wrap*e,i.fold*s*
n]}var O=({rows:i,columns:t})=>[oe(Nt(i)),oe(Nt(t))];function Ls(i,t,e){let[s,n]=it(i);if(!re(s,t)||!re(n,e))throw new RangeError(
`there is no cell (${t}, ${e}) in a section of ${s} x ${n} cells`);let{group:o,part:r,y:h,nth:l,unit:a,x:c}=Qr(i,t,e),f=Math.
min(o*i.fold+l,i.rows.shown-1),d=Math.min(r*mt(i).across+a,i.columns.shown-1);return[Gi(i.rows,{unit:f,inside:h}),Gi(i.columns,
{unit:d,inside:c})]}function he(i,t,e){let[s,n]=Ls(i,t,e),o=[];for(let[r,h]of[[i.rows,s],[i.columns,n]]){let l=Ns(h,Nt(r));
[...r.outer,...r.inner].forEach(([a],c)=>{o[a]=l[c]??0})}return o}function X(i,t){let s=[i.rows,i.columns].flatMap(({outer:r,
inner:h})=>[...r,...h]),n=s.every(([r,h])=>re(h,t[r]));if(s.length!==t.length||!n)throw new RangeError(`there is no inde\
x [${t}] in this array`);let o=({outer:r,inner:h})=>[...r,...h].map(([l])=>t[l]??0);return[Is(o(i.rows),Nt(i.rows)),Is(o(
i.columns),Nt(i.columns))]}function Jr(i,t,e){let{height:s,across:n,width:o}=mt(i),[r,h]=dt(t.unit,i.fold),[l,a]=dt(e.unit,
n);return[(r*i.wrap+l)*s+t.inside,(h*n+a)*o+e.inside]}function pt(i,t,e){let[s,n]=[$t(i.rows,t),$t(i.columns,e)];return s&&
n?Jr(i,s,n):null}function mt({fold:i,wrap:t,rows:e,columns:s}){let[n,o]=[Math.ceil(e.shown/i),Math.ceil(s.shown/t)];return{
groups:n,height:Ki(e),across:o,width:Ki(s)}}function Qr(i,t,e){let{height:s,across:n,width:o}=mt(i),[r,h]=dt(t,s),[l,a]=dt(
e,o),[c,f]=dt(r,i.wrap),[d,p]=dt(l,n);return{group:c,part:f,y:h,nth:d,unit:p,x:a}}function Gi({first:i,units:t,shown:e,inner:s},{
unit:n,inside:o}){let r=Ns(o,$s(s));return s.reduce((h,[,l,a,c,f],d)=>h*l+a+ks(r[d]??0,c,f),i+ks(n,t,e))}function $t({first:i,
units:t,shown:e,inner:s},n){let[o=0,...r]=Ns(n,[1/0,...s.map(([,a])=>a)]),h=Vi(o-i,t,e),l=s.map(([,,a,c,f],d)=>Vi((r[d]??
0)-a,c,f));return h<0||l.some(a=>a<0)?null:{unit:h,inside:Is(l,$s(s))}}function Vi(i,t,e){if(!re(t,i))return-1;let s=Math.
min(e-1,Math.floor((i+1)*e/t));return[s+1,s,s-1].find(n=>n>=0&&n<e&&ks(n,t,e)<=i)??-1}var qi=({inner:i})=>oe(i.map(([,t])=>t)),
ks=(i,t,e)=>i*Math.floor(t/e)+Math.floor(i*(t%e)/e),$s=i=>i.map(([,,,,t])=>t),Ki=({inner:i})=>oe($s(i)),Nt=({outer:i,inner:t})=>[
...i,...t].map(([,e])=>e),oe=i=>i.reduce((t,e)=>t*e,1),dt=(i,t)=>[Math.floor(i/t),i%t],re=(i,t)=>t!==void 0&&Number.isInteger(
t)&&t>=0&&t<i;function Ns(i,t){let e=[];for(let s of[...t].reverse()){let n=i%s;e.unshift(n),i=(i-n)/s}return e}var Is=(i,t)=>i.
reduce((e,s,n)=>e*(t[n]??1)+s,0);var Yi=192,Xi=144,Zi=4,le=class{#s=u("canvas","beholder-map-canvas",{"aria-hidden":"true"});#t=u("i","beholder-map-frame");#e=u(
"div","beholder-map-picture",{},[this.#s,this.#t]);#i=u("div","beholder-map-words");#o=u("div","");#r=u("div","beholder-\
map-range");#n=null;constructor(){this.#i.append(this.#o,u("div","beholder-map-view",{},["in view"]),this.#r),this.el=u(
"div","beholder-map",{hidden:""},[this.#e,this.#i])}show(t,e,s,{rows:n,columns:o},r){this.el.hidden=!t.plan,t.plan&&(this.#n=
t,this.#h(t,e,s),g(this.#o,r),this.frame(n,o))}frame(t,e){let s=this.#n;if(!s?.plan)return;let[n,o]=O(s.plan),{width:r,height:h}=Ji(
s),l={left:e[0]/o*r,top:t[0]/n*h,width:Math.max(Zi,(e[1]-e[0])/o*r),height:Math.max(Zi,(t[1]-t[0])/n*h)};for(let[a,c]of Object.
entries(l))this.#t.style.setProperty(a,`${c}px`);g(this.#r,`rows ${t[0]}–${t[1]-1}, columns ${e[0]}–${e[1]-1}`)}#h(t,e,s){
let{width:n,height:o}=Ji(t),r=this.#s.getContext("2d");if(!r)return;this.#s.width=n,this.#s.height=o;let h=r.createImageData(
n,o),l=new Uint32Array(h.data.buffer),a=new Uint32Array(256),c=new Uint8Array(a.buffer);for(let p=0;p<256;p+=1)c.set([...s.
subarray(3*p,3*p+3),255],4*p);let{rows:f,cols:d}=t;for(let p=0;p<o;p+=1){let m=Math.floor(p*f/o)*d;for(let w=0;w<n;w+=1)
l[p*n+w]=a[e[m+Math.floor(w*d/n)]??0]??0}r.putImageData(h,0,0)}};function Ji({rows:i,cols:t}){let e=Math.min(Yi/t,Xi/i),
s=n=>Math.max(12,Math.round(n*e));return{width:Math.min(Yi,s(t)),height:Math.min(Xi,s(i))}}var th=4,Qi=3,ae=class{#s=u("h3","beholder-panel-name");#t=u("div","beholder-facts");#e=u("div","beholder-facts");#i=u("\
div","beholder-facts");#o=u("b","beholder-index");#r=u("span","beholder-facts");#n=u("div","beholder-value");#h;#l;#c=u(
"span","beholder-shares");#u=u("button","beholder-link",{type:"button"},["Limits by scaling"]);#f=new le;#a=-1;#d;#m=u("\
th","",{scope:"col"});#g=new Map;#p=u("tbody","");constructor(t){this.#h=new se(r=>t.limited(r,{paced:!0})),this.#l=ne([
"Low","High"],r=>t.limited(r)),this.#d=new ie((r,h)=>t.went(r,h)),this.#u.addEventListener("click",()=>t.limited(null));
let e=u("thead","",{},[u("tr","",{},[u("td",""),this.#m])]),s=u("table","beholder-figures-table",{"aria-label":"Figures"},
[e,this.#p]),n=u("div","beholder-panel-limits",{},[this.#l.low,this.#c,this.#l.high]),o=u("div","beholder-panel-pointed",
{},[u("div","beholder-panel-index",{},[this.#o,this.#r]),this.#n]);this.el=u("section","beholder-panel",{"aria-label":"S\
ection",hidden:""},[this.#s,this.#t,this.#e,this.#i,o,this.#h.el,n,this.#l.problem,u("div","beholder-panel-reset",{},[this.#u]),
this.#f.el,s,this.#d.el])}show(t){let e=t.sections[t.section];e&&(this.el.classList.toggle("beholder-panel-zoomed",t.zoom!==
null),g(this.#s,e.name),g(this.#t,eh(e)),g(this.#e,sh(e)),g(this.#i,t.zoom?"":t.axes),this.#d.show(t.sections,t.section),
this.#w(e,t),this.#x(e,t),this.point(t.pointed),this.#a=t.zoom?t.section:-1,t.zoom?this.#f.show(e,t.indices,t.colors,t.zoom,
t.axes):this.#f.el.hidden=!0)}zoom({section:t,rows:e,columns:s}){let n=!this.el.hidden&&t===this.#a;return n&&this.#f.frame(
e,s),n}point(t){g(this.#o,t?`[${t.index.join(", ")}]`:""),g(this.#r,t?.of??"Point at a value to read it."),g(this.#n,t?.
words??""),this.#h.point(t?.value??null)}fit(){this.#h.draw()}#w(t,e){let s=ct(t),{min:n,max:o,clipped:r}=t,{indices:h,wanted:l,
limits:a,waits:c,scaling:f}=e,d=s&&l&&n!==null&&o!==null;this.#h.show(d?{indices:h,drawn:s,wanted:l,min:n,max:o,clipped:r}:
null,t.name);let p=[$(s?.low??null,Qi),$(s?.high??null,Qi)];this.#l.show(a,p),this.#l.wait(c);let[m,w]=this.#h.outside,M=`${W(
m)} below, ${W(w)} above`;g(this.#c,m+w>0?M:a?"all inside":f),this.#u.classList.toggle("beholder-away",!a),this.#u.disabled=
!a}#x(t,{step:e,of:s}){g(this.#m,[e===null?"":`step ${x(e)}`,s].filter(Boolean).join(", "));for(let[o,r]of ih(t)){let h=this.#g.
get(o);h||(h=u("td",""),this.#g.set(o,h),this.#p.append(u("tr","",{},[u("th","",{scope:"row"},[o]),h]))),g(h,r)}let n=this.#g.
get(tn)?.parentElement;n&&(n.hidden=t.ratio===null)}},tn="update/weight";function eh({shape:i,dtype:t,device:e,trainable:s}){
let n=s==null?"":s?"trainable":"not trainable";return[Vt(i),t,e,n].filter(Boolean).join(" · ")}function sh({size:i,shown:t,
note:e}){let s=`${x(i)} ${i===1?"value":"values"}`;return[t<i?`${s}, ${x(t)} shown`:`${s}, all shown`,e].filter(Boolean).
join(" · ")}function ih(i){let{min:t,mean:e,max:s,rms:n,std:o,zeros:r,nan:h,posinf:l,neginf:a,clipped:c,shown:f,ratio:d}=i,
p=M=>$(M??null,th),m=M=>M&&f?`${x(M)}, ${W(M/f)}`:"0",w=[["min",p(t)],["mean",p(e)],["max",p(s)],["RMS",p(n)],["standard\
 deviation",p(o)],["zeros",m(r)],["not finite",m(h+l+a)],["clipped",m(c)]];return d==null?w:[...w,[tn,p(d)]]}function gt({colors:i},t){let e=Object.hasOwn(i,t)?i[t]:void 0;if(e===void 0)return null;try{return Uint8Array.from(atob(
e),s=>s.charCodeAt(0))}catch{return null}}function nh(i,{first:t,levels:e}){return!i||i.length<3*(t+e)?"none":`linear-gr\
adient(90deg, ${Array.from({length:13},(n,o)=>Rt(i,t+Math.round(o/12*(e-1)))).join(", ")})`}function Rt(i,t){let e=3*t;return!i||
t<0||e+3>i.length?"transparent":`rgb(${i.subarray(e,e+3).join(" ")})`}function en(i,t,e){let s=nh(t,e);i.getPropertyValue(
"--beholder-ramp")!==s&&(i.setProperty("--beholder-ramp",s),i.setProperty("--beholder-first",Rt(t,e.first)),i.setProperty(
"--beholder-last",Rt(t,e.first+e.levels-1)))}function sn(i){return i>=1e3?"full":i>=880?"slim":i>=560?"middle":"narrow"}var nn=8,oh=40,on={wide:16,narrow:4},rh=64,ce=class{size="full";#s;#t;#e=new Map;#i="";constructor(t,e){this.#s=t,this.#t=
e}layOut(t,e){let s=this.#t.clientWidth;if(s===0)return!1;this.size=sn(s);let n=this.size==="narrow",{columns:o,limits:r,
width:h}=t.layout(this.size,s),l=n?e>1:e>0,a=l?Math.max(h,this.#e.get(this.size)??0):0;l&&this.#e.set(this.size,a);let c=[
s,a,o,l].join();if(c===this.#i)return!1;this.#i=c;let f=n?0:oh,d=n?on.narrow:on.wide,p=s-(l?nn+a+f:0),m=Math.max(rh,Math.
floor(p/d)*d),{style:w}=this.#s;return this.#s.dataset.size=this.size,w.setProperty("--beholder-picture",`${m}px`),w.setProperty(
"--beholder-beside",`${Math.max(0,s-m-nn-f)}px`),w.setProperty("--beholder-columns",o),w.setProperty("--beholder-limits",
r),!0}};var hh="›",ue=class{#s=u("nav","beholder-trail",{"aria-label":"Sections shown"});#t=u("span","beholder-count");#e=u("d\
iv","beholder-legend");#i=new Map([...Et,["clipped","clipped"]].map(([t,e])=>{let s=u("i","beholder-swatch"),n=u("span",
""),o=u("span","beholder-mark",{hidden:""},[s,n]);return[t,{word:e,swatch:s,words:n,mark:o}]}));#o=u("span","beholder-sc\
ale");#r;#n;#h=["section","shape","colours","RMS","flags"].map(t=>u("span",`beholder-head-${t.toLowerCase()}`,{},[t]));#l="";#c;constructor(t,e){
this.#c=e,this.#r=Rs("Zoom out",N("minus"),()=>t.zoomOut()),this.#n=Rs("Fit",N("fit"),()=>t.fit());let s=Rs("Zoom in",N(
"plus"),()=>t.zoomIn());this.#e.append(...[...this.#i.values()].map(({mark:r})=>r));let n=u("div","beholder-zoom",{},[this.#o,
this.#r,s,this.#n]);this.left=u("div","beholder-sill-left",{},[this.#s,this.#e,n]);let o=u("div","beholder-heads beholde\
r-columns",{"aria-hidden":"true"},this.#h);this.heads=o,this.el=u("div","beholder-sill",{},[this.left,o])}showTrail(t){let e=JSON.
stringify(t);if(e===this.#l)return;this.#l=e;let s=this.#s.contains(document.activeElement),n=t.flatMap((o,r)=>{let h=r===
t.length-1,l=u("span","beholder-here",{"aria-current":"true"},[o]),a=h?l:u("button","beholder-step",{type:"button"},[o]);
return h||a.addEventListener("click",()=>this.#c(r)),r?[u("span","beholder-between",{"aria-hidden":"true"},[hh]),a]:[a]});
this.#s.replaceChildren(...n,this.#t),s&&this.focus()}focus(){([...this.#s.querySelectorAll("button")].at(-1)??this.#n).
focus({preventScroll:!0})}showCount(t,e){let s=t>1||e?`${x(t)} section${t===1?"":"s"}`:"";g(this.#t,t?s:"")}showLegend(t,e,s){
for(let[n,{word:o,swatch:r,words:h,mark:l}]of this.#i){let a=t.reduce((c,f)=>c+(f[n]||0),0);l.hidden=a===0,!l.hidden&&(g(
h,n==="clipped"?`${x(a)} ${o}`:o),l.title=`${x(a)} ${n==="clipped"?"values outside the limits":o}`,n!=="clipped"?r.style.
background=Rt(e,s[n]):r.hidden=!0)}}showZoom(t){g(this.#o,t===null?"":`${t<10?Number(t.toPrecision(2)):Math.round(t)} px\
 a value`);for(let e of[this.#r,this.#n])e.setAttribute("aria-disabled",String(t===null))}showScaling(t){let[,,e]=this.#h;
e&&g(e,t?`colours, ${t}`:"colours, by hand")}};function Rs(i,t,e){let s=u("button","beholder-button beholder-quiet",{type:"\
button","aria-label":i,title:i});return s.append(t),s.addEventListener("click",()=>{s.getAttribute("aria-disabled")!=="t\
rue"&&e()}),s}var I=-1;function D({px:i,depth:t,gap:e},s){return s*i+Math.floor(s/t)*e}function _t({px:i,depth:t,gap:e},s){let n=t*i+e,
o=Math.floor(s/n),r=Math.floor((s-o*n)/i);return r<t?o*t+r:I}function fe(i,t){let e=i.depth*i.px+i.gap,s=Math.floor(t/e);
return s*i.depth+Math.min(i.depth-1,Math.floor((t-s*e)/i.px))}function _s(i,t,e,s){let n=new Int32Array(s);for(let o=0;o<
s;o+=1)n[o]=Math.floor((e+o)*i/t);return n}function rn(i){let[,t]=it(i),{height:e,across:s,width:n}=mt(i);return{row(o){
let r=$t(i.rows,o);return r?(Math.floor(r.unit/i.fold)*i.wrap*e+r.inside)*t+r.unit%i.fold*s*n:I},column(o){let r=$t(i.columns,
o);return r?Math.floor(r.unit/s)*e*t+r.unit%s*n+r.inside:I}}}var lh=6;function hn(i,t){let{width:e,height:s}=i.canvas;i.save(),i.lineWidth=t;for(let[n,o]of[["rgb(0 0 0 / 35%)",0],["\
rgb(255 255 255 / 35%)",1]]){i.strokeStyle=n,i.beginPath();for(let r=-s;r<e;r+=lh*t)i.moveTo(r+o*t,s),i.lineTo(r+s+o*t,0);
i.stroke()}i.restore()}function ln(i){let t=document.createElement("canvas");return Object.assign(t,{width:i.width,height:i.
height}),t.getContext("2d")?.drawImage(i,0,0),t}function zs(i){let t=i.findIndex(s=>s!==I),e=i.length;for(;e>0&&i[e-1]===
I;)e-=1;return t<0?[0,0]:[t,e]}var j=class{#s=!1;#t=null;#e=!1;constructor(t){t.addEventListener("abort",()=>{this.#e=!0,this.#t=null})}ask(t,e){this.#e||
(this.#t=async()=>{let s=await ah(t(),4e3);s!==null&&!this.#e&&e(s)},this.#s||this.#i())}drop(){this.#t=null}async#i(){for(this.#s=
!0;this.#t;){let t=this.#t;this.#t=null,await t()}this.#s=!1}};function ah(i,t){return new Promise(e=>{let s=setTimeout(
()=>e(null),t),n=o=>{clearTimeout(s),e(o)};i.then(n,()=>n(null))})}var ch=7;function cn(i,t,e,s,n,o){let{name:r,plan:h,indices:l,offset:a,cols:c,scale:f}=i,d=l[a+e*c+s]??v.gap,p=bs(d,f),m=n!==
null,w=n?.value??p.value,M=fh(w,m,f);return{name:r,section:t,index:he(h,e,s),level:d,value:w,near:p.near,exact:m,of:Pi(n?.
origin??o,M),clipped:M,around:uh(i,e,s)}}function Ps({plan:i,rows:t,cols:e},s,n){let[o,r]=[an(i.rows),an(i.columns)],h=o*
r>1&&Math.max(o,r)<=ch,l=h?s-s%o:s-1,a=h?n-n%r:n-1,[c,f]=h?[o,r]:[3,3];return{rows:[Math.max(0,l),Math.min(t,l+c)],columns:[
Math.max(0,a),Math.min(e,a+f)]}}function uh({plan:i,rows:t,cols:e,indices:s,offset:n,pixels:o},r,h){let l=Ps({plan:i,rows:t,
cols:e},r,h),a=[];for(let c=l.rows[0];c<l.rows[1];c+=1)for(let f=l.columns[0];f<l.columns[1];f+=1)a.push(o[s[n+c*e+f]??0]??
null);return{rows:l.rows[1]-l.rows[0],columns:l.columns[1]-l.columns[0],pixels:a,at:[r-l.rows[0],h-l.columns[0]]}}var an=({
inner:i})=>i.reduce((t,[,,,,e])=>t*e,1);function fh(i,t,e){if(!t||!e||!Number.isFinite(i)||e.low===e.high)return"";if(e.
floor!==null&&i!==0&&Math.abs(i)<e.floor)return"below";let s=G(i,e);return s<-1e-9?"below":s>1+1e-9?"above":""}var K=(i,t,e)=>i>=t&&i<t+e,R=(i,t,e)=>Math.min(Math.max(i,t),e);var dn=96,dh=6,ph=32,mh=8,gh=2,wh=4;function F({plan:i,px:t}){let e=s=>{let n=qi(s);return{px:t,depth:n,gap:n>1?Math.min(
wh,Math.floor(t/2)):0}};return{rows:e(i.rows),columns:e(i.columns)}}function de(i,t){let[e,s]=O(i);return Math.max(Math.
min(t.width/s,dh),Math.min(t.width/s,t.height/e))}function Cs(i,t){return Math.max(gh,(ph/de(i,t))**(1/mh))}function pn(i,t,e){
let{plan:s,room:n}=i,o=i.px*Cs(s,n)**t;return o<.999*de(s,n)?null:wn({...i,px:Math.min(o,dn)},bh(i,e),e)}function Ds(i,t,e,s,n){
return wn({plan:i,room:t,px:Math.min(s,dn),left:0,top:0},e,n)}function mn(i,t,e){return Fs({...i,left:i.left+t,top:i.top+
e})}function gn(i,t){return Fs({...i,room:t})}function U(i){let{rows:t,columns:e}=F(i),[s,n]=O(i.plan);return{rows:fn(t,
i.top,i.room.height,s),columns:fn(e,i.left,i.room.width,n)}}function bh(i,{x:t,y:e}){let{rows:s,columns:n}=F(i);return{down:un(
s,i.top+e),along:un(n,i.left+t)}}function wn(i,{down:t,along:e},{x:s,y:n}){let{rows:o,columns:r}=F(i),h=(l,a)=>{let c=Math.
floor(a);return D(l,c)+(a-c)*l.px};return Fs({...i,left:h(r,e)-s,top:h(o,t)-n})}function Fs(i){let{rows:t,columns:e}=F(i),
[s,n]=O(i.plan),o=(r,h,l,a=0)=>{let c=D(h,l-1)+h.px-a;return Math.min(Math.max(r,Math.min(0,c)),Math.max(0,c))};return{...i,
left:o(i.left,e,n,i.room.width),top:o(i.top,t,s,i.room.height)}}function un(i,t){let e=fe(i,t);return e+Math.min(1,Math.
max(0,(t-D(i,e))/i.px))}function fn(i,t,e,s){let n=Math.min(Math.max(fe(i,t),0),s-1),o=Math.min(Math.max(fe(i,t+e-1e-6),
n),s-1);return[n,o+1]}var xh=700,Mh=16384,pe=class{#s;#t;#e;#i;#o;#r=null;#n=null;constructor(t,e,s,n){this.#s=t,this.#t=e,this.#e=s,this.#i=new j(
n),this.#o=new j(n)}ofPointed(t){return this.#h(t,this.#r)}inCell(t){return this.#h(t,this.#n)}leave(){this.#n=null}#h({
section:t,row:e,column:s,lens:n},o){let r=this.#t.lens.look;if(n)return bn(r?.values?.[e*r.shown.cols+s],r?.message);if(o?.
answer.cells.section!==t||!this.#l(o))return null;let{rows:h,columns:l}=o.answer.cells;return!K(e,h[0],h[1]-h[0])||!K(s,
l[0],l[1]-l[0])?null:bn(o.answer.values[(e-h[0])*(l[1]-l[0])+s-l[0]],o.frame)}#l({frame:t,at:e}){let s=this.#t.scene.frame;
return!s||t===s?t===s:s.table===t.table&&It(t,s)&&performance.now()-e<=xh}readPointed({section:t,row:e,column:s},n,o){let r={
frame:o.number,section:t,...Ps(n,e,s)};xn(this.#r,r)||this.#i.ask(()=>this.#s.read(r),h=>{this.#r={answer:h,frame:o,at:performance.
now()},this.#e.pointed()})}readInSight(t,e){let{rows:s,columns:n}=U(t),{frame:o}=this.#t.scene,r=pt(t.plan,s[0],n[0]),h=pt(
t.plan,s[1]-1,n[1]-1);if(!o||!r||!h)return;let[l,a]=it(t.plan),c=t.plan.fold>1||t.plan.wrap>1,f={frame:o.number,section:e,
rows:c?Mn(l):[r[0],h[0]+1],columns:c?Mn(a):[r[1],h[1]+1]};yh(f)>Mh||xn(this.#n,f)||this.#o.ask(()=>this.#s.read(f),d=>{this.#n=
{answer:d,frame:o,at:performance.now()},this.#e.inCells()})}},bn=(i,t)=>i===void 0||!t?null:{value:i,origin:t};function xn(i,{
frame:t,section:e,rows:s,columns:n}){let o=i?.answer.cells;return o?.frame===t&&o.section===e&&String(o.rows)===String(s)&&
String(o.columns)===String(n)}var Mn=i=>[0,i],yh=({rows:i,columns:t})=>(i[1]-i[0])*(t[1]-t[0]);var yn={wide:72,narrow:48},vh=192,me=4;function we(i,t,{narrow:e=!1,square:s=!1}={}){return s?Sh(i,t):Eh(i,t,e?yn.narrow:
yn.wide)}function Hs({rows:i,cols:t},e){let s=Math.min(e.width/t,e.height/i),n=s>=4?Math.floor(s):s;return{left:0,top:0,
width:t*n,height:i*n}}function Eh(i,t,e){let s=0,n=0;return{places:i.map(({shape:r,rows:h})=>{let l=ge(r)||h===0?12:h*Us(
Math.floor(e/h),1,8),a={left:0,top:s,width:t,height:l};return n=s+l,s=Math.ceil((n+4)/me)*me,a}),height:n}}function Sh(i,t){
let e=[],[s,n,o,r]=[0,0,0,0],h=null;for(let l of i){let a=ge(l.shape)&&l.rows>0&&Ah(l,h),c=a&&h?{width:h.width,height:12}:
Oh(l,t);if(a)e.push({left:e.at(-1)?.left??0,top:r,...c});else{let d=l.rows===0;s>0&&(d||s+c.width>t)&&([s,n]=[0,o]),e.push(
{left:s,top:n,...c}),s=d?t:s+c.width+4,h=ge(l.shape)?null:{section:l,width:c.width}}let f=e.at(-1);r=Math.ceil(((f?.top??
0)+c.height+4)/me)*me,o=Math.max(o,r)}return{places:e,height:Math.max(0,...e.map(l=>l.top+l.height))}}function Oh({shape:i,
rows:t,cols:e},s){if(t===0)return{width:s,height:12};if(ge(i))return{width:e*Us(Math.floor(s/e),1,12),height:12};let n=Us(
Math.floor(Math.min(vh/t,s/e)),1,8);return{width:Math.min(s,e*n),height:t*n}}function Ah({plan:i},t){let e=t?.section.plan;
return!i||!e?!1:i.columns.shown===e.columns.shown&&i.fold===e.fold&&i.wrap===e.wrap}var ge=i=>i.length<2,Us=(i,t,e)=>Math.
min(Math.max(i,t),e);var Ws={wide:576,narrow:384},vn={wide:16,narrow:4},Th=24,En=Ws.wide;function Sn(i,t){let e=t?vn.narrow:vn.wide;return{width:Math.
max(e,Math.floor(i/e)*e),height:t?Ws.narrow:Ws.wide,narrow:t}}function On({width:i,narrow:t},e){return[i,t,e.table,e.kind,
e.width,e.height,e.settings.square].join()}function An({narrow:i,...t},{sections:e,settings:s},n){if(n){let r=Hs({rows:n.
height,cols:n.width},t);return{places:[r],height:r.height}}let[o]=e;if(e.length===1&&o?.plan&&o.rows>0){let h=o.shape.length<
2?{left:0,top:0,width:t.width,height:Th}:Hs(o,t);return{places:[h],height:h.height}}return we(e,t.width,{narrow:i,square:s.
square??!1})}var be={version:-1,numbers:new Float64Array,steps:new Float64Array,orders:new Float64Array},Tn=({version:i,numbers:t})=>({
version:i,first:t.length});function kn(i,{message:t,moments:e}){let{version:s,first:n,count:o}=t;if(n>0&&(s!==i.version||
n>i.numbers.length))return null;let r=(c,f)=>{let d=new Float64Array(o);return d.set(c.subarray(0,n)),d.set(e.subarray(f*
(o-n),(f+1)*(o-n)),n),d},{numbers:h,steps:l,orders:a}=i;return{version:s,numbers:r(h,0),steps:r(l,1),orders:r(a,2)}}var In=({
first:i,count:t},e)=>i<=t&&e===24*(t-i);function Ln({steps:i},t,e){let s=-1,n=1/0;for(let o=0;o<i.length;o+=1){let r=Number(
i[o]),h=r<t?t-r:Math.max(0,r-e);(h<n||h===n&&r>e)&&([s,n]=[o,h])}return s}function js({numbers:i},t){let e=i.length-1;for(;e>=
0&&Number(i[e])>t;)e-=1;return e}function $n({orders:i},t){let[e,s]=[Math.max(0,t-1),Math.min(i.length-1,t+1)];return e<
s?(Number(i[s])-Number(i[e]))/(s-e):1}var kh=16,nt=class{#s=new Map;wait(t){return new Promise(e=>{this.#s.set(t,[...this.#s.get(t)??[],e]);let[s]=this.#s.keys();
this.#s.size>kh&&s!==void 0&&this.settle(s,null)})}settle(t,e){let s=this.#s.get(t)??[];this.#s.delete(t);for(let n of s)
n(e)}clear(){for(let t of[...this.#s.keys()])this.settle(t,null)}},xe=class{#s=new nt;#t=new nt;#e=new nt;#i=new nt;#o=new nt;values(t){
return this.#s.wait(Nn(t))}part(t,e){return this.#t.wait(`${t} ${e}`)}columns({source:t,figure:e}){return this.#e.wait(`${t}\
 ${e}`)}listing(){return this.#i.wait("")}frame(t){return this.#o.wait(String(t))}valued(t,e){let{rows:s,columns:n,kept:o}=t,
r=(s[1]-s[0])*(n[1]-n[0]),h=o&&e!==void 0&&e.byteLength===8*r;this.#s.settle(Nn(t),h?{values:zt(e),cells:t}:null)}filed(t,e){
this.#t.settle(`${t.file} ${t.part}`,{message:t,bytes:e??new Uint8Array})}stripped(t,e,s){let{source:n,figure:o,first:r,
columns:h,names:l,metrics:a}=t,c=h-r,d=c>=0&&e?.byteLength===8*(3+a.length)*c&&s?.byteLength===4*l.length*c?{message:t,moments:zt(
e),figures:Ih(s)}:null;this.#e.settle(`${n} ${o}`,d)}listed(t,e){let s=e!==void 0&&In(t,e.byteLength);this.#i.settle("",
s?{message:t,moments:zt(e)}:null)}recalled(t,e){this.#o.settle(String(t),e)}clear(){this.#s.clear(),this.#t.clear(),this.#e.
clear(),this.#i.clear(),this.#o.clear()}},Nn=({frame:i,section:t,rows:e,columns:s})=>`${i} ${t} ${e} ${s}`;function zt(i){
let t=new DataView(i.buffer,i.byteOffset,i.byteLength);return Float64Array.from({length:i.byteLength/8},(e,s)=>t.getFloat64(
8*s,!0))}function Ih(i){let t=new DataView(i.buffer,i.byteOffset,i.byteLength);return Float32Array.from({length:i.byteLength/
4},(e,s)=>t.getFloat32(4*s,!0))}function _(i,t){let e=!1,s=null,n=()=>{e=!0,setTimeout(()=>{if(e=!1,!s)return;let{value:o}=s;s=null,i(o),n()},t)};return o=>{
if(e){s={value:o};return}i(o),n()}}var Lh=80,Pn=.25,Rn=4096,$h="Of the past only what the picture showed is kept.",Nh=2,Me=class{#s;#t=_(t=>this.#n(t),Lh);#e="";#i=null;#o="";constructor(t){
this.#s=t}get look(){return this.#i}get note(){return this.#o}follow(t,e,s){let n=s.sections[e];if(!n||!s.frame||n.shown>=
n.size)return this.close();if(s.frame.past){this.close(),this.#o=$h;return}this.#i&&!It(this.#i.message,s.frame)&&this.#r();
let{rows:o,columns:r}=U(t),[h,l]=O(t.plan),a=c=>Math.min(Rn,Math.max(1,Math.ceil(c*(1+2*Pn)*devicePixelRatio)));this.#t(
{table:s.frame.table,section:e,rows:_n(o,h),columns:_n(r,l),height:Math.min(a(t.room.height),Rn),width:Math.min(a(t.room.
width),Math.floor(2**20/a(t.room.height)))})}close(){this.#r(),this.#e&&this.#t(null)}take(t,e,s,n,o){let{frame:r}=n;if(!r||
r.past||t.section!==o||t.table!==r.table||!It(t,r))return!1;this.#o=t.note;let{plan:h}=t,l=n.shown(o);if(!h||!e||!l)return!0;
let[a,c]=it(h);if(e.length<a*c)return!0;let f=s!==null&&s.byteLength===8*a*c;return this.#i={message:t,shown:{...l,plan:h,
rows:a,cols:c,indices:e,offset:0},values:f?zt(s):null},!0}covers(t){if(!this.#i)return!1;let{rows:e,columns:s}=U(t),{message:n,
shown:o}=this.#i,r=Math.max(1,Nh/(t.px*devicePixelRatio));return[o.plan.rows,o.plan.columns].every(l=>Rh(l)<=r)&&zn(e,n.
rows)&&zn(s,n.columns)}repeat(){this.#e=""}#r(){this.#i=null,this.#o=""}#n(t){let e=t?JSON.stringify(t):"";e!==this.#e&&
(this.#e=e,this.#s(t))}};function _n([i,t],e){let s=Math.ceil(Pn*(t-i));return[Math.max(0,i-s),Math.min(e,t+s)]}var Rh=({
units:i,shown:t,inner:e})=>e.reduce((s,[,,,n,o])=>Math.max(s,n/o),i/t),zn=(i,t)=>i[0]>=t[0]&&i[1]<=t[1];function Cn(i,t,{x:e,y:s},{rows:n,columns:o,indices:r,offset:h},l){let a=o.length,c=I-1;for(let f=0;f<n.length;f+=1){let d=n[f]??
I,p=(s+f)*t+e;if(d===c&&d!==I){i.copyWithin(p,p-t,p-t+a);continue}if(c=d,d===I)continue;let m=h+d;for(let w=0;w<a;w+=1){
let M=o[w];M!==I&&(i[p+w]=l[r[m+M]])}}}var wt=class{#s;#t=null;#e=new Uint32Array;constructor(t){this.#s=t.getContext("2d",{willReadFrequently:!0})}get context(){
return this.#s}get width(){return this.#t?.width??0}get height(){return this.#t?.height??0}begin(t,e){let{canvas:s}=this.#s;
(s.width!==t||s.height!==e)&&Object.assign(s,{width:t,height:e}),!this.#t||this.width!==t||this.height!==e?(this.#t=new ImageData(
Math.max(1,t),Math.max(1,e)),this.#e=new Uint32Array(this.#t.data.buffer)):this.#e.fill(0)}fill(t,e,s){Cn(this.#e,this.width,
t,e,s)}show(){this.#t&&this.#s.putImageData(this.#t,0,0)}showPart(t,e,s,n){this.#t&&this.#s.putImageData(this.#t,0,0,t,e,
s,n)}};function ye({rows:i,cols:t},{left:e,top:s,width:n,height:o},r){let[h,l]=[Math.max(0,e),Math.max(0,s)],[a,c]=[Math.
min(r.width,e+n),Math.min(r.height,s+o)];if(a<=h||c<=l||i===0||t===0)return null;let f=_s(i,o,l-s,c-l);for(let d=0;d<f.length;d+=
1)f[d]=(f[d]??0)*t;return{area:{x:h,y:l},rows:f,columns:_s(t,n,h-e,a-h)}}function Bs(i,t,e,s){let n=F(i),o=rn(t),[r,h]=O(
t);return{area:{x:0,y:0},rows:h===0?new Int32Array:Dn(n.rows,i.top,e,s.height,r,o.row),columns:Dn(n.columns,i.left,e,s.width,
h,o.column)}}function Dn(i,t,e,s,n,o){let r=new Int32Array(s),[h,l]=[I,I];for(let a=0;a<s;a+=1){let c=_t(i,t+(a+.5)/e);c!==
h&&([h,l]=[c,c<0||c>=n?I:o(c)]),r[a]=l}return r}var Fn=32,_h=4,ve=class{#s=u("canvas","beholder-overview-picture");#t=u("div","beholder-overview-window");#e=new wt(this.#s);#i=1;#o=1;constructor(t,e){
this.el=u("div","beholder-overview",{"aria-hidden":"true",hidden:""},[this.#s,this.#t]);let s=n=>{let o=this.#s.getBoundingClientRect();
t((n.clientY-o.top)/Math.max(1,o.height)*this.#i)};this.el.addEventListener("pointerdown",n=>{this.el.setPointerCapture(
n.pointerId),s(n)},{signal:e}),this.el.addEventListener("pointermove",n=>n.buttons&&s(n),{signal:e})}paint(t,e,{width:s,
content:n,height:o}){this.#i=Math.max(1,n),this.#o=o;let r=n>o;if(this.el.hidden=!r,!r)return;let h={width:Fn,height:Math.
round(o)};this.#e.begin(h.width,h.height);let[l,a]=[Fn/s,o/n];e.forEach((c,f)=>{let d=t.sections[f],p=Math.round(c.top*a),
m={left:Math.round(c.left*l),top:p,width:Math.max(1,Math.round(c.width*l)),height:Math.max(1,Math.round((c.top+c.height)*
a)-p)},w=d&&ye(d,m,h);if(!w)return;let{area:M,...E}=w,k=t.offsets[f]??0;this.#e.fill(M,{...E,indices:t.indices,offset:k},
t.pixels(f))}),this.#e.show()}frame(t,e){let s=this.#o/this.#i;this.#t.style.top=`${t*s}px`,this.#t.style.height=`${Math.
max(_h,e*s)}px`}};var Vs=24,Ks=48,zh=.179,Ph=8,Ch=.7;function Un(i,t,e,{ratio:s,font:n,reach:o}){let{rows:r,columns:h}=U(t),l=F(t),{px:a}=t;
if(a<Vs)return;let c=a>=Ks,f=Math.min(12,Math.max(8,a/3.4));i.save(),i.scale(s,s),i.textAlign="center",i.textBaseline="m\
iddle";for(let d=r[0];d<r[1];d+=1){let p=D(l.rows,d)-t.top+a/2;for(let m=h[0];m<h[1];m+=1){let w=e(d,m);if(!w)continue;let M=D(
l.columns,m)-t.left+a/2,{ink:E,isAmple:k}=Dh(w.color);i.fillStyle=E,w.value!==null&&(i.font=`500 ${f}px ${n}`,i.fillText(
_i(w.value,o),M,c?p+a/6:p,a-2)),c&&(i.globalAlpha=k?Ch:1,i.font=`10px ${n}`,i.fillText(w.index.join(","),M,p-a/5,a-4),i.
globalAlpha=1)}}i.restore()}function Dh(i){let t=.2126*Gs(i&255)+.7152*Gs(i>>8&255)+.0722*Gs(i>>16&255),e=t>zh,s=e?(t+.05)/
.05:1.05/(t+.05);return{ink:e?"#000":"#fff",isAmple:s>Ph}}function Gs(i){let t=i/255;return t<=.04045?t/12.92:((t+.055)/
1.055)**2.4}var Ee=class{canvas=u("canvas","beholder-canvas",{role:"img",hidden:""});note=u("div","beholder-lens-note",{hidden:""});#s=new wt(
this.canvas);#t;#e;constructor(t,e,s){this.#t=t,this.#e=e,this.overview=s}name(t,e){this.canvas.dataset.frame=String(t.number),
this.canvas.dataset.step=String(t.step??""),this.canvas.hidden=!e;let s=zi(t);e&&this.canvas.getAttribute("aria-label")!==
s&&this.canvas.setAttribute("aria-label",s)}draw(){let{width:t,height:e,content:s}=this.#t.size;if(!this.#t.scene.frame||
t===0||this.canvas.hidden)return;let n=devicePixelRatio,o={width:Math.round(t*n),height:Math.round(e*n)};if(this.canvas.
style.width=`${t}px`,this.canvas.style.height=`${e}px`,this.#s.begin(o.width,o.height),this.#t.image)return this.#o(this.#t.
image,n);this.#t.zoom?this.#n(this.#t.zoom,o,n):this.#r(o,n),this.overview.paint(this.#t.scene,this.#t.places,{width:t,content:s,
height:e}),this.overview.frame(...this.#i())}#i(){let t=this.#t.zoom&&this.#t.places[this.#t.zoom.section];if(!this.#t.zoom||
!t)return[this.#t.scrolled,this.#t.size.height];let{rows:e}=U(this.#t.zoom.view),[s]=O(this.#t.zoom.view.plan);return[t.
top+e[0]/s*t.height,(e[1]-e[0])/s*t.height]}#o(t,e){let[s]=this.#t.places;if(!s)return;let{context:n}=this.#s;n.clearRect(
0,0,n.canvas.width,n.canvas.height),n.imageSmoothingEnabled=s.width<t.width,n.drawImage(t,0,0,s.width*e,s.height*e)}#r(t,e){
let s=this.#t.scrolled;this.#t.places.forEach((n,o)=>{let r=this.#t.scene.sections[o],h=Math.round((n.top-s)*e),l=Math.round(
n.left*e),a={width:Math.round(n.width*e),height:Math.round(n.height*e)},c=r?.plan&&ye(r,{left:l,top:h,...a},t);if(!c)return;
let{area:f,...d}=c,p=this.#t.scene.offsets[o]??0;this.#s.fill(f,{...d,indices:this.#t.scene.indices,offset:p},this.#t.scene.
pixels(o))}),this.#s.show()}#n({section:t,view:e},s,n){let o=this.#t.scene.shown(t);if(!o)return;this.#h(o,e,s,n);let r=this.#t.
lens.look,h=this.#t.sampling!=="none";h&&!this.#t.lens.covers(e)?(this.#s.show(),hn(this.#s.context,n),r&&this.#l(r.shown,
e,s,n)):(r&&this.#h({...r.shown,pixels:o.pixels},e,s,n),this.#s.show()),this.note.hidden=!h||this.#t.lens.note==="",g(this.
note,this.#t.lens.note),this.#c(e,t,n)}#h(t,e,s,n){let{area:o,...r}=Bs(e,t.plan,n,s);this.#s.fill(o,{...r,indices:t.indices,
offset:t.offset},t.pixels)}#l(t,e,s,n){let{rows:o,columns:r}=Bs(e,t.plan,n,s),[h,l]=zs(o),[a,c]=zs(r);l<=h||c<=a||(this.#h(
t,e,s,n),this.#s.showPart(a,h,c-a,l-h))}#c(t,e,s){if(t.px<Vs)return;let n=this.#t.scene.scale(e),o=n?Math.max(Math.abs(n.
low),Math.abs(n.high)):1,r=getComputedStyle(this.canvas).fontFamily;Un(this.#s.context,t,(h,l)=>this.#u(e,h,l),{ratio:s,
font:r,reach:o}),this.#t.sampling==="none"&&this.#e.readInSight(t,e)}#u(t,e,s){let n=this.#t.targetAt(t,e,s),o=n&&this.#t.
shownOf(n);if(!n||!o)return null;let{row:r,column:h}=n;if(!n.lens&&this.#t.sampling!=="none")return null;let a=o.indices[o.
offset+r*o.cols+h]??0;return{value:this.#e.inCell(n)?.value??null,index:he(o.plan,r,h),color:o.pixels[a]??0}}};var Hn=16,Fh=56,Wn=12,jn=8,Se=class{#s=u("canvas","beholder-loupe",{"aria-hidden":"true"});#t=u("bdi","");#e=u("div","be\
holder-inspected-value");#i=u("div","beholder-inspected-of");constructor(){let t=u("div","beholder-inspected-name",{},[this.#t]),
e=u("div","beholder-inspected",{},[t,this.#e,this.#i]);this.el=u("div","beholder-inspector",{role:"tooltip",hidden:"",id:z(
"inspector")},[this.#s,e])}show({name:t,index:e,value:s,near:n,exact:o,of:r,around:h}){let l=kt(s,o?0:n);this.el.hidden=
!1,Object.assign(this.el.dataset,{section:t,index:e.join(","),value:l,exact:String(o)}),g(this.#t,`${t}[${e.join(", ")}]`),
g(this.#e,`${o||!Number.isFinite(s)?"":"about "}${Y(l)}`),g(this.#i,r),this.#o(h)}hide(){this.el.hidden=!0;for(let t of[
this.#t,this.#e,this.#i])g(t,"");for(let t of["section","index","value","exact"])delete this.el.dataset[t]}place(t,e){let{
offsetWidth:s,offsetHeight:n}=this.el,o=t.left+t.width+Wn,r=t.top+t.height+jn,h=o+s<=e.width?o:Math.max(0,t.left-Wn-s),l=r+
n<=e.height?r:Math.max(0,t.top-jn-n);this.el.style.setProperty("--beholder-at",`${Math.round(h)}px ${Math.round(l)}px`)}#o({
rows:t,columns:e,pixels:s,at:n}){let o=devicePixelRatio,h=this.el.closest("[data-size='narrow']")!==null?Math.min(Hn,Math.
floor(Fh/Math.max(t,e))):Hn,[l,a]=[e*h*o,t*h*o].map(Math.round),c=this.#s;(c.width!==l||c.height!==a)&&(Object.assign(c,
{width:l,height:a}),Object.assign(c.style,{width:`${e*h}px`,height:`${t*h}px`}));let f=c.getContext("2d");f.setTransform(
o,0,0,o,0,0),f.clearRect(0,0,e*h,t*h),s.forEach((m,w)=>{m!==null&&(f.fillStyle=`rgb(${m&255} ${m>>8&255} ${m>>16&255})`,
f.fillRect(w%e*h,Math.floor(w/e)*h,h,h))});let[d,p]=n;for(let[m,w]of[["#000",3],["#fff",1]])f.strokeStyle=m,f.lineWidth=
w,f.strokeRect(p*h+2,d*h+2,h-4,h-4)}};var Ae=class{outline=u("div","beholder-outline",{hidden:""});inspector=new Se;target=null;pointed=null;#s;#t;#e;#i;#o=-1;constructor(t,e,s,n){
this.#s=t,this.#t=e,this.#e=s,this.#i=n}section(t){this.#o=t,t>=0&&this.set(null),this.outlineNow()}keep(t){this.target=
this.#n(t)}look(){this.target&&(this.target=this.#h(this.target)),this.refresh()}middle(){let t=this.#r(),[e,s]=t?[t.left+
t.width/2,t.top+t.height/2]:[-1,-1],{width:n,height:o}=this.#t.size;return K(e,0,n)&&K(s,0,o)?[e,s]:this.#t.middle()}#r(){
return this.target&&this.pointed&&this.#t.cellPlace(this.target,this.pointed)}step(t,e){let s=this.target??this.#t.firstIn(
0),n=s&&this.#t.shownOf(s);if(!s||!n)return;if(this.target&&this.#t.zoom)return this.#l(t,e);let o=R(s.row+(this.target?
t:0),0,n.rows-1),r=R(s.column+(this.target?e:0),0,n.cols-1);this.set({...s,row:o,column:r}),this.#c()}jump(t){if(this.#t.
zoom)return;let e=this.target?.section??-1;for(let s=e+t;s>=0&&s<this.#t.places.length;s+=Math.sign(t)){let n=this.#t.firstIn(
s);if(n?.section===s)return this.set(n),this.#c()}}end(t){if(this.#t.zoom)return;let e=this.#t.scene.sections.flatMap((h,l)=>this.#t.
scene.shown(l)?[l]:[]),s=t?e.at(-1):e[0],n=s===void 0?null:this.#t.scene.shown(s);if(s===void 0||!n)return;let[o,r]=t?[n.
rows-1,n.cols-1]:[0,0];this.set({section:s,row:o,column:r,lens:!1}),this.#c()}#n(t){let e=this.target;if(!e||!t)return null;
let[s,n]=[t.sections[e.section],this.#t.scene.sections[e.section]];return s?.name===n?.name&&s?.rows===n?.rows&&s?.cols===
n?.cols?e:null}#h(t){return(t.at&&this.#t.targetAt(t.section,...t.at))??t}#l(t,e){if(!this.#t.zoom||!this.target||!this.
pointed)return;let{section:s,view:n}=this.#t.zoom,[o,r]=X(n.plan,this.pointed.index),[h,l]=O(n.plan),a={down:R(o+t,0,h-1),
along:R(r+e,0,l-1)},c=F(n),[f,d]=[D(c.columns,a.along)-n.left,D(c.rows,a.down)-n.top],p=(M,E)=>Math.min(0,M)+Math.max(0,
M+n.px-E),[m,w]=[p(f,n.room.width),p(d,n.room.height)];(m||w)&&this.#i.pan(m,w),this.set(this.#t.targetAt(s,a.down,a.along))}set(t){
this.target=t,t&&(this.#o=-1),this.refresh()}refresh(){let t=this.target,e=t&&this.#t.shownOf(t),{frame:s}=this.#t.scene;
if(!t||!e||!s||t.row>=e.rows||t.column>=e.cols){let l=this.pointed!==null;this.pointed=null,this.inspector.hide(),this.outlineNow(),
l&&this.#i.pointed(null);return}let n=t.lens&&this.#t.lens.look?.message||s,{section:o,row:r,column:h}=t;this.pointed=cn(
e,o,r,h,this.#e.ofPointed(t),n),this.inspector.show(this.pointed),this.placeInspector(),this.outlineNow(),this.#i.pointed(
this.pointed),t.lens||this.#e.readPointed(t,e,s)}placeInspector(){let t=this.#r();t&&this.inspector.place(t,{width:this.#s.
clientWidth,height:this.#t.size.height})}outlineNow(){let t=this.#t.places[this.#o],e=t&&!this.#t.zoom?{...t,top:t.top-this.#t.
scrolled}:null,s=this.#r()??e;if(this.outline.hidden=!s,!s)return;let{style:n}=this.outline;n.transform=`translate(${s.left}\
px, ${s.top}px)`,n.width=`${s.width}px`,n.height=`${s.height}px`}#c(){let t=this.#r();!t||this.#t.zoom||(t.top<0?this.#t.
scrolled=this.#t.scrolled+t.top-4:t.top+t.height>this.#t.size.height&&(this.#t.scrolled=this.#t.scrolled+t.top+t.height-
this.#t.size.height+4))}};function qs(i){let t=[0],e=0;for(let{rows:s,cols:n}of i)e+=s*n,t.push(e);return t}function Bn(i,t,e){let s=qs(t).at(-1)??
0,n=e===1?s:t.reduce((l,{rows:a,cols:c})=>l+Te(a,e)*Te(c,e),0);if(i.length<n)throw new Error(`${i.length} cells, where t\
here should be ${n}`);if(e===1)return i;let o=new Uint8Array(s),[r,h]=[0,0];for(let{rows:l,cols:a}of t){let c=Te(a,e);for(let f=0;f<
l;f+=1,h+=a){let d=r+Math.floor(f/e)*c;for(let p=0;p<a;p+=1)o[h+p]=i[d+Math.floor(p/e)]??0}r+=Te(l,e)*c}return o}var Te=(i,t)=>Math.
ceil(i/t);var ke=class{frame=null;indices=new Uint8Array;offsets=[0];#s=new Uint8Array;#t=null;#e=[];get sections(){return this.frame?.
sections??[]}get palette(){return this.#t?.palette??this.#s}take(t,{indices:e,palette:s}){this.indices=Bn(e,t.sections,t.
coarse),this.offsets=qs(t.sections),this.frame=t,this.#s=s,this.#e=[]}recolor(t){this.#t=t,this.#e=[]}scale(t){let e=this.
sections[t],s=e?ct(e):null;return e&&s&&this.#t?this.#t.scale(s,e):s}pixels(t){let e=this.#e[t];if(e)return e;let s=this.
sections[t],n=Gt(this.palette,s?ct(s):null,this.scale(t));return this.#e[t]=n,n}levels(t){return this.indices.subarray(this.
offsets[t],this.offsets[t+1])}shown(t){let e=this.sections[t];if(!e?.plan||e.rows*e.cols===0)return null;let{name:s,plan:n,
rows:o,cols:r}=e,h=this.offsets[t]??0,[l,a]=[ct(e),this.pixels(t)];return{name:s,plan:n,rows:o,cols:r,indices:this.indices,
offset:h,scale:l,pixels:a}}};var Ie=class{scene=new ke;places=[];size={width:0,height:En,content:0};zoom=null;image=null;#s;constructor(t,e){this.#s=
t,this.lens=e}get scrolled(){return this.#s.scrollTop}set scrolled(t){this.#s.scrollTop=t}get sampling(){let t=this.zoom&&
this.scene.sections[this.zoom.section];return!this.zoom||!t||t.shown>=t.size||this.scene.frame?.past?"none":this.lens.covers(
this.zoom.view)?"here":"waiting"}colors(t){let e=new Uint8Array(768);return this.scene.pixels(t).forEach((s,n)=>{e.set([
s&255,s>>8&255,s>>16&255],3*n)}),e}clear(t){this.scene.frame=t,this.scene.indices=new Uint8Array,this.image=null,this.places=
[]}room(){return{width:this.size.width,height:this.size.height}}middle(){return[this.size.width/2,this.size.height/2]}targetUnder(t,e){
if(this.zoom){let{view:a,section:c}=this.zoom,{rows:f,columns:d}=F(a),[p,m]=[_t(f,a.top+e),_t(d,a.left+t)];return p<0||m<
0?null:this.targetAt(c,p,m)}let s=e+this.scrolled,n=this.places.findIndex(a=>K(s,a.top,a.height)&&K(t,a.left,a.width)),[
o,r]=[this.places[n],this.scene.shown(n)];if(!o||!r)return null;let h=R(Math.floor((s-o.top)*r.rows/o.height),0,r.rows-1),
l=R(Math.floor((t-o.left)*r.cols/o.width),0,r.cols-1);return{section:n,row:h,column:l,lens:!1}}targetAt(t,e,s){let n=this.
scene.sections[t]?.plan;if(!n)return null;let[o,r]=O(n);if(e>=o||s>=r)return null;let h=this.lens.look,l=h&&pt(h.shown.plan,
e,s),a=l??pt(n,e,s);return a&&{section:t,row:a[0],column:a[1],lens:!!l,at:[e,s]}}shownOf(t){let e=this.scene.shown(t.section),
s=t.lens?this.lens.look:null;return t.lens&&!s?null:s&&e?{...s.shown,pixels:e.pixels}:e}firstIn(t){for(let e=Math.max(0,
t);e<this.scene.sections.length;e+=1)if(this.scene.shown(e))return{section:e,row:0,column:0,lens:!1};return null}nearest(t){
let e=t+this.scrolled,s=this.places.findIndex(n=>e<n.top+n.height+4);return s<0?this.places.length-1:s}cellPlace(t,e){if(this.
zoom){let{view:h}=this.zoom,l=F(h),[a,c]=X(h.plan,e.index),f=Math.max(h.px,3);return{left:D(l.columns,c)-h.left,top:D(l.
rows,a)-h.top,width:f,height:f}}let s=this.places[t.section],n=this.scene.shown(t.section);if(!s||!n)return null;let[o,r]=[
s.width/n.cols,s.height/n.rows];return{left:s.left+t.column*o,top:s.top+t.row*r-this.scrolled,width:Math.max(3,o),height:Math.
max(3,r)}}};var Uh={ArrowLeft:i=>i.step(0,-1),ArrowRight:i=>i.step(0,1),ArrowUp:i=>i.step(-1,0),ArrowDown:i=>i.step(1,0),PageUp:i=>i.
jump(-1),PageDown:i=>i.jump(1),Home:i=>i.end(!1),End:i=>i.end(!0),"+":i=>i.zoomIn(),"=":i=>i.zoomIn(),"-":i=>i.zoomOut(),
0:i=>i.fit()},Le=class{#s;#t;#e=new Map;#i=!1;constructor(t,e,s){this.#s=t,this.#t=e;let n=((o,r)=>t.addEventListener(o,
r,{signal:s,passive:!1}));n("wheel",o=>this.#r(o)),n("pointerdown",o=>this.#h(o)),n("pointermove",o=>this.#l(o)),n("poin\
terup",o=>this.#u(o)),n("pointercancel",o=>this.#e.delete(o.pointerId)),n("pointerleave",({pointerType:o})=>o!=="touch"&&
e.leave()),n("dblclick",()=>e.fit()),n("keydown",o=>this.#f(o))}#o({clientX:t,clientY:e}){let s=this.#s.getBoundingClientRect();
return{x:t-s.left,y:e-s.top}}#r(t){if(!t.ctrlKey&&!t.metaKey&&document.activeElement!==this.#s&&!this.#n())return;t.preventDefault();
let{x:e,y:s}=this.#o(t),n=t.deltaMode===WheelEvent.DOM_DELTA_PIXEL?t.deltaY:t.deltaY*40;this.#t.zoomBy(-n/120,e,s)}#n(){
let t=this.#s.getRootNode();return t instanceof ShadowRoot&&t.activeElement===this.#s}#h(t){t.button===0&&(this.#e.set(t.
pointerId,this.#o(t)),this.#i=!1,this.#t.isZoomed()&&this.#s.setPointerCapture(t.pointerId))}#l(t){let{x:e,y:s}=this.#o(
t),n=this.#e.get(t.pointerId);if(!n)return t.pointerType==="touch"||this.#t.hover(e,s);let o=[...this.#e].filter(([h])=>h!==
t.pointerId).map(([,h])=>h),[r]=o;if(r)this.#c(n,{x:e,y:s},r);else if(this.#i||Math.hypot(e-n.x,s-n.y)>3){if(!this.#t.isZoomed())
return;this.#t.pan(n.x-e,n.y-s)}else return;this.#i=!0,this.#e.set(t.pointerId,{x:e,y:s})}#c(t,e,s){let n=Math.hypot(e.x-
s.x,e.y-s.y)/Math.max(1,Math.hypot(t.x-s.x,t.y-s.y));this.#t.zoomBy(Math.log2(n),(e.x+s.x)/2,(e.y+s.y)/2)}#u(t){let e=this.#e.
delete(t.pointerId),{x:s,y:n}=this.#o(t);e&&!this.#i&&this.#e.size===0&&this.#t.hover(s,n)}#f(t){if(t.ctrlKey||t.metaKey||
t.altKey||t.target!==this.#s)return;let e=Uh[t.key];(t.key==="Escape"?!this.#t.escape():!e)||(e?.(this.#t),t.preventDefault(),
t.stopPropagation())}};var $e=class{#s;#t;#e;#i;#o=0;constructor(t,e,s,n){this.#s=t,this.#t=e,this.#e=s,this.#i=n}set(t){let e=this.#e.zoom,{scrolled:s}=this.#e;
this.#e.zoom=t,this.#s.classList.toggle("beholder-zoomed",t!==null),t?(e||(this.#o=s),this.#e.lens.follow(t.view,t.section,
this.#e.scene)):this.#e.lens.close(),this.fitSheet(),!t&&e&&(this.#e.scrolled=this.#o),this.#i()}resize(){let{zoom:t}=this.#e;
t&&(this.#e.zoom={...t,view:gn(t.view,this.#e.room())}),this.fitSheet()}fitSheet(){this.#t.style.height=this.#e.zoom?"10\
0%":`${Math.max(this.#e.size.content,1)}px`}by(t,e,s){let{zoom:n}=this.#e;if(n){let o=pn(n.view,t,{x:e,y:s});this.set(o&&
{...n,view:o})}else t>0&&this.#r(t,e,s)}pan(t,e){this.#e.zoom&&this.set({...this.#e.zoom,view:mn(this.#e.zoom.view,t,e)})}goTo(t,e){
let s=this.#e.scene.sections[t];if(!s?.plan||!this.#e.size.width)return;let[n,o]=X(s.plan,e),r=this.#e.room(),h={x:r.width/
2,y:r.height/2},l=Ds(s.plan,r,{down:n+.5,along:o+.5},Ks,h);this.set({section:t,view:l})}#r(t,e,s){let n=this.#e.targetUnder(
e,s)??this.#e.firstIn(this.#e.nearest(s)),o=n&&this.#e.scene.sections[n.section]?.plan;if(!n||!o)return;let r=this.#e.room(),
h=this.#e.scene.shown(n.section);if(!this.#e.places[n.section]||!h)return;let[l,a]=Ls(o,n.row,n.column),c=de(o,r)*Cs(o,r)**
t;this.set({section:n.section,view:Ds(o,r,{down:l+.5,along:a+.5},c,{x:e,y:s})})}keep(){if(!this.#e.zoom)return;let{view:t,
section:e}=this.#e.zoom,s=this.#e.scene.sections[e]?.plan;if(!(s&&String(O(s))===String(O(t.plan))))return this.set(null);
this.#e.zoom={section:e,view:{...t,plan:s}},this.#e.lens.follow(t,e,this.#e.scene)}};var Ne=class{#s;#t=u("div","beholder-words");#e=u("div","beholder-scroller",{tabindex:"0",role:"group","aria-label":"Pic\
ture"});#i;#o;#r;#n;#h;#l="";constructor(t,e,s){this.#s=e,this.#i=new Ie(this.#e,new Me(c=>t.look(c)));let n={pointed:()=>this.#n.
refresh(),inCells:()=>this.#r.draw()};this.#o=new pe(t,this.#i,n,s);let o=new ve(c=>{this.#i.scrolled=c-this.height/2},s);
this.#r=new Ee(this.#i,this.#o,o);let r=u("div","beholder-sheet",{},[this.#r.canvas]);this.#e.append(r),this.el=u("div",
"beholder-stage"),this.#n=new Ae(this.el,this.#i,this.#o,{pointed:c=>e.pointed(c),pan:(c,f)=>this.pan(c,f)}),this.#h=new $e(
this.el,r,this.#i,()=>this.#a());let{outline:h,inspector:l}=this.#n,a=u("div","beholder-glass",{},[h,this.#r.note]);this.
el.append(this.#e,a,this.#t),this.#e.setAttribute("aria-describedby",l.el.id),this.#c(s)}#c(t){this.#e.addEventListener(
"scroll",()=>this.#d(),{signal:t}),new Le(this.#e,this,t);let e=new ResizeObserver(()=>this.#f());e.observe(this.el),t.addEventListener(
"abort",()=>{e.disconnect(),this.#i.zoom&&this.#i.lens.close()})}get inspector(){return this.#n.inspector.el}get overview(){
return this.#r.overview.el}get places(){return this.#i.places}get height(){return this.#i.size.height}get width(){return this.#i.
size.width}get scrollTop(){return this.#i.zoom?0:this.#i.scrolled}set scrollTop(t){this.#i.scrolled=t}get pointed(){return this.#n.
pointed}get zoom(){if(!this.#i.zoom)return null;let{section:t,view:e}=this.#i.zoom;return{section:t,px:e.px,...U(e),lens:this.#i.
sampling}}levels(t){return this.#i.scene.levels(t)}colors(t){return this.#i.colors(t)}scale(t){return this.#i.scene.scale(
t)}paint(t,e){if(this.#r.name(t,e!==null),this.#t.hidden=e!==null,g(this.#t,t.text),!e)return this.#m(t);this.#i.image=e.
bitmap&&ln(e.bitmap);let s=this.#i.scene.frame;this.#i.scene.take(t,e),this.#h.keep(),this.#n.keep(s),this.#f(),this.#u()}say(t){
g(this.#t,t)}recolor(t){this.#i.scene.recolor(t),this.#u()}look(t,e,s){let{zoom:n,lens:o,scene:r}=this.#i;!n||!o.take(t,
e,s,r,n.section)||(this.#r.draw(),this.#n.look(),this.#s.zoomed())}greeted(){this.#i.lens.repeat(),this.#h.keep()}point(t){
this.#n.section(t)}goTo(t,e){let s=this.#i.scene.sections[t]?.plan;!s||!this.width||(this.#h.goTo(t,e),this.#n.set(this.#i.
targetAt(t,...X(s,e))))}zoomIn(){this.zoomBy(1,...this.#n.middle())}zoomOut(){this.zoomBy(-1,...this.#n.middle())}fit(){
this.#i.zoom&&this.#h.set(null)}isZoomed(){return this.#i.zoom!==null}hover(t,e){this.#n.set(this.#i.targetUnder(t,e))}leave(){
this.#n.set(null)}zoomBy(t,e,s){this.#h.by(t,e,s),this.#n.target&&this.hover(e,s)}pan(t,e){this.#h.pan(t,e)}step(t,e){this.#n.
step(t,e)}jump(t){this.#n.jump(t)}end(t){this.#n.end(t)}escape(){if(this.#n.target)this.#n.set(null);else if(this.#i.zoom)
this.#h.set(null);else return!1;return!0}#u(){this.#r.draw(),this.#n.look()}#f(){let{clientWidth:t}=this.el,{frame:e}=this.#i.
scene;if(!e||t===0)return;let s=Sn(t,this.el.closest("[data-size='narrow']")!==null),n=On(s,e);if(n===this.#l)return;this.#l=
n;let{places:o,height:r}=An(s,e,this.#i.image);this.#i.places=o,this.#i.size={width:s.width,height:s.height,content:r},this.#e.
style.width=`${s.width}px`,this.#e.style.height=`${s.height}px`,this.#h.resize(),this.#s.arranged(),this.#u()}#a(){this.#i.
zoom||(this.#o.leave(),this.#r.note.hidden=!0,this.#n.target=null),this.#u(),this.#s.zoomed()}#d(){this.#r.draw(),this.#n.
outlineNow(),this.#n.placeInspector(),this.#s.scrolled()}#m(t){this.#i.clear(t),this.#l="",this.#i.zoom&&this.#h.set(null),
this.#n.set(null),this.overview.hidden=!0,this.#s.arranged()}};var b=i=>typeof i=="string",ot=i=>typeof i=="boolean",T=i=>typeof i=="number"&&Number.isFinite(i),y=i=>Number.isSafeInteger(
i)&&Number(i)>=0,P=i=>typeof i=="object"&&i!==null&&!Array.isArray(i),C=i=>t=>t===null||i(t),A=i=>t=>Array.isArray(t)&&t.
every(i),B=i=>A(T)(i)&&i.length===2&&Number(i[0])<=Number(i[1]);function bt(i,t){return!Array.isArray(i)||!Array.isArray(
t)?i===t:i.length===t.length&&i.every((e,s)=>e===t[s])}function S(i){let t=Object.entries(i);return(e=>P(e)&&t.every(([s,
n])=>n(Object.hasOwn(e,s)?e[s]:void 0)))}var Ys=S({value:b,label:b}),Re=A(Ys),Hh=A(b),Wh=4,jh=252;function Xs(i){let t=P(i)?i:{},e=P(t.ranges)?t.ranges:{},s=P(t.
palette)?t.palette:{},n=o=>y(o)?o:-1;return{values:Re(t.values)?t.values:[],modes:Re(t.modes)?t.modes:[],scalings:Re(t.scalings)?
t.scalings:[],colormaps:Re(t.colormaps)?t.colormaps:[],ranges:{window:B(e.window)?e.window:null,rate:B(e.rate)?e.rate:null},
select_length:y(t.select_length)?t.select_length:null,palette:{nan:n(s.nan),posinf:n(s.posinf),neginf:n(s.neginf),first:y(
s.first_level)?s.first_level:Wh,levels:y(s.levels)?s.levels:jh},colors:P(t.colors)?Bh(t.colors):{},diverging:Hh(t.diverging)?
t.diverging:[]}}function Bh(i){return Object.fromEntries(Object.entries(i).flatMap(([t,e])=>b(e)?[[t,e]]:[]))}var Pt={values:b,mode:b,window:T,scaling:b,colormap:b,limits:C(B),show_all:ot,square:ot,rate:T,recording:ot,select:b},rt=Object.
keys(Pt),Gn=S(Pt),Gh=i=>P(i)&&rt.every(t=>!Object.hasOwn(i,t)||Pt[t](i[t])),Vn=S({values:A(Ys)}),Vh=S({seconds:T,frames:y,
left_out:y,file:b}),Zs=S({message:b,note:b,rate:T,limited:b,overhead:C(T),latency_ms:C(T),recording:C(Vh),saved:A(b),pinned:C(
T)}),Kh=S({check:b,source:b,section:b,step:T,value:C(T),threshold:C(T),clean:C(T),index:C(A(y)),message:b,whole:ot,others:A(
b)}),qh=i=>i==="sections"||i==="frame"||i==="placeholder",Yh=i=>b(i)&&Object.hasOwn(Pt,i),Kn=S({outer:A(A(y)),first:y,units:y,
shown:y,inner:A(A(y))}),Xh=S({fold:y,wrap:y,rows:Kn,columns:Kn}),qn={number:y,step:C(T),kind:qh,text:b,width:y,height:y,
coarse:y,table:b,values:b,colormap:b,settings:Gh,variance_of:y,change_since:C(T)},Yn={welcome:S({client:b,session:b,revision:y,
settings:Gn,choices:Vn,status:Zs}),settings:S({revision:y,settings:Gn,choices:Vn}),frame:S({session:b,clients:A(b),ack_within:T,
...qn,status:Zs}),status:S({status:Zs}),values:S({client:b,frame:y,section:y,rows:B,columns:B,kept:ot}),look:S({session:b,
client:b,number:y,step:T,table:b,section:y,rows:B,columns:B,height:y,width:y,plan:C(Xh),values:b,colormap:b,variance_of:y,
change_since:C(T),note:b}),file:S({client:b,file:y,name:b,media:b,part:y,parts:y,note:b}),strip:S({client:b,source:b,figure:b,
version:y,first:y,columns:y,names:A(b),metrics:A(b)}),frames:S({client:b,version:y,first:y,count:y}),past:S({session:b,client:b,
asked:y,...qn}),alerts:S({total:y,alerts:A(Kh)}),rejected:S({client:b,name:Yh,message:b,value:(i=>b(i)||T(i)||ot(i)||i===
null||B(i))})};function Xn(i){if(!P(i)||!b(i.type)||!Object.hasOwn(Yn,i.type))return null;let t=i.type;return Yn[t](i)?i:
null}function Js(i,t){return Pt[i](t)}var L={hello:(i,t)=>({type:"hello",client:i,...t}),alive:(i,t)=>({type:"alive",client:i,
...t}),visible:(i,t)=>({type:"visible",client:i,visible:t}),bye:i=>({type:"bye",client:i}),ack:(i,{number:t,painted:e,held:s})=>({
type:"ack",client:i,number:t,painted:e,held:s}),set:(i,t,e)=>({type:"set",client:i,name:t,value:e}),read:(i,{frame:t,section:e,
rows:s,columns:n})=>({type:"read",client:i,frame:t,section:e,rows:s,columns:n}),lens:(i,{table:t,section:e,rows:s,columns:n,
height:o,width:r})=>({type:"lens",client:i,table:t,section:e,rows:s,columns:n,height:o,width:r}),strip:(i,{source:t,figure:e,
version:s,first:n})=>({type:"strip",client:i,source:t,figure:e,version:s,first:n}),fetch:(i,t,e)=>({type:"fetch",client:i,
file:t,part:e}),frames:(i,{version:t,first:e})=>({type:"frames",client:i,version:t,first:e}),past:(i,t,e)=>({type:"past",
client:i,number:t,table:e}),pin:i=>({type:"pin",client:i})};var Zh="No answer from the kernel: if it is not busy, run the cell again.",Jh=5e-4,Qh={values:"Values",mode:"Mode",window:"\
Variance window",scaling:"Scaling",colormap:"Colormap",limits:"Limits",show_all:"Show all data",square:"Square cells",rate:"\
Updates per second",recording:"Record",select:"Select"},_e=class{#s=u("span","beholder-figures",{"aria-hidden":"true"});#t=u(
"span","beholder-alert");#e=u("span","beholder-note");#i=u("span","");#o=u("span","beholder-figures",{"aria-hidden":"tru\
e"});#r=u("span","");#n=u("button","beholder-link",{type:"button",hidden:""},["Download"]);#h=u("div","beholder-problem",
{role:"alert"});#l=u("span","beholder-tape",{},[this.#i,this.#o,this.#r]);constructor(t){this.#n.addEventListener("click",
t);let e=u("div","beholder-status",{role:"status"},[this.#s,this.#t,this.#e,this.#l]),s=u("div","beholder-foot-row",{},[
e,this.#n]);this.el=u("div","beholder-foot",{},[s,this.#h])}refresh(t,e,s){let{status:n}=t,o=n?.recording;g(this.#s,tl(t,
e)),g(this.#t,ol(t)),g(this.#e,nl(t,e,s)),g(this.#i,o?"Recording ":ll(n)),g(this.#o,o?wi(o.seconds):""),g(this.#r,o?hl(o):
""),g(this.#h,t.problem),this.#n.hidden=!!o||t.gone||!n?.saved.length,Qs(this.#e,this.#e.textContent),Qs(this.#l,o?o.file:
(n?.saved??[]).join(`
`)),Qs(this.#h,t.problem)}};function Qs(i,t){i.title!==t&&(i.title=t)}function tl({status:i,flowing:t,settings:e,gone:s,
past:n,latest:o},r){let h=r&&r.step!==null?x(r.step):"",l=r&&et(r),a=l?` ${Zn(l)}`:"";if(n.shown)return`${el(n.shown.step,
n.missed)}${s?"":sl(o,t)}`;if(s)return"";if(e.value("rate")===0)return`${h?`Paused at step ${h}.`:"Paused."}${a} Trainin\
g goes on at full speed.`;let c=h?`Step ${h}.${a}`:a.trim(),f=i&&t?il(i):"";return[c,f].filter(Boolean).join(" ")}function el(i,t){
let e=t?`, the nearest kept to ${x(t.from)}`:"";return i===null?"Looking back.":`Looking back at step ${x(i)}${e}.`}function sl(i,t){
if(!i||i.step===null)return"";let e=x(i.step);return t?` Training goes on at step ${e}.`:` The last picture is of step ${e}\
.`}function il({rate:i,latency_ms:t,overhead:e}){let n=[xi(i),t===null?"":`${Math.round(t)} ms behind`].filter(Boolean).
join(", "),o=e!==null&&e>=Jh?`training is ${W(e)} slower for it`:"",r=[n,o].filter(Boolean).join("; ");return r?`${r.charAt(
0).toUpperCase()}${r.slice(1)}.`:""}function nl({status:i,settings:t,unanswered:e,gone:s,past:n},o,r){if(s)return rl(o);
if(e)return o?Zh:"";let h=Math.round(n.apart),l=n.shown&&h>1?`One frame in ${x(h)} is kept here.`:"",a=rt.find(d=>t.waits(
d)),c=a?`${Qh[a]??a} waits for the running cell.`:"",f=i?.limited&&t.value("rate")!==0?`Limited by ${i.limited}.`:"";return[
l,r,c,f,i?.note?Zn(i.note):""].filter(Boolean).join(" ")}function ol({alerts:{total:i,newest:t}}){return t?i>1?`${t.message}\
 ${x(i)} alerts in all.`:t.message:""}function rl(i){if(!i)return"No kernel.";let t=i.step===null?"":` This is step ${x(
i.step)};`;return t?`No kernel.${t} pointing and colours still work.`:"No kernel. Pointing and colours still work."}var Zn=i=>`${i.
charAt(0).toUpperCase()}${i.slice(1)}${/[.!?]$/.test(i)?"":"."}`;function hl({file:i,left_out:t}){return` to ${i}.${t?` ${x(
t)} pictures left out.`:""}`}function ll(i){let[t,...e]=i?.saved??[];return t===void 0?"":e.length?`Saved ${t} and ${e.length}\
 more.`:`Saved ${t}.`}function xt(i,t){let e=Math.max(1,Math.ceil(i/Math.max(1,t)));return{columns:i,size:e,places:Math.ceil(i/e)}}var ht=({columns:i,
size:t},e)=>[e*t,Math.min(i,(e+1)*t)];function Jn(i,t,e){return[Math.floor(i*e/t),Math.floor((i+1)*e/t)]}var Qn=(i,t,e)=>Math.
ceil((Math.floor(i)+1)*t/e)-1;function to(i,t,e,s,n){let o=e==="symmetric";for(let r=n;r<t.places;r+=1){let h=Math.min(t.
columns,(r+1)*t.size),l=-1/0,a=NaN;for(let c=r*t.size;c<h;c+=1){let f=i[c],d=o&&f<0?-f:f;d>l&&(l=d,a=f)}s[r]=a}}function eo(i,{
first:t,last:e},s){let n=Ct(i,e);if(n===s.columns)return 1;let[o,r]=[Number(t[n]),Number(e[n])],h=i<o?0:(i-o+.5)/(r-o+1),
l=Math.floor(n/s.size),[a,c]=ht(s,l);return(l+(n-a+h)/(c-a))/s.places}function Ct(i,t){let e=0;for(;e<t.length&&Number(t[e])<
i;)e+=1;return e}var al=72,so=7,cl=16,io=12,ul=.02;function fl(i,t,e){if(t.columns===0)return[];let s=Number(i.last[t.columns-1]),n=Number(
i.first[0]),o=n>0&&n<=ul*s?0:n,r=e-so*x(s).length-cl;return Qt({low:o,high:s,floor:null},Math.floor(e/al)).flatMap(({value:h})=>{
if(!Number.isInteger(h))return[];let l=Math.round(eo(h,i,t)*e);return l+so/2*x(h).length<=r?[{step:h,x:l}]:[]})}var ze=class{#s=u(
"span","beholder-strip-last");#t=new Map;constructor(){this.el=u("div","beholder-strip-axis",{"aria-hidden":"true"},[this.#s])}show(t,e,s){
g(this.#s,e.columns?x(Number(t.last[e.columns-1])):"");let n=new Map(fl(t,e,s).map(({step:o,x:r})=>[o,r]));for(let[o,r]of this.#t)
n.has(o)||(r.remove(),this.#t.delete(o));for(let[o,r]of n){let h=this.#t.get(o)??this.#e(o);h.classList.toggle("beholder\
-strip-first",r<io),h.style.transform=`translateX(${r}px)${r<io?"":" translateX(-50%)"}`}}#e(t){let e=u("span","beholder\
-strip-tick",{},[x(t)]);return this.#t.set(t,e),this.el.append(e),e}};var dl=60,ro=96,Dt={most:8,plain:3,many:2,only:24},pl=2,ml=132,gl=48,no=12;function ti(i){let t=bl(i),e=i.length>ro,s=t.
map(({start:c,end:f})=>e?1:f-c),n=s.reduce((c,f)=>c+f,0),o=e?0:pl,r=e?ho(ml/n,Dt.many):wl(n,o*(t.length-1)),h=[],l=0,a=t.
map((c,f)=>{let d=l;for(let m=0;m<(s[f]??0);m+=1){let[w,M]=e?[c.start,c.end]:[c.start+m,c.start+m+1];h.push({start:w,end:M,
top:l,height:r}),l+=r}let p={...c,top:d,height:l-d};return l+=o,p});return{rows:h,modules:a,height:Math.max(0,l-o)}}function wl(i,t){
return i===1?Dt.only:i>dl?Dt.many:ho((gl-t)/Math.max(1,i),Dt.plain)}var ho=(i,t)=>Math.min(Dt.most,Math.max(t,Math.floor(
i)));function bl(i){let t=[],e=0;for(let s of[...Kt(i),{name:"",start:i.length,end:i.length}]){for(;e<s.start;){let n=e,
o=oo(i[e]??"");for(;e<s.start&&oo(i[e]??"")===o;)e+=1;t.push({name:o,start:n,end:e})}s.end>s.start&&t.push(s),e=s.end}return xl(
t)}var oo=i=>i.replace(/(?<=.)[./][^./]*$/,"");function xl(i){let t=Math.ceil(i.length/ro);return t<=1?i:i.flatMap((e,s)=>{
let n=i[Math.min(s+t,i.length)-1];return s%t===0&&n?[{...e,end:n.end}]:[]})}function lo(i){let t=-1/0;return i.flatMap(e=>{
let s=e.top+(e.height-no)/2;return s<t?[]:(t=s+no,[{module:e,top:s}])})}function ao(i,t){let e=i.findIndex(({top:s,height:n})=>t<
s+n);return e<0?i.length-1:e}var co=2,Ml=3,Pe=class{#s=u("bdi","");#t=u("span","beholder-row-shape");#e=u("span","beholder-figure");#i=u("span","beho\
lder-figure beholder-figure-high");#o=u("span","beholder-figure");#r=u("div","beholder-strip-modules");constructor(){let t=u(
"span","beholder-row-name",{},[this.#s]),e=u("span","beholder-limits",{},[this.#e,u("span",""),this.#i]),s=[t,this.#t,e,
this.#o],n=u("div","beholder-strip-metric beholder-columns",{},s);this.el=u("div","beholder-strip-beside",{},[n,this.#r])}showMetric(t,e){
g(this.#s,t||"no metric"),g(this.#t,t?"metric":""),g(this.#e,e?$(e.low,co):""),g(this.#i,e?$(e.high,co):"")}showValue(t){
g(this.#o,Number.isFinite(t)?$(t,Ml):"")}showModules(t,e){let n=(e>t.length?t:[]).map(({top:r,height:h})=>{let l=u("span",
"beholder-strip-bracket");return Object.assign(l.style,{top:`${r}px`,height:`${h}px`}),l}),o=lo(t).map(({module:r,top:h})=>{
let l=u("span","beholder-strip-module beholder-row-name",{title:r.name},[u("bdi","",{},[r.name])]);return l.style.top=`${h}\
px`,l});this.#r.replaceChildren(...n,...o)}};function ei(i,t){let e=Array.from(i).filter(Number.isFinite);if(e.length===0)return null;let[s,n]=e.reduce(([c,f],d)=>[Math.
min(c,d),Math.max(f,d)],[1/0,-1/0]),o=s>0?Math.log:c=>c,r=o(n)-o(s),h=c=>r>0?(o(n)-o(c))/r:.5,l=xt(i.length,t),a=[];for(let c=0;c<
l.places;c+=1){let f=(c+.5)/l.places;for(let d of yl(i,...ht(l,c)))a.push([f,h(d)])}return{points:a,low:s,high:n}}function yl(i,t,e){
let[s,n]=[-1,-1];for(let r=t;r<e;r+=1){let h=Number(i[r]);Number.isFinite(h)&&((s<0||h<Number(i[s]))&&(s=r),(n<0||h>Number(
i[n]))&&(n=r))}return s<0?[]:(s===n?[s]:[Math.min(s,n),Math.max(s,n)]).map(r=>Number(i[r]))}var vl=6,El=.88;function uo({pixels:i,width:t},e,s,n,o){e.forEach(({top:r,height:h},l)=>{let a=s[l];if(!a?.length)return;
let[c,f]=[Math.round(r*o),Math.round((r+h)*o)],d=i.subarray(c*t,(c+1)*t);Sl(d,a,n),Al(d,a,n[v.nan]??0,Math.round(vl*o));
for(let p=c+1;p<f;p+=1)i.copyWithin(p*t,c*t,(c+1)*t)})}function Sl(i,t,e){let{length:s}=t,n=0;for(let o=0,r=0;o<s;o+=1){
let h=t[o],l=h===v.gap?n:e[h];h!==v.gap&&h!==v.nan&&(n=Ol(l));let a=Math.floor((o+1)*i.length/s);for(;r<a;r+=1)i[r]=l}}var Ol=i=>(i&
16777215|Math.round(El*(i>>>24))<<24)>>>0;function Al(i,t,e,s){for(let n=t.indexOf(v.nan);n>=0;n=t.indexOf(v.nan,n+1)){let[
o,r]=Jn(n,t.length,i.length),h=o-Math.max(0,s-(r-o)>>1),l=Math.min(Math.max(0,h),Math.max(0,i.length-s));i.fill(e,l,Math.
max(r,l+s))}}function po(i,t,e){return!i||i.source!==t||i.figure!==e?{source:t,figure:e,version:-1,first:0}:{source:t,figure:e,version:i.
version,first:Math.max(0,i.columns-4)}}function mo(i,{message:t,moments:e,figures:s}){let{source:n,figure:o,version:r,first:h,
columns:l,names:a,metrics:c}=t,f={source:n,figure:o,version:r,columns:l,names:a,metrics:c};if(h===0)return{...f,moments:e,
figures:s};if(!(i?.source===n&&i.figure===o&&i.version===r)||h>i.columns)return null;let p={first:h,before:i.columns,columns:l};
return{...f,moments:fo(new Float64Array((3+c.length)*l),i.moments,e,p),figures:fo(new Float32Array(a.length*l),i.figures,
s,p)}}function fo(i,t,e,{first:s,before:n,columns:o}){for(let r=0;r*o<i.length;r+=1)i.set(t.subarray(r*n,r*n+s),r*o),i.set(
e.subarray(r*(o-s),(r+1)*(o-s)),r*o+s);return i}var Ce=({figures:i,columns:t},e)=>i.subarray(e*t,(e+1)*t);function De({moments:i,
columns:t}){return{first:i.subarray(0,t),last:i.subarray(t,2*t)}}function si({moments:i,columns:t},e){return i.subarray(
(3+e)*t,(3+e+1)*t)}var Tl=3,Fe={rms:{label:"RMS",of:"of",kind:"logarithmic"},mean:{label:"mean",of:"of",kind:"symmetric"},largest:{label:"l\
argest magnitude",of:"of",kind:"logarithmic"},ratio:{label:"update/weight",of:"of",kind:"logarithmic"},change:{label:"ch\
ange",of:"of",kind:"logarithmic"},zeros:{label:"zeros",of:"in",kind:"share"},nonfinite:{label:"not finite",of:"in",kind:"\
count"}},kl={optimizer:"optimizer states",frame:"the frame"},Il=new Set(["gradients","updates","optimizer"]),go=Object.entries(
Fe).map(([i,{label:t}])=>({value:i,label:t})),Z=i=>Fe[i]?.kind??"logarithmic",wo=i=>Fe[i]?.label??i;function bo(i,t){return`${Fe[t]?.
of??"of"} ${kl[i]??i} over the run`}function ii(i,t){return t==="ratio"&&Il.has(i)?"parameters":i}function xo(i,t){return Number.
isNaN(i)?"no figure":Z(t)==="count"?`${x(i)} not finite`:Z(t)==="share"?`${W(i)} zeros`:Number.isFinite(i)?$(i,Tl):"not \
finite"}var Ll=.01,$l=.995,Nl=.618,yo=v.levels/2;function vo(i,t){if(t==="share"||t==="count")return{low:0,high:1,floor:null};let e=t===
"symmetric",s=_l(i,e);if(s.length===0)return null;let{low:n,high:o}=Rl(s);return e?{low:-o,high:o,floor:null}:{low:n,high:o,
floor:n}}function Rl(i){let{low:t,high:e}=zl(i);return t<e?{low:t,high:e}:i.reduce(({low:s,high:n},o)=>({low:Math.min(s,
o),high:Math.max(n,o)}),{low:t,high:e})}function _l(i,t){let e=new Float32Array(i.length),s=0;for(let n=0;n<i.length;n+=
1){let o=t?Math.abs(i[n]??0):i[n]??0;o<1/0&&(t||o>0)&&(e[s++]=o)}return e.subarray(0,s)}function zl(i){let{length:t}=i,e=new Float64Array(
Math.floor(Ll*t)+1).fill(1/0),s=new Float64Array(t-Math.ceil($l*t)+1).fill(-1/0),n=Pl(t);for(let o=0,r=0;o<t;o+=1){let h=i[r]??
0;h<e[e.length-1]&&Mo(e,h,1),h>s[s.length-1]&&Mo(s,h,-1),r+=n,r>=t&&(r-=t)}return{low:e[e.length-1]??0,high:s[s.length-1]??
0}}function Mo(i,t,e){let s=i.length-1;for(;s>0&&e*((i[s-1]??0)-t)>0;s-=1)i[s]=i[s-1];i[s]=t}function Pl(i){let t=Math.max(
1,Math.round(Nl*i));for(;Eo(t,i)>1;)t-=1;return t}var Eo=(i,t)=>t===0?i:Eo(t,i%t);function So(i,t,e,s,n,o){let{low:r,high:h,
floor:l}=t??{low:0,high:1,floor:null},a=l===null,[c,f]=a?[r,h-r]:[Math.log(l),Math.log(h/l)],d=f>0?v.levels/f:0,p=e==="c\
ount"?0:Number.MAX_VALUE;for(let m=n;m<o;m+=1){let w=i[m];if(w>p||w<-Number.MAX_VALUE)s[m]=v.nan;else if(w<=p){let M=d>0?
((a?w:Math.log(w))-c)*d:yo;s[m]=v.first+Math.min(v.levels-1,Math.max(0,M))}else s[m]=v.gap}}function ni(i){return Int16Array.
from({length:256},(t,e)=>{if(e===v.gap)return-1;if(e<v.first)return v.levels;let s=e-v.first;return i==="symmetric"?Math.
abs(s-yo):s})}var Dl=256,Oo=8,Mt=class{grid={columns:0,size:1,places:0};#s;#t="";#e=0;#i=new Map;#o=null;constructor(t){this.#s=t}take(t){
let{source:e,figure:s,version:n,columns:o}=t;this.grid=xt(o,this.#s);let r=`${e} ${s} ${n} ${this.grid.size}`;(r!==this.#t||
o<=Dl)&&this.#i.clear(),this.#t=r,this.#o=t,this.#e=(this.#e+1)%Oo}levels(t,e){this.#r(e);let s=ni(Z(this.#o?.figure??""));
return t.map(({start:n,end:o})=>{let r=new Uint8Array(this.grid.places);for(let h of e.slice(n,o)){let l=this.#i.get(h)?.
levels;l&&Fl(r,l,s)}return r})}sectionAt({start:t,end:e},s,n){let o=ni(Z(this.#o?.figure??"")),r=l=>o[this.#i.get(s[l]??
-1)?.levels[n]??0]??-1,h=t;for(let l=t+1;l<e;l+=1)r(l)>r(h)&&(h=l);return h}valueAt(t,e){return this.#i.get(t)?.extremes[e]??
NaN}#r(t){let e=this.#o;if(!e)return;let s=Z(e.figure),{columns:n,places:o,size:r}=this.grid;for(let h of t){if(h<0)continue;
let l=Ce(e,h),a=this.#i.get(h),c=Math.floor(Math.max(0,(a?.columns??0)-4)/r),f=!a||h%Oo===this.#e,d=f?vo(l,s):a.scale,p=a?.
extremes??new Float32Array(this.#s),m=a?.levels??new Uint8Array(this.#s);to(l,this.grid,s,p,c),So(p,d,s,m,f?0:c,o),this.#i.
set(h,{columns:n,scale:d,extremes:p,levels:m})}}};function Fl(i,t,e){for(let s=0;s<i.length;s+=1){let[n,o]=[i[s],t[s]];e[o]>
e[n]&&(i[s]=o)}}var Ul=40,q=44,Ao=2,Hl=4,Wl=.8,Ue=class{el=u("canvas","beholder-strip-canvas");heat=new Mt(1);#s;#t={width:0,height:0,ratio:1};constructor(){
this.#s=this.el.getContext("2d",{willReadFrequently:!0})}fit(t,e){let s=window.devicePixelRatio||1,{el:n}=this,[o,r]=[Math.
round(t*s),Math.round((q+e)*s)];n.width===o&&n.height===r||(this.#t.width!==t&&(this.heat=new Mt(t)),Object.assign(n,{width:o,
height:r}),Object.assign(n.style,{width:`${t}px`,height:`${q+e}px`}),this.#t={width:t,height:e,ratio:s})}drawMap(t,{rows:e},s,n){
let{width:o,height:r}=this.el,{ratio:h}=this.#t;this.#s.clearRect(0,0,o,r),this.heat.take(t);let l=this.heat.levels(e,s),
a=Math.round(q*h);if(n&&r>a){let f=new ImageData(o,r-a);uo({pixels:new Uint32Array(f.data.buffer),width:o},e,l,n,h),this.#s.
putImageData(f,0,a)}let[c]=e;if(e.length===1&&c&&(s[0]??-1)>=0){let f=q+c.height+Hl,d=ei(Ce(t,s[0]??0),this.#t.width);d&&
this.#e(d,f,q+this.#t.height-f)}}drawCurve(t){let e=ei(t,this.#t.width);return e&&this.#e(e,0,Ul),e}#e({points:t},e,s){let n=this.#s,
{width:o,ratio:r}=this.#t;n.save(),n.scale(r,r),n.strokeStyle=getComputedStyle(this.el).color,n.globalAlpha=Wl,n.lineJoin=
"round",n.beginPath();for(let[h,l]of t)n.lineTo(h*o,e+Ao+l*(s-2*Ao));n.stroke(),n.restore()}clear(){this.heat=new Mt(this.#t.
width),this.#s.clearRect(0,0,this.el.width,this.el.height)}};var To=10,jl=18,Bl=3,Gl=7,He=class{#s;#t={steps:{first:[],last:[]},grid:{columns:0,size:1,places:0},width:0};#e=!1;el=u(
"div","beholder-strip-handle",{role:"slider",tabindex:"0","aria-label":"Step",hidden:""});line=u("div","beholder-strip-l\
ine",{hidden:""});constructor(t,e,s){this.#s=e,t.append(this.el),this.el.addEventListener("keydown",n=>this.#n(n)),t.addEventListener(
"pointerdown",n=>this.#o(t,n),{signal:s}),t.addEventListener("pointermove",n=>this.#e&&this.#r(t,n),{signal:s});for(let n of[
"pointerup","pointercancel"])t.addEventListener(n,()=>this.#e=!1,{signal:s})}show(t,e){this.#t=t;let{shown:s,kept:n}=this.#s,
o=s?s.step:e;if(this.el.hidden=o===null||t.width===0,this.line.hidden=!s||this.el.hidden,o===null)return;let[r,h]=[Number(
t.steps.first[0]??n.steps[0]??o),Math.max(o,e??o)],l=s?this.#i(o):t.width;g(this.el,x(o));let a={"aria-valuemin":Math.min(
r,o),"aria-valuemax":h,"aria-valuenow":o,"aria-valuetext":s?`step ${x(o)}, looking back`:`step ${x(o)}, live`};for(let[f,
d]of Object.entries(a))this.el.setAttribute(f,String(d));this.el.classList.toggle("beholder-strip-back",s!==null);let c=jl+
Math.max(0,Gl*(x(o).length-Bl)/2);this.el.style.transform=`translateX(${R(l,c,Math.max(c,t.width-c))}px) translateX(-50%\
)`,this.line.style.transform=`translateX(${Math.max(0,Math.floor(l)-1)}px)`}goTo(t){let{steps:e,grid:s}=this.#t,[n,o]=ht(
s,t),[r,h]=[e.first[n],e.last[o-1]];r!==void 0&&h!==void 0&&this.#s.goTo({from:r,to:h})}#i(t){let{steps:e,grid:s,width:n}=this.#t,
o=Ct(t,e.last);return o>=s.columns?n:Math.floor(o/s.size)*n/s.places}#o(t,e){e.button===0&&(this.#e=!0,t.setPointerCapture(
e.pointerId),this.el.focus({preventScroll:!0}),e.preventDefault(),e.target!==this.el&&this.#r(t,e))}#r(t,e){let{grid:s,width:n}=this.#t,
o=e.clientX-t.getBoundingClientRect().left;o>=n-1?this.#s.live():s.places>0&&this.goTo(R(Math.floor(o/n*s.places),0,s.places-
1))}#n(t){if(t.ctrlKey||t.altKey||t.metaKey)return;let e=this.#s,s={ArrowLeft:()=>e.by(-1),ArrowDown:()=>e.by(-1),ArrowRight:()=>e.
by(1),ArrowUp:()=>e.by(1),PageDown:()=>e.by(-To),PageUp:()=>e.by(To),Home:()=>e.first(),End:()=>e.live()," ":()=>e.play()},
n=Object.hasOwn(s,t.key)?s[t.key]:void 0;n&&(n(),t.preventDefault())}};var je=class{#s;#t;#e;#i;#o;#r=u("span","",{},["Play"]);#n={play:N("after",12),pause:N("pause",12)};constructor(t){this.#s=
t,this.#t=We([u("span","beholder-live-dot"),u("span","",{},["Live"])],()=>t.live()),this.#t.classList.add("beholder-live"),
this.#e=We([N("before",12)],()=>t.by(-1),"Frame before"),this.#i=We([N("after",12)],()=>t.by(1),"Frame after"),this.#o=We(
[this.#n.play,this.#r],()=>t.play());let e=[this.#t,this.#e,this.#i,this.#o];this.el=u("div","beholder-strip-playing",{role:"\
group","aria-label":"Looking back"},e)}show(){let{shown:t,playing:e}=this.#s;this.#t.setAttribute("aria-pressed",String(
t===null)),this.#i.disabled=t===null,g(this.#r,e?"Pause":"Play");let[s,n]=e?[this.#n.pause,this.#n.play]:[this.#n.play,this.#n.
pause];(!s.isConnected||n.isConnected)&&this.#o.replaceChildren(s,this.#r)}};function We(i,t,e){let s=u("button","behold\
er-button",{type:"button"},i);return e&&Object.assign(s,{title:e,ariaLabel:e}),s.addEventListener("click",t),s}var ko=10,Be=class{spot=null;#s;#t;constructor(t,e,s){this.#s=t,this.#t=e;let n=()=>this.#e(null);t.addEventListener("po\
intermove",o=>this.#e(this.#i(o)),{signal:s}),t.addEventListener("pointerleave",n,{signal:s}),t.addEventListener("blur",
n,{signal:s}),t.addEventListener("keydown",o=>this.#o(o),{signal:s}),t.addEventListener("click",()=>this.spot&&e.chosen(
this.spot),{signal:s})}#e(t){t?.row===this.spot?.row&&t?.place===this.spot?.place||(this.spot=t,this.#t.pointed(t))}#i(t){
let{rows:e,grid:s,width:n}=this.#t.shown(),o=this.#s.getBoundingClientRect(),r=ao(e,t.clientY-o.top-q);if(r<0||s.places===
0)return null;let h=window.devicePixelRatio||1,l=Qn((t.clientX-o.left)*h,s.places,Math.max(1,Math.round(n*h)));return{row:r,
place:R(l,0,s.places-1)}}#o(t){if(!(t.ctrlKey||t.altKey||t.metaKey)){if(t.key==="Enter"&&this.spot)this.#t.chosen(this.spot);else if(t.
key==="Escape"&&this.spot)this.#e(null);else if(!this.#r(t.key))return;t.preventDefault()}}#r(t){let{rows:e,grid:s}=this.#t.
shown(),n=s.places-1,o=this.spot??{row:0,place:n},r={ArrowLeft:{...o,place:o.place-1},ArrowRight:{...o,place:o.place+1},
ArrowUp:{...o,row:o.row-1},ArrowDown:{...o,row:o.row+1},PageUp:{...o,place:o.place-ko},PageDown:{...o,place:o.place+ko},
Home:{...o,place:0},End:{...o,place:n}},h=Object.hasOwn(r,t)?r[t]:void 0;if(!h)return!1;let l=this.spot||t==="Home"?h:o;
return n>=0&&e.length>0&&this.#e({row:R(l.row,0,e.length-1),place:R(l.place,0,n)}),!0}};var Ge=class{#s=u("select","beholder-select",{"aria-label":"Figure"});#t=u("span","beholder-strip-words");#e=u("span","b\
eholder-strip-head-1");#i=u("bdi","");#o=u("span","beholder-strip-said");#r=u("span","beholder-strip-pointed",{"aria-liv\
e":"off",hidden:""},[u("span","beholder-row-name",{},[this.#i]),this.#o]);constructor(t){this.#s.append(...go.map(({value:r,
label:h})=>new Option(h,r))),this.#s.addEventListener("change",()=>t(this.#s.value));let e=u("div","beholder-control beh\
older-drop beholder-strip-figure",{},[this.#s]),s=u("div","beholder-strip-left",{},[e,this.#t,this.#r]),n=u("span","beho\
lder-strip-head-0",{},["over the run"]),o=u("div","beholder-heads beholder-columns",{"aria-hidden":"true"},[n,this.#e]);
this.el=u("div","beholder-sill",{},[s,o])}show(t,e,s){this.#s.value!==t&&(this.#s.value=t),this.#s.disabled=!s,g(this.#t,
e)}date(t){g(this.#e,t===null?"now":`step ${x(t)}`)}point(t,e){this.#t.hidden=t!=="",this.#r.hidden=t==="",g(this.#i,t),
g(this.#o,e)}};var Io=250,Lo="magma",Vl=68,Kl=3,ql=26,Ve=class{#s;#t;#e=new Ue;#i=u("div","beholder-strip-cursor",{hidden:""});#o=u("di\
v","beholder-strip-map",{role:"img",tabindex:"0"},[this.#e.el,this.#i]);#r;#n;#h=new Pe;#l=new ze;#c;#u=[];#f=ti([]);#a=0;#d=[];#m=_(
()=>this.#p(),Io);#g=_(()=>this.showTime(),Io);constructor(t,e){this.#s=t,this.#t=new Ge(h=>t.session.history.choose(h)),
this.#r=new je(t.session.past);let s=u("div","beholder-strip-track",{},[this.#l.el]);this.#n=new He(s,t.session.past,e),
this.#o.append(this.#n.line);let n=u("div","beholder-strip-left",{},[this.#o,s]),o=u("div","beholder-strip-main",{},[n,this.#h.
el]);this.el=u("div","beholder-strip",{hidden:""},[this.#t.el,o,this.#r.el]);let r={shown:()=>({rows:this.#f.rows,grid:this.#e.
heat.grid,width:t.stage.width}),pointed:()=>this.#v(),chosen:h=>{this.#y(this.#b(h)),this.#n.goTo(h.place)}};this.#c=new Be(
this.#o,r,e),this.#e.el.addEventListener("transitionend",()=>this.#m(void 0),{signal:e})}arrange({kind:t,sections:e}){t!==
"placeholder"&&(this.#u=e.map(({name:s})=>s),this.#f=ti(this.#u),this.#a=Math.max(this.#a,this.#f.rows.length===1?Vl:this.#f.
height),this.#h.showModules(this.#f.modules,this.#f.rows.length),this.el.hidden=!1,this.#p())}show(){this.#m(void 0)}follow(){
this.#g(void 0)}showTime(){let{session:t,stage:e}=this.#s,{excerpt:s}=t.history,{shown:n,kept:o}=t.past,{width:r}=e,h=s?
{steps:De(s),grid:this.#e.heat.grid,width:r}:{steps:{first:o.steps,last:o.steps},grid:xt(o.steps.length,r),width:r};this.#n.
show(h,t.latest?.step??null),this.#r.show(),this.#t.date(n?.step??null);let l=n?.step??1/0,a=s&&s.metrics.length>0;this.#h.
showValue(a?Yl(si(s,0),Ct(l,h.steps.last)):NaN)}#p(){let{session:t,stage:e}=this.#s,{excerpt:s,figure:n}=t.history;if(this.
el.hidden||e.width===0)return;this.#e.fit(e.width,this.#a);let o=s?bo(s.source,s.figure):"";this.#t.show(n,o,!t.gone);let r=`\
a row for each of ${x(this.#u.length)} sections`;this.#o.setAttribute("aria-label",`${wo(s?.figure??n)} ${o||"over the r\
un"}, ${r}`),s?this.#w(s):this.#x(),this.showTime(),this.#v()}#w(t){let e=new Map(t.names.map((n,o)=>[n,o]));this.#d=this.#u.
map(n=>e.get(n)??-1),this.#e.drawMap(t,this.#f,this.#d,this.#M(t.figure));let[s=""]=t.metrics;this.#h.showMetric(s,s?this.#e.
drawCurve(si(t,0)):null),this.#l.show(De(t),this.#e.heat.grid,this.#s.stage.width)}#x(){this.#e.clear(),this.#h.showMetric(
"",null),this.#l.show({first:[],last:[]},this.#e.heat.grid,0),this.#d=[]}#M(t){let{choices:e}=this.#s.session.settings,s=Z(
t),n=gt(e,s==="symmetric"?e.diverging[0]??Lo:Lo),o=n&&Gt(n,null);if(o&&s==="count"){let[r=0,h=0,l=0]=getComputedStyle(this.#e.
el).color.match(/[\d.]+/g)?.map(Number)??[];new Uint8ClampedArray(o.buffer).set([r,h,l,ql],4*v.first)}return o}#b({row:t,
place:e}){let s=this.#f.rows[t];return s?this.#e.heat.sectionAt(s,this.#d,e):-1}#v(){let{stage:t,gutter:e,session:s}=this.#s,
{spot:n}=this.#c,{excerpt:o}=s.history,r=n&&this.#f.rows[n.row],h=!this.#i.hidden;if(this.#i.hidden=!n||!r||!o,!n||!r||!o){
this.#t.point("",""),h&&[t,e].forEach(d=>{d.point(-1)});return}let l=this.#b(n),{grid:a}=this.#e.heat,[c,f]=[t.width/a.places,
n.place*t.width/a.places];Object.assign(this.#i.style,{transform:`translate(${f}px, ${q+r.top}px)`,width:`${Math.max(Kl,
c)}px`,height:`${r.height}px`}),this.#t.point(this.#u[l]??"",this.#E(o,l,n.place)),t.point(l),e.point(l)}#E(t,e,s){let{first:n,
last:o}=De(t),{heat:r}=this.#e,[h,l]=ht(r.grid,s),[a,c]=[Number(n[h]),Number(o[l-1])],f=a===c?`step ${x(a)}`:`steps ${x(
a)} to ${x(c)}`,d=r.valueAt(this.#d[e]??-1,s);return`${f}: ${xo(d,t.figure)}`}#y(t){let{stage:e}=this.#s,s=e.places[t];!s||
e.zoom||(e.scrollTop=s.top+Math.min(0,(s.height-e.height)/2))}};function Yl(i,t){let e=Math.min(t,i.length-1);for(;e>=0&&
Number.isNaN(Number(i[e]));)e-=1;return i[e]??NaN}var Q=768,Xl=416,Ke=16,$o=32,Ft=16,oi={width:32,height:8},J={name:12,shape:188,low:292,bar:300,high:340},Zl=16e3,Jl=2,No=2;
function ri(i,t=""){return`beholder${i&&i.step!==null?`-step-${i.step}`:""}${t?`-${t}`:""}.png`}function qe(i){return new Promise(
(t,e)=>{i.toBlob(s=>s?t(s):e(new Error("the picture is too large")),"image/png")})}function Ye(i,t){let e=URL.createObjectURL(
i),s=document.createElement("a");s.href=e,s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(e),6e4)}function Ro({
frame:i,levels:t,colors:e,scale:s},n){let{places:o,height:r}=we(i.sections,Q,{square:i.settings.square??!1}),h={width:Q+
Xl+2*Ke,height:r+$o+2*Ke},l=Math.min(Jl,Zl/h.height),a=document.createElement("canvas");a.width=Math.round(h.width*l),a.
height=Math.round(h.height*l);let c=zo(a),{fontFamily:f,color:d,backgroundColor:p}=getComputedStyle(n);c.fillStyle=p,c.fillRect(
0,0,a.width,a.height),c.scale(l,l),c.translate(Ke,Ke),c.imageSmoothingEnabled=!1,c.textBaseline="middle",c.fillStyle=d,c.
font=`600 12px ${f}`,c.fillText(Ql(i),0,Ft/2),c.translate(0,$o);let m=-Ft;return i.sections.forEach((w,M)=>{let E=o[M];if(!E)
return;if(w.rows>0){let yt=ea(w,t(M),e(M));c.drawImage(yt,E.left,E.top,E.width,E.height)}let k=Math.max(E.top+Math.min(0,
(E.height-Ft)/2),m);m=k+Ft,ta(c,w,{top:k+Ft/2,fontFamily:f,colors:e(M),limits:s(M)})}),a}function Ql(i){let{values:t,step:e,
settings:s,colormap:n}=i,o=s.limits?"limits by hand":`scaling ${s.scaling??""}`;return[t,et(i),e===null?"":`step ${x(e)}`,
o,n].filter(Boolean).join(" · ")}function ta(i,{name:t,shape:e,note:s},{top:n,fontFamily:o,colors:r,limits:h}){if(i.font=
`12px ${o}`,i.textAlign="left",i.fillText(t,Q+J.name,n,J.shape-J.name-8),i.font=`11px ${o}`,i.fillText(H(e),Q+J.shape,n,
64),!h)return i.fillText(s,Q+J.low-40,n);i.fillText($(h.high,No),Q+J.high,n),i.textAlign="right",i.fillText($(h.low,No),
Q+J.low,n),i.drawImage(sa(r),Q+J.bar,n-oi.height/2,oi.width,oi.height)}function ea({rows:i,cols:t},e,s){return _o(t,i,n=>e[n]??
0,s)}var sa=i=>_o(252,1,t=>4+t,i);function _o(i,t,e,s){let n=document.createElement("canvas");n.width=i,n.height=t;let o=zo(
n),r=o.createImageData(i,t);for(let h=0;h<i*t;h+=1){let l=e(h),a=3*l;r.data.set([s[a]??0,s[a+1]??0,s[a+2]??0,l?255:0],4*
h)}return o.putImageData(r,0,0),n}function zo(i){let t=i.getContext("2d");if(!t)throw new Error("this browser has no can\
vas");return t}var Xe=class{#s;#t;#e;#i;#o="";whole=null;constructor(t,e,s,n){this.#s=t,this.#t=e,this.#e=s,this.#i=n,s.addAction("Save\
 picture","as shown",()=>this.#r("Saved.",()=>this.#h())),s.addAction("Save whole picture","with names",()=>this.#r("Sav\
ed.",()=>this.#l())),s.addAction("Copy picture","",()=>this.#r("Copied.",()=>this.#u())),s.addAction("Full screen","",()=>this.#r(
"",()=>this.#f()))}get said(){return this.#o}async fetch(t){let e=this.#s.status?.saved??[];try{for(let[s,n]of e.entries()){
this.#o=`Fetching ${n}.`,t();let{blob:o,name:r}=await this.#s.fetch(s);Ye(o,r)}this.#o=""}catch(s){this.#o=s instanceof Error?
s.message:String(s)}t()}async#r(t,e){try{await e(),this.#e.say(t)}catch(s){this.#e.say(`This browser does not allow it: ${s instanceof
Error?s.message:s}`)}}#n(){let t=this.#t.el.querySelector("canvas");if(!t||t.hidden)throw new Error("there is no picture\
 yet");return t}async#h(){Ye(await qe(this.#n()),ri(this.#i()))}async#l(){let t=this.#i();if(!t||!this.whole||t.sections.
length===0)return this.#h();let{levels:e,colors:s,scale:n}=this.#c();Ye(await qe(Ro({frame:t,levels:e,colors:s,scale:n},
this.whole)),ri(t,"whole"))}#c(){let t=this.#t;return{levels:e=>t.levels(e),colors:e=>t.colors(e),scale:e=>t.scale(e)}}async#u(){
await navigator.clipboard.write([new ClipboardItem({"image/png":qe(this.#n())})])}async#f(){document.fullscreenElement?await document.
exitFullscreen():await this.whole?.requestFullscreen(),this.#e.close()}};function Ut(i,t,e=[]){let s=u("select","beholder-select",{id:z("control")});s.addEventListener("change",()=>t(s.value));
let n=V(s),o="";return{el:Co("beholder-drop",[i],...e,s,n.el),wait:n.show,offer(r){let h=JSON.stringify(r);if(h===o)return;
o=h;let{value:l}=s;s.replaceChildren(...r.map(({value:a,label:c})=>new Option(c,a))),s.value=l},show(r){s.value!==r&&(s.
value=r,s.value!==r&&(s.add(new Option(r,r)),s.value=r))}}}function hi(i,{say:t=String,write:e=t},s){let n=u("input","be\
holder-range",{id:z("control"),type:"range"}),o=V(n),r=n.valueAsNumber,h=u("span","beholder-number",{"aria-hidden":"true"});
return n.addEventListener("input",()=>s(n.valueAsNumber)),{el:Co("beholder-slide",[i],n,h,o.el),wait:o.show,bound([l,a]){
r=a,n.min=String(l),n.max=String(Math.max(a,n.valueAsNumber))},show(l){n.max=String(Math.max(r,Math.ceil(l))),n.valueAsNumber!==
l&&(n.value=String(l)),n.setAttribute("aria-valuetext",t(l)),g(h,e(l))}}}function li(i,t){let e=u("input","beholder-chec\
k",{id:z("control"),type:"checkbox"});e.addEventListener("change",()=>t(e.checked));let s=u("label","beholder-name",{for:e.
id},[i]),n=V(e);return{el:u("div","beholder-control beholder-switch",{},[s,e,n.el]),wait:n.show,show(o){e.checked=o}}}function Po(i,t,e){
let s=u("span",""),n=u("button","beholder-button",{type:"button"},[u("span","beholder-dot"),s]),o=V(n),r=!1;return n.addEventListener(
"click",()=>e(!r)),{el:u("div","beholder-control beholder-press",{},[o.el,n]),wait:o.show,show(h){r=h,g(s,r?t:i),n.classList.
toggle("beholder-on",r)}}}function Co(i,t,...e){let s=e.find(o=>o.matches("input, select"))?.id??"",n=u("label","beholde\
r-name",{for:s},t);return u("div",`beholder-control ${i}`,{},[n,...e])}var ia=600,Do=0;function Fo(i,t,e,s){Do+=1;let n=`beholder-filter-${Do}`,o=u("input","beholder-text",{id:n,type:"text",placeholder:t,
spellcheck:"false"}),r=u("span","beholder-refusal",{id:`${n}-problem`});o.setAttribute("aria-describedby",r.id);let h=V(
o),l="",a="",c,f=()=>{clearTimeout(c),o.value!==a&&(a=o.value,e(o.value))},d=()=>{o.value=l,f()};return o.addEventListener(
"input",()=>{clearTimeout(c),c=setTimeout(f,ia)}),o.addEventListener("change",f),o.addEventListener("keydown",p=>{p.key===
"Escape"&&d()}),s.addEventListener("abort",()=>clearTimeout(c)),{el:u("div","beholder-control beholder-filter",{},[u("la\
bel","beholder-name",{for:n},[i]),o,r,h.el]),wait:h.show,limit(p){o.maxLength=p},show(p,m){g(r,m),o.setAttribute("aria-i\
nvalid",String(m!==""));let w=p!==l;l=p,!(!w||m||o.value!==a)&&(o.value=p,a=p)}}}var lt=4,Ze=class{moved=u("div","beholder-menu-rows");rows=u("div","beholder-menu-rows");actions=u("div","beholder-menu-\
rows");#s=u("div","beholder-menu-said",{"aria-live":"polite"});constructor(t){let e={type:"button","aria-label":"More","\
aria-haspopup":"dialog","aria-expanded":"false"};this.button=u("button","beholder-button beholder-quiet",{...e,title:"Mo\
re"},[N("more")]);let s=u("hr","beholder-rule");this.el=u("div","beholder-menu",{role:"dialog","aria-label":"More",popover:"\
auto"},[this.moved,this.rows,s,this.actions,this.#s]),this.button.popoverTargetElement=this.el,this.el.addEventListener(
"toggle",n=>{let o=n.newState==="open";this.button.setAttribute("aria-expanded",String(o)),o?this.#t():this.say("")}),this.
el.addEventListener("keydown",n=>{n.key==="Escape"&&(n.preventDefault(),n.stopPropagation(),this.close())}),window.addEventListener(
"scroll",()=>this.#e(),{signal:t,capture:!0,passive:!0}),window.addEventListener("resize",()=>this.#e(),{signal:t})}get isOpen(){
return this.el.matches(":popover-open")}close(){this.isOpen&&(this.el.hidePopover(),this.button.focus())}say(t){this.#s.
textContent=t}addAction(t,e,s){let n=[u("span","",{},[t]),u("span","beholder-hint",{},[e])],o=u("button","beholder-actio\
n",{type:"button"},e?n:n.slice(0,1));return o.addEventListener("click",s),this.actions.append(o),o}#t(){this.#e(),this.el.
querySelector("select, input, button")?.focus()}#e(){if(!this.isOpen)return;let{right:t,bottom:e,top:s}=this.button.getBoundingClientRect(),
{offsetWidth:n,offsetHeight:o}=this.el,r=e+lt+o<=innerHeight||s<o;this.el.style.left=`${Math.max(lt,Math.min(t,innerWidth-
lt)-n)}px`,this.el.style.top=`${r?Math.max(lt,Math.min(e+lt,innerHeight-o-lt)):s-lt-o}px`}};var na="select, input, button";function Uo(i){let t=()=>[...i.querySelectorAll(na)].filter(n=>!n.closest("[hidden], [pop\
over]")),e,s=()=>{let n=t();(!e||!n.includes(e))&&(e=n[0]);for(let o of n)o.tabIndex=o===e?0:-1};return i.addEventListener(
"focusin",({target:n})=>{let o=t().find(r=>r===n);o&&(e=o,s())}),i.addEventListener("keydown",n=>{let o=t(),r=o.indexOf(
n.target),h={ArrowRight:1,ArrowLeft:-1}[n.key];r<0||h===void 0||oa(o[r],h)||n.ctrlKey||n.altKey||n.metaKey||(n.preventDefault(),
n.stopPropagation(),o[(r+h+o.length)%o.length]?.focus())}),s}function oa(i,t){if(!(i instanceof HTMLInputElement)||i.type!==
"text")return!1;let{selectionStart:e,selectionEnd:s,value:n}=i;return t>0?s!==n.length:e!==0||s!==0}var ra=30,Ho="auto",Wo={full:[],slim:["rate"],middle:["mode","colormap","rate"],narrow:["mode","scaling","colormap","rat\
e","select","recording"]},ha=new Set(["middle","narrow"]),Je=class{#s;#t;#e;#i=u("button","beholder-button beholder-quie\
t beholder-pin",{type:"button"},[N("pin",12),"Pin"]);#o;#r;#n=null;#h="";constructor(t,e,s){this.#s=t,this.#i.addEventListener(
"click",e),this.more=new Ze(s),this.#t=la(t,s),this.#e=ne(["Lowest colour","Highest colour"],c=>t.choose("limits",c));let{
window:n,show_all:o,square:r}=this.#t,{low:h,high:l,problem:a}=this.#e;this.more.rows.append(n.el,o.el,r.el,h,l,a),this.#o=
u("div","beholder-toolbar",{role:"toolbar","aria-label":"Beholder"}),this.#r=Uo(this.#o),this.el=u("div","beholder-head",
{},[this.#o,this.more.el]),this.arrange("full")}arrange(t){if(t===this.#n)return;this.#n=t;let e=new Set(Wo[t]),{values:s,
mode:n,scaling:o,colormap:r,select:h,rate:l,recording:a}=this.#t,c=(...E)=>E.filter(k=>!e.has(k)).map(k=>this.#t[k].el),
f=[c("values","mode"),c("scaling","colormap"),c("select"),c("rate")],d=ha.has(t)?[]:[this.#i],p=u("div","beholder-end",{},
[...d,...c("recording"),this.more.button]),m=f.filter(E=>E.length).map(E=>u("div","beholder-pair",{},E));this.#o.replaceChildren(
...m,p);let w={mode:n,scaling:o,colormap:r,rate:l,select:h,recording:a,values:s},M=Wo[t].map(E=>w[E].el);this.more.moved.
replaceChildren(...M,...d.length?[]:[this.#i]),this.#r()}refresh(){this.#l();let t=this.#s,{select:e,...s}=this.#t;e.wait(
t.waits("select"));for(let[n,o]of Object.entries(s)){let r=n;o.wait(t.waits(r));let h=t.value(r);h!==void 0&&o.show(h)}e.
show(t.value("select")??"",t.rejection("select")),this.#e.show(t.value("limits")??null,["by scaling","by scaling"]),this.#e.
wait(t.waits("limits")),s.window.el.classList.toggle("beholder-dimmed",t.value("mode")!=="variance")}showFrame({colormap:t,
settings:e}){let s=e.colormap===Ho?t:"";s!==this.#h&&(this.#h=s,this.#l())}showPin(t,e){let n=`${t===null?"Nothing is pi\
nned.":`Step ${x(t)} is pinned.`} Pin remembers the present values; mode change shows how far they have moved.`;this.#i.
title!==n&&(this.#i.title=n),this.#i.disabled=!e}#l(){let{values:t,modes:e,scalings:s,colormaps:n,ranges:o,select_length:r}=this.#s.
choices,{rate:h,window:l}=o;this.#t.values.offer(t),this.#t.mode.offer(e),this.#t.scaling.offer(s),this.#t.colormap.offer(
n.map(a=>this.#c(a))),l&&this.#t.window.bound(l),h&&this.#t.rate.bound([h[0],Math.min(h[1],ra)]),r!==null&&this.#t.select.
limit(r)}#c({value:t,label:e}){return{value:t,label:t===Ho&&this.#h?`${e} (${this.#h})`:e}}};function la(i,t){let e=h=>l=>i.
choose(h,l),s=h=>l=>i.choose(h,l,{paced:!0}),n=h=>l=>i.choose(h,l),o=h=>h===0?"paused":`${h} a second`,r=h=>h===0?"pause\
d":`${h}/s`;return{values:Ut("Values",e("values")),mode:Ut("Mode",e("mode")),window:hi("Variance window",{},s("window")),
scaling:Ut("Scaling",e("scaling")),colormap:Ut("Colormap",e("colormap"),[u("span","beholder-ramp")]),show_all:li("Show a\
ll data",n("show_all")),square:li("Square cells",n("square")),rate:hi("Updates per second",{say:o,write:r},s("rate")),select:Fo(
"Select","all, or layer4.*|fc.*",h=>i.choose("select",h),t),recording:Po("Record","Stop recording",n("recording"))}}var jo={label:"all",select:""};function Ht(i){return i.replace(/[*?[]/g,"[$&]").replaceAll("|","?").replace(/^\//,"[/]")}
function Bo(i,t){let e=new Set(t.filter(n=>n.startsWith(i)).map(n=>n.charAt(i.length))),s=[".","/"].filter(n=>e.has(n)).
map(n=>`${Ht(i)}${n}*`);return t.includes(i)&&s.unshift(Ht(i)),s.join("|")||`${Ht(i)}*`}var Qe=class{#s=[jo];get steps(){
return this.#s}into(t){return this.#s=[...this.#s.filter(({select:e})=>e!==t.select),t],t.select}back(t=this.#s.length-2){
let e=this.#s[t];return e?(this.#s=this.#s.slice(0,t+1),e.select):null}follow(t){let e=this.#s.findIndex(s=>s.select===t);
e>=0?this.#s=this.#s.slice(0,e+1):this.#s=[jo,{label:aa(t),select:t}]}},aa=i=>i.replace(/\[([*?[/])\]/g,"$1");var ts=class{#s;#t=new Qe;constructor(t){this.#s=t}follow(){this.#t.follow(this.#s.session.settings.value("select")??""),
this.show()}show(){let{stage:t,sill:e,painted:s}=this.#s,n=s(),{steps:o}=this.#t;e.showTrail([...o.map(({label:h})=>h),...this.#i()]);
let r=n?.kind==="sections"&&!t.zoom?n.sections.length:0;e.showCount(r,o.length===1)}single(t){let e=this.#t.steps.at(-1)?.
label??"",s=this.#t.steps.length>1&&/^[./]/.test(t.slice(e.length))&&t.startsWith(e);this.#e(s?Ot(t,{name:e,start:0,end:0}):
t,Ht(t))}singleModule(t){let e=this.#s.painted()?.sections.map(({name:s})=>s)??[];this.#e(t.name,Bo(t.name,e))}back(t){let{
session:e,stage:s,gutter:n}=this.#s,{zoom:o}=s,{length:r}=this.#t.steps,h=o&&n.groupOf(o.section);if(o&&s.fit(),o&&(t===
void 0||t===r-1))return!0;if(h&&t===r)return this.singleModule(h),!0;let l=this.#t.back(t);return l===null?!1:(l!==e.settings.
value("select")&&e.settings.choose("select",l),this.show(),!0)}#e(t,e){this.#s.session.settings.choose("select",this.#t.
into({label:t,select:e}))}#i(){let{stage:t,gutter:e,painted:s}=this.#s,n=s()?.sections??[],o=t.zoom&&n.length>1?n[t.zoom.
section]?.name:void 0;if(!t.zoom||o===void 0)return[];let r=e.groupOf(t.zoom.section);return r?[r.name,Ot(o,r)]:[o]}};var ca="auto";function ci(i,t){let e=i.value("colormap"),n=e!==void 0&&e!==ca&&e!==t.colormap?gt(i.choices,e):null,o=n&&
e?e:t.colormap,r=ua(i,t,i.choices.diverging.includes(o));return n||r?{palette:n,scale:r??(h=>h)}:null}function ua(i,t,e){
let s=i.value("limits")??null,n=t.settings;if(bt(s,n.limits??null)&&(s||i.value("scaling")===n.scaling&&!fa(i,t,e)))return null;
if(s)return()=>({low:s[0],high:s[1],floor:null});switch(i.value("scaling")){case"section":return(r,{min:h,max:l})=>ai(r,
h,l,e);case"symmetric":return(r,{min:h,max:l})=>ai(r,h,l,!0);case"all":{let[r,h]=da(t.sections);return l=>ai(l,r,h,e)}default:
return null}}var fa=({choices:i},{colormap:t},e)=>i.diverging.includes(t)!==e;function ai(i,t,e,s){if(t===null||e===null)
return i;let n=Math.max(Math.abs(t),Math.abs(e));return s?{low:-n,high:n,floor:null}:{low:t===e?Math.min(t,0):t,high:t===
e?Math.max(e,0):e,floor:null}}function da(i){let t=i.flatMap(({min:s})=>s===null?[]:[s]),e=i.flatMap(({max:s})=>s===null?
[]:[s]);return t.length?[t.reduce((s,n)=>Math.min(s,n)),e.reduce((s,n)=>Math.max(s,n))]:[null,null]}var pa=250,es=class{#s;#t;#e;#i;#o;#r;#n;#h;#l;#c;#u;#f;#a=null;#d;constructor(t,e){this.#s=t,this.#t=new Je(t.settings,
()=>t.pin(),e),this.#e=new Ne(t,this.#m(),e),this.#i=new Zt(this.#g()),this.#o=new ae({limited:(l,a)=>t.settings.choose(
"limits",l,a),went:(l,a)=>this.#e.goTo(l,a)}),this.#r=new Jt(t,this.#e,this.#o,this.#i),this.#n=new ue(this.#e,l=>this.#u.
back(l)),this.#h=new Ve({session:t,stage:this.#e,gutter:this.#i},e);let s=()=>this.#a;this.#u=new ts({session:t,stage:this.#e,
gutter:this.#i,sill:this.#n,painted:s}),this.#c=new Xe(t,this.#e,this.#t.more,s),this.#l=new _e(()=>this.#c.fetch(()=>this.
showStatus())),this.#d=_(()=>this.#a&&this.#M(this.#a),pa);let n=u("div","beholder-beside",{},[this.#i.el,this.#o.el]),{
inspector:o,overview:r}=this.#e,h=u("div","beholder-main",{},[this.#e.el,n,r,o]);this.el=u("div","beholder",{"data-size":"\
full"},[this.#t.el,this.#n.el,h,this.#h.el,this.#l.el]),this.#f=new ce(this.el,h),this.#c.whole=this.el,Ni(this.el,e),this.
el.addEventListener("keydown",l=>this.#I(l)),t.enter(),this.refresh(),this.#p(e)}paint(t,e){let s=this.#a,n=this.#A();this.#a=
t;let o=!s||s.table!==t.table||s.kind!==t.kind||s.values!==t.values;this.#t.showFrame(t),this.#e.recolor(ci(this.#s.settings,
t)),o&&(this.#M(t),this.#w()),this.#e.paint(t,e),o?this.#x():this.#d(void 0),this.#h.follow(),o&&n&&this.#O(),this.showStatus()}look(t,e,s){
this.#e.look(t,e,s)}greeted(){this.#e.greeted()}refresh(){this.#t.refresh(),this.#u.follow(),this.#a&&(this.#e.recolor(ci(
this.#s.settings,this.#a)),this.#d(void 0)),this.#v(),this.#h.show(),this.showStatus()}showRun(){this.#h.show()}showTime(){
this.#h.showTime(),this.showStatus()}showStatus(){let{status:t,gone:e,past:s,words:n}=this.#s;this.#a||this.#e.say(n),this.#t.
showPin(t?.pinned??null,!e&&!s.shown&&this.#a!==null),this.#l.refresh(this.#s,this.#a,this.#c.said)}#m(){return{pointed:t=>this.#E(
t),arranged:()=>this.#x(),scrolled:()=>this.#i.scroll(this.#e.scrollTop),zoomed:()=>this.#T()}}#g(){return{pointed:t=>{this.#e.
point(t),this.#i.point(t)},singled:t=>this.#k(t),singledModule:t=>{this.#s.gone||this.#u.singleModule(t)},scrolled:t=>{let e=this.#e.
scrollTop;return this.#e.scrollTop=t,this.#e.scrollTop!==e}}}#p(t){let e=new IntersectionObserver(n=>{this.#s.setInSight(
this,n.at(-1)?.isIntersecting??!1)}),s=new ResizeObserver(()=>this.#w());e.observe(this.el),s.observe(this.el),t.addEventListener(
"abort",()=>{e.disconnect(),s.disconnect(),this.#s.leave(this),this.el.remove()})}#w(){this.#f.layOut(this.#i.columns,this.#a?.
sections.length??0)&&(this.#t.arrange(this.#f.size),this.#y(),this.#o.fit())}#x(){this.#y(),this.#i.arrange(this.#e.places,
{top:this.#e.scrollTop,height:this.#e.height}),this.el.style.setProperty("--beholder-height",`${this.#e.height}px`),this.#u.
show(),this.#a&&this.#h.arrange(this.#a)}#M(t){this.#i.paint(t)&&this.#w();let{palette:e}=this.#s.settings.choices,s=t.sections.
length?this.#b():null;this.#n.showLegend(t.sections,s,e),this.#n.showScaling(this.#s.settings.value("limits")?"":Es(this.#s.
settings)),this.#v(),this.#y()}#b(){let{settings:t}=this.#s,e=t.value("colormap"),s=e&&e!=="auto"?e:this.#a?.colormap??"";
return gt(t.choices,s)}#v(){en(this.el.style,this.#b(),this.#s.settings.choices.palette)}#E(t){let e=t?this.#e.scale(t.section):
null,s=t&&e&&Number.isFinite(t.value)?G(t.value,e):null;this.#i.point(t?.section??-1,s),this.#r.point(this.#a)}#y(){let t=this.#a,
e=this.#r.section(t),s=t?.sections.length===1;this.#i.el.hidden=!t?.sections.length||s||e>=0&&this.#f.size!=="narrow",this.#n.
heads.hidden=this.#i.el.hidden,this.#r.show(t)}#T(){let{zoom:t}=this.#e,e=this.#A();this.#n.showZoom(t?.px??null),(!t||!this.#o.
zoom(t))&&(this.#y(),e&&this.#O()),this.#u.show(),this.#i.scroll(this.#e.scrollTop)}#S(t){this.#r.opened=this.#a?.sections[t]?.
name??"",this.#y()}#k(t){let e=this.#a?.sections[t]?.name;e!==void 0&&(this.#s.gone?this.#S(t):this.#u.single(e))}#I(t){
let e=t.target instanceof Element&&t.target.matches("input, select");if(!(t.key!=="Escape"||t.defaultPrevented||e||this.#t.
more.isOpen)){if(this.#r.opened)this.#S(-1);else if(!this.#u.back())return;t.preventDefault(),this.#O()}}#O(){let t=this.
el.getRootNode(),{activeElement:e}=t;e&&this.el.contains(e)&&e.checkVisibility()||(this.#i.el.hidden?this.#n.focus():this.#i.
focus())}#A(){return this.el.matches(":focus-within")}};var ma=1e3,ss=class{#s;#t;#e;#i=new Set;#o=new WeakMap;constructor(t,e,s){this.#s=t,this.#t=e,this.#e=s;let n=new MutationObserver(
o=>this.#r(o));n.observe(document.body,{childList:!0,subtree:!0}),s.addEventListener("abort",()=>{n.disconnect();for(let o of this.#l())
o.endUnlessHosted()}),this.#n(document.body)}show(t,e){this.#h().stand(t,e)}#r(t){let e=!1;for(let{addedNodes:s,removedNodes:n}of t){
for(let o of s)this.#n(o);e||=n.length>0}if(e)for(let s of this.#l())s.leaveIfThrownAway()}#n(t){for(let e of mi(t,this.#t)){
if(this.#o.get(e)?.covers(e))continue;let s=this.#h();this.#o.set(e,s),s.cover(e)}}#h(){for(let e of this.#l())if(e.isFree)
return e;let t=new ui(this.#s,this.#e);return this.#i.add(new WeakRef(t)),t}*#l(){for(let t of this.#i){let e=t.deref();
e&&!e.ended?yield e:this.#i.delete(t)}}},ui=class{#s=new AbortController;#t;#e;#i;#o=null;#r=null;#n=null;#h=!1;#l;constructor(t,e){
this.#i=e,this.#t=new es(t,this.#s.signal),this.#e=new jt(this.#t.el);let s=new ResizeObserver(()=>{this.#h||=this.#o?.isConnected??
!1});s.observe(this.#t.el),this.#s.signal.addEventListener("abort",()=>s.disconnect())}get ended(){return this.#s.signal.
aborted}get isFree(){let t=this.#o;return!t||this.#l!==void 0?!0:this.#r!==null&&this.#h&&!t.isConnected&&!t.parentNode}covers(t){
return!this.ended&&this.#n===t}stand(t,e){this.#c(t),this.#r=e,e.addEventListener("abort",()=>{this.#r===e&&this.#u()})}cover(t){
let e=document.createElement("div");e.className="jp-OutputArea-output",t.style.display="none",t.after(e),this.#c(e),this.#n=
t}leaveIfThrownAway(){this.#n&&this.#o&&gi(this.#o)&&this.#u()}endUnlessHosted(){(!this.#r||this.#l!==void 0)&&this.#f()}#c(t){
clearTimeout(this.#l),this.#l=void 0,this.#a(),this.#r=null,this.#h=!1,this.#o=t,t.append(this.#t.el),this.#e.resume()}#u(){
if(this.#l===void 0){if(this.#i.aborted||!Wt())return this.#f();this.#l=setTimeout(()=>this.#f(),ma)}}#f(){clearTimeout(
this.#l),this.#a(),this.#s.abort()}#a(){this.#n&&(this.#n.style.display="",this.#n=null,this.#o?.remove())}};var is=class{#s;#t=0;#e=null;#i;constructor(t,e){this.#s=t,e.addEventListener("abort",()=>clearTimeout(this.#i))}release(t,e,s=e){
this.#t+=Number(e),this.#e={frame:t,since:performance.now()},!s||t.ack_within<=0?this.#o():this.#i??=setTimeout(()=>this.#o(),
1e3*t.ack_within)}refuse(t){this.#s({number:t.number,painted:0,held:0})}#o(){if(clearTimeout(this.#i),this.#i=void 0,!this.#e)
return;let{frame:t,since:e}=this.#e,s=this.#t;this.#e=null,this.#t=0,this.#s({number:t.number,painted:s,held:(performance.
now()-e)/1e3})}};async function Go(i){let t=[],e="";for(let s=0;;s+=1){let n=await i(s);if(!n||n.message.note)throw new Error(n?.message.
note||"no answer from the kernel");t.push(n.bytes);let{name:o,media:r,parts:h}=n.message;if(s>0&&o!==e)throw new Error("\
another recording has been finished meanwhile");if(e=o,s+1>=h)return{blob:new Blob(t,{type:r}),name:o}}}var Vo=8,ga=4,ns=class{#s=new Map;learn(t,e){if(this.knows(t))return;this.#s.set(t,wa(e));let[s]=this.#s.keys();this.#s.
size>ga&&s!==void 0&&this.#s.delete(s)}knows(t){return this.#s.has(t)}read(t,e){let s=this.#s.get(t);if(!s)throw new Error(
`there is no table ${t}`);this.#s.delete(t),this.#s.set(t,s);let{figures:n,places:o}=s;if(e.byteLength!==o.length*n.length*
Vo)throw new Error(`${e.byteLength} bytes of figures for ${o.length} sections`);let r=new DataView(e.buffer,e.byteOffset,
e.byteLength);return o.map((h,l)=>{let a={...h};return n.forEach((c,f)=>{let d=r.getFloat64((l*n.length+f)*Vo,!0);a[c]=Number.
isFinite(d)?d:null}),a})}};function wa(i){let t=JSON.parse(new TextDecoder().decode(i));if(P(t)&&A(b)(t.figures)&&A(P)(t.
places))return{figures:t.figures,places:t.places};throw new Error("the table of sections is malformed")}var os=class{#s;#t=new Map;#e=0;constructor(t=157286400){this.#s=t}get bytes(){return this.#e}get(t){return this.#t.get(
t)}add(t){if(!t.png)return;let{number:e,coarse:s}=t.picture,n=this.#t.get(e);n&&n.picture.coarse<=s||(this.#e+=fi(t)-(n?
fi(n):0),this.#t.set(e,t),this.#e>this.#s&&this.#o())}clear(){this.#t.clear(),this.#e=0}listing(t){let e=this.#i().filter(
t),s=Float64Array.from(e,({picture:n})=>n.number);return{version:-1,numbers:s,steps:Float64Array.from(e,({picture:n})=>n.
step??0),orders:s}}#i(){return[...this.#t.values()].sort((t,e)=>t.picture.number-e.picture.number)}#o(){for(;this.#e>this.#s&&
this.#t.size>2;){let n=this.#i().map(({picture:a})=>a.number),o=Number(n.at(-1))+1,r=a=>(Number(n[a+1])-Number(n[a-1]))/
(o-Number(n[a])),h=n.slice(1,-1).map((a,c)=>c+1);h.sort((a,c)=>r(a)-r(c)||a-c);let l=new Set;for(let a of h){if(this.#e<=
this.#s*7/8)break;l.has(a-1)||l.has(a+1)||(l.add(a),this.#r(Number(n[a])))}}let[t,e]=this.#i();this.#e>this.#s&&t&&e&&this.#r(
t.picture.number)}#r(t){let e=this.#t.get(t);e&&(this.#e-=fi(e)),this.#t.delete(t)}},fi=({png:i,figures:t})=>(i?.byteLength??
0)+t.byteLength+1024;var rs=class{#s=new ns;#t=new os;learn(t,[e,s,n]){if(n&&this.#s.learn(t.table,n),e&&!this.#e(t))return null;let o={picture:t,
png:e??null,figures:s??new Uint8Array};return this.#t.add(o),o}frameOf({picture:t,png:e,figures:s},n){let o=t.table&&e?this.#s.
read(t.table,s):[];return{...t,...n,png:e,sections:o}}listing(){return this.#t.listing(({picture:t})=>this.#e(t))}get(t,e=!1){
let s=this.#t.get(t);return s&&(e||s.picture.coarse===1)&&this.#e(s.picture)?s:null}clear(){this.#t.clear()}#e({table:t}){
return t===""||this.#s.knows(t)}};var ba=1e3,xa=66,hs=class{#s;#t;#e;#i;#o;#r;#n=be;#h=null;#l=null;#c=null;#u=null;#f;#a=!1;constructor(t,e,s,n){this.#s=
t,this.#t=e,this.#e=s,this.#i=new j(n),this.#o=new j(n),this.#r=_(()=>this.#g(),ba),n.addEventListener("abort",()=>clearTimeout(
this.#f))}get shown(){return this.#c}get playing(){return this.#a}get kept(){return this.#s.gone()?this.#s.here():this.#n}get missed(){
let t=this.#c?.step??null,e=this.#u;return t===null||!e||t>=e.from&&t<=e.to?null:e}get apart(){let{kept:t}=this;return this.#c?
$n(t,js(t,this.#c.number)):1}follow(){this.#l!==null&&this.#r(void 0)}goTo({from:t,to:e}){this.#d(),this.#m(()=>this.#x(
Ln(this.kept,t,e),{from:t,to:e}))}by(t){this.#d(),this.#m(()=>this.#w(t))}first(){this.#d(),this.#m(()=>this.#x(0))}live(){
this.#d(),this.#h=null,this.#o.drop(),this.#l!==null&&(this.#l=this.#c=this.#u=null,this.#t(null),this.#e())}play(){if(this.#a){
this.#d(),this.#e();return}this.#a=!0,this.#m(()=>this.#l===null?this.#x(0):this.#w(1)),this.#e()}clear(){this.#n=be,this.#i.
drop(),this.live()}#d(){clearTimeout(this.#f),this.#a=!1}#m(t){this.#h=null,this.#r(void 0),this.kept.numbers.length>0?t():
this.#h=t}#g(){this.#s.gone()||this.#i.ask(()=>this.#s.list(Tn(this.#n)),t=>this.#p(t))}#p(t){let e=kn(this.#n,t);if(this.#n=
e??be,!e)return this.#g();let s=this.#h;this.#h=null,e.numbers.length>0&&s?.(),this.#e()}#w(t){let{kept:e}=this,s=e.numbers.
length-1,n=this.#l===null?s:js(e,this.#l);n+t>s?this.live():this.#x(Math.max(0,n+t))}#x(t,e=null){let s=this.kept.numbers[t];
if(s===void 0)return;this.#l=s,this.#u=e;let n=this.#s.get(s);if(n)return this.#M(n);this.#o.ask(()=>this.#s.fetch(s),o=>this.#l===
s&&this.#M(o))}#M(t){this.#o.drop(),this.#c=t.picture,this.#l=t.picture.number,this.#t(t),this.#e(),clearTimeout(this.#f),
this.#a&&(this.#f=setTimeout(()=>this.#w(1),xa))}};var Ko=new Uint8Array;async function qo(i){let{header:t,palette:e,data:s}=Ma(i);if(!e){let l=new Blob([i],{type:"image/p\
ng"}),a=await createImageBitmap(l,{colorSpaceConversion:"none"});return{indices:Ko,palette:Ko,bitmap:a}}let{width:n,height:o,
depth:r,kind:h}=t;if(r!==8||h!==3)throw new Error(`a picture of ${r} bits and kind ${h}`);return{indices:va(await ya(s),
n,o),palette:e,bitmap:null}}function Ma(i){let t=new DataView(i.buffer,i.byteOffset,i.byteLength),e={width:0,height:0,depth:0,
kind:-1},s=[],n=null,o=8;for(;o+12<=i.byteLength;){let r=t.getUint32(o),h=String.fromCharCode(...i.subarray(o+4,o+8)),l=i.
subarray(o+8,o+8+r);if(h==="IHDR"&&r>=13){let[a=0,c=-1]=l.subarray(8,10);Object.assign(e,{width:t.getUint32(o+8),height:t.
getUint32(o+12),depth:a,kind:c})}h==="PLTE"&&(n=l),h==="IDAT"&&s.push(l),o+=r+12}return{header:e,palette:n,data:s}}async function ya(i){
let t=new Blob(i).stream();return new Uint8Array(await new Response(t.pipeThrough(new DecompressionStream("deflate"))).arrayBuffer())}
function va(i,t,e){let s=t+1;if(i.length!==s*e)throw new Error(`${i.length} bytes of a picture of ${t} x ${e} px`);let n=new Uint8Array(
t*e);for(let o=0;o<e;o+=1){if(i[o*s]!==0)throw new Error(`row ${o} of the picture is filtered`);n.set(i.subarray(o*s+1,(o+
1)*s),o*t)}return n}var Ea=100,ls=class{#s;#t=!1;#e=null;#i=-1;#o=null;#r=!1;#n=null;#h=null;#l=new Set;constructor(t){this.#s=t}get latest(){
return this.#e}offer(t){if(t.number<=this.#i)return this.#s.refuse(t);this.#i=t.number,this.#l.add(t),this.#e=t,this.#t&&
!this.#h?this.#c(t):this.#a(t,!1)}hold(t){this.#h=t,this.#t&&this.repaint()}setOpen(t){if(t!==this.#t){if(this.#t=t,t)return this.
repaint();this.#n=null,this.#e&&this.#a(this.#e,!1)}}restart(){this.#i=-1}repaint(){let t=this.#h??this.#e;t&&this.#c(t)}#c(t){
t===this.#o&&this.#r||(this.#n=t,this.#o||this.#u())}async#u(){for(;this.#n;){let t=this.#n;this.#o=t,this.#n=null,this.#r=
!0;let e=await this.#f(t);this.#o=null,this.#a(t,e)}}async#f(t){try{let e=t.png&&await qo(t.png);this.#r=!1;try{this.#s.
paint(t,e)}finally{e?.bitmap?.close()}return await Sa(),!0}catch(e){return this.#s.failed(e),!1}}#a(t,e){if(this.#l.has(
t)){for(let s of this.#l)if(this.#l.delete(s),s===t)break;this.#s.release(t,e)}}};function Sa(){return new Promise(i=>{let t=()=>{
cancelAnimationFrame(e),clearTimeout(s),i()},e=requestAnimationFrame(t),s=setTimeout(t,Ea)})}var Oa=Promise.resolve(null),as=class{answers=new xe;#s;#t;constructor(t,e){this.#s=t,this.#t=e}read(t){return this.#e(()=>this.
answers.values(t),()=>this.#s.read(t))}part(t,e){return this.#e(()=>this.answers.part(t,e),()=>this.#s.fetch(t,e))}strip(t){
return this.#e(()=>this.answers.columns(t),()=>this.#s.strip(t))}frames(t){return this.#e(()=>this.answers.listing(),()=>this.#s.
frames(t))}past(t){return this.#e(()=>this.answers.frame(t),()=>this.#s.past(t,this.#t()))}#e(t,e){if(this.#s.gone)return Oa;
let s=t();return e(),s}};function cs(i,t,e){for(let[s,n]of Object.entries(t))i.on(s,n);e.addEventListener("abort",()=>{for(let[s,n]of Object.entries(
t))i.off(s,n)})}var Aa=2e3,Ta=100,ka=64,us=class{#s;#t;#e;#i;#o=null;#r=-1;#n=new Map;#h=new Map;#l=!0;#c=new Map;#u=new Map;constructor(t,e,s,n){
this.#s=t,this.#t=e,this.#e=s;for(let o of rt){let r=t.get(o);Js(o,r)&&this.#n.set(o,r)}this.#i=Xs(t.get("_beholder_choi\
ces")),cs(t,{"change:_beholder_choices":()=>this.#f()},n),n.addEventListener("abort",()=>{for(let{timer:o}of this.#h.values())
clearTimeout(o)})}get choices(){return this.#i}value(t){let e=this.#h.get(t);return e?e.values.at(-1):this.#n.get(t)}waits(t){
return this.#l&&(this.#h.get(t)?.waits??!1)}setAnswering(t){t!==this.#l&&(this.#l=t,this.#e())}rejection(t){return this.#c.
get(t)??""}get rejections(){return this.#c}choose(t,e,{paced:s=!1}={}){this.#c.delete(t);let n=this.#h.get(t);clearTimeout(
n?.timer),this.#h.set(t,{values:[...n?.values??[],e].slice(-ka),waits:n?.waits??!1,timer:setTimeout(()=>this.#d(t),Aa)}),
s?this.#g(t)(e):this.#t(t,e),this.#e()}take({revision:t,settings:e,choices:s}){if(!(t<=this.#r)){this.#r=t,this.#o=s,this.#f();
for(let n of rt)this.#a(n,e[n]);this.#e()}}restart(){this.#r=-1;for(let t of rt)this.#m(t);this.#c.clear()}reject({name:t,
value:e,message:s}){this.#m(t),Js(t,e)&&this.#n.set(t,e),this.#c.set(t,s),this.#e()}#f(){let t=this.#s.get("_beholder_ch\
oices");this.#i=Xs(P(t)?{...t,...this.#o}:this.#o),this.#e()}#a(t,e){if(bt(e,this.#n.get(t)))return;this.#c.delete(t),this.#n.
set(t,e);let s=this.#h.get(t),n=s?s.values.map(o=>bt(o,e)).lastIndexOf(!0):-1;s&&n>=0&&n<s.values.length-1?s.values.splice(
0,n+1):this.#m(t)}#d(t){let e=this.#h.get(t);e&&(bt(e.values.at(-1),this.#n.get(t))?this.#m(t):e.waits=!0,this.#e())}#m(t){
clearTimeout(this.#h.get(t)?.timer),this.#h.delete(t)}#g(t){let e=this.#u.get(t);return e||(e=_(s=>this.#t(t,s),Ta),this.#u.
set(t,e)),e}};var Ia=1e3,fs=class{#s;#t;#e;#i="";#o="rms";#r=null;#n=_(()=>this.#h(),Ia);constructor(t,e,s){this.#s=t,this.#t=e,this.#e=
new j(s)}get figure(){return this.#o}get excerpt(){return this.#r}follow(t){this.#i=t,this.#n(void 0)}choose(t){this.#o=
t,this.#t(),this.#i&&this.#n(void 0)}clear(){this.#i="",this.#r=null,this.#e.drop(),this.#t()}#h(){if(!this.#i)return;let t=ii(
this.#i,this.#o),e=po(this.#r,t,this.#o);this.#e.ask(()=>this.#s(e),s=>this.#l(s))}#l(t){let{source:e,figure:s}=t.message;
s!==this.#o||e!==ii(this.#i,this.#o)||(this.#r=mo(this.#r,t),this.#r?this.#t():this.#n(void 0))}};var ds=class{#s;#t;#e=!1;#i=!1;#o=1e3;#r;#n;constructor(t,e){this.#s=t,this.#t=e}get waiting(){return this.#e}get unanswered(){
return this.#i}begin(){clearTimeout(this.#r),this.#o=1e3,this.#e=!0,this.#n??=setTimeout(()=>this.#l(!0),1e4),this.#h()}end(){
clearTimeout(this.#r),clearTimeout(this.#n),this.#n=void 0,this.#e=!1,this.#l(!1)}#h(){this.#r=setTimeout(()=>this.#h(),
this.#o),this.#o=Math.min(2*this.#o,3e4),this.#s()}#l(t){t!==this.#i&&(this.#i=t,this.#t())}};var La=15e3,$a=1e3,Na={table:"",section:-1,rows:[0,0],columns:[0,0],height:0,width:0},ps=class{#s;#t;#e;#i=!1;#o=!1;#r=!1;#n=new ds(
()=>this.#p(L.hello(this.client,this.#c)),()=>this.#t.lifeChanged());#h=_(()=>this.#d(),$a);#l;constructor(t,e,s,n){this.#e=
n,this.client=Ra(),this.#s=t,this.#t=e,this.#u(s),s.addEventListener("abort",()=>this.close())}get gone(){return this.#r}get unanswered(){
return this.#n.unanswered}get waiting(){return this.#n.waiting}get#c(){return{visible:this.#o,covers:this.#e()}}open(){this.#i||
(this.#i=!0,this.#l=setInterval(()=>this.#m(),La),this.#n.begin())}close(){this.#i&&(this.#i=!1,clearInterval(this.#l),this.#n.
end(),this.#p(L.bye(this.client)))}ask(){this.#h(void 0)}setVisible(t){if(t!==this.#o&&(this.#o=t,!!this.#i)){if(this.#n.
waiting&&t)return this.#n.begin();this.#p(L.visible(this.client,t)),t&&this.#m()}}acknowledge(t){this.#p(L.ack(this.client,
t))}set(t,e){this.#p(L.set(this.client,t,e))}read(t){this.#p(L.read(this.client,t))}look(t){this.#p(L.lens(this.client,t??
Na))}strip(t){this.#p(L.strip(this.client,t))}frames(t){this.#p(L.frames(this.client,t))}past(t,e){this.#p(L.past(this.client,
t,e))}pin(){this.#p(L.pin(this.client))}fetch(t,e){this.#p(L.fetch(this.client,t,e))}#u(t){let e={"msg:custom":(s,n)=>this.#g(
s,n),"comm:close":()=>this.#w(!0),comm_live_update:()=>this.#a()};cs(this.#s,e,t),window.addEventListener("pagehide",()=>this.#f(),
{signal:t}),window.addEventListener("pageshow",s=>s.persisted&&this.#a(),{signal:t})}#f(){this.#i&&(this.#n.end(),this.#p(
L.bye(this.client)))}#a(){this.#i&&this.#n.begin()}#d(){!this.#n.waiting&&!this.#r&&this.#a()}#m(){this.#n.waiting||this.#r||
this.#p(L.alive(this.client,this.#c))}#g(t,e=[]){let s=Xn(t);if(!s)return;let n=s.type==="welcome"&&s.client===this.client;
switch(n&&this.#n.end(),this.#w(!1)&&!n&&this.#a(),s.type){case"frame":s.clients.includes(this.client)&&this.#t.framed(s,
e.map(at));return;case"status":return this.#t.reported(s.status);case"settings":return this.#t.settled(s);case"welcome":
return n?(this.#i&&this.#o&&this.#p(L.visible(this.client,!0)),this.#t.welcomed(s)):void 0;case"alerts":return this.#t.alarmed(
s);case"rejected":s.client===this.client&&this.#t.rejected(s);return;case"values":s.client===this.client&&this.#t.valued(
s,e.map(at));return;case"look":s.client===this.client&&this.#t.looked(s,e.map(at));return;case"strip":s.client===this.client&&
this.#t.stripped(s,e.map(at));break;case"frames":s.client===this.client&&this.#t.listed(s,e.map(at));break;case"past":s.
client===this.client&&this.#t.recalled(s,e.map(at));break;case"file":s.client===this.client&&this.#t.filed(s,e.map(at))}}#p(t){
let e=()=>this.#w(!0);try{Promise.resolve(this.#s.send(t)).catch(e)}catch{e()}}#w(t){return t===this.#r?!1:(this.#r=t,t&&
this.#n.end(),this.#t.lifeChanged(),!0)}};function at(i){return i instanceof ArrayBuffer?new Uint8Array(i):new Uint8Array(
i.buffer,i.byteOffset,i.byteLength)}function Ra(){let i=crypto.getRandomValues(new Uint8Array(12));return Array.from(i,t=>t.
toString(16).padStart(2,"0")).join("")}var _a=3e3,za=new Set(["values","select","show_all","square","mode"]),Yo={total:0,newest:null},ms=class{#s=new Set;#t=0;#e=new ls(
this);#i;#o;#r;#n=new rs;#h="";alerts=Yo;#l=null;#c="";#u=!1;#f;constructor(t,e){this.settings=new us(t,(s,n)=>{za.has(s)&&
this.past.live(),this.#i.set(s,n)},()=>this.#w(),e),this.#i=new ps(t,this,e,Wt),this.#r=new as(this.#i,()=>this.past.shown?.
table??this.latest?.table??""),this.history=new fs(s=>this.#r.strip(s),()=>this.#x(),e),this.past=new hs({list:s=>this.#r.
frames(s),fetch:s=>this.#r.past(s),here:()=>this.#n.listing(),get:s=>this.#n.get(s,this.gone),gone:()=>this.gone},s=>this.#e.
hold(s&&this.#n.frameOf(s,{ack_within:0,past:!0})),()=>this.#M(),e),this.#o=new is(s=>this.#i.acknowledge(s),e),document.
addEventListener("visibilitychange",()=>this.#g(),{signal:e}),e.addEventListener("abort",()=>clearTimeout(this.#f))}get status(){
return this.#l}get flowing(){return this.#u}get gone(){return this.#i.gone}get latest(){return this.#e.latest}get unanswered(){
return this.#i.unanswered}get words(){return this.#i.gone?"No kernel: run the cell again.":this.unanswered?"No answer fr\
om the kernel. If it is not busy, run the cell again.":this.#i.waiting?"waiting for the kernel":"waiting for the first p\
icture"}get problem(){let t=[...this.settings.rejections].find(([e])=>e!=="select");return this.#c||t?.[1]||this.#l?.message||
""}read(t){return this.#r.read(t)}look(t){this.gone||this.#i.look(t)}pin(){this.#i.pin()}fetch(t){return Go(e=>this.#r.part(
t,e))}enter(){this.#t+=1,this.#i.open()}leave(t){this.setInSight(t,!1),this.#t-=1,this.#t===0&&this.#i.close()}setInSight(t,e){
e!==this.#s.has(t)&&(e?this.#s.add(t):this.#s.delete(t),this.#g(),e&&(t.refresh(),this.#e.repaint()))}welcomed(t){this.#a(
t.session),this.#l=t.status,this.settings.take(t);for(let e of this.#s)e.greeted();this.#b()}settled(t){this.settings.take(
t)}framed({type:t,session:e,clients:s,status:n,ack_within:o,...r},h){this.#a(e),this.#l=n,this.#p(n.rate);let l={...r,ack_within:o,
png:null,sections:[]};try{let a=this.#n.learn(r,h);if(!a)return this.#m(l);l=this.#n.frameOf(a,{ack_within:o,past:!1}),this.#e.
offer(l),this.#d()}catch(a){this.#o.release(l,!1),this.failed(a)}}reported(t){this.#l=t,this.#b()}alarmed({total:t,alerts:e}){
this.alerts={total:t,newest:e.at(-1)??null},this.#b()}rejected(t){this.settings.reject(t)}valued(t,[e]){this.#r.answers.
valued(t,e)}looked(t,[e,s]){if(t.session===this.#h)for(let n of this.#s)n.look(t,e??null,s??null)}stripped(t,[e,s]){this.#r.
answers.stripped(t,e,s)}listed(t,[e]){this.#r.answers.listed(t,e)}recalled({type:t,session:e,client:s,asked:n,...o},r){if(e===
this.#h)try{this.#r.answers.recalled(n,this.#n.learn(o,r))}catch(h){this.failed(h)}}filed(t,[e]){this.#r.answers.filed(t,
e)}lifeChanged(){this.gone&&this.#r.answers.clear(),this.settings.setAnswering(!this.#i.gone),this.#b()}paint(t,e){this.#c=
"";for(let s of this.#s)s.paint(t,e);this.#s.size>0&&this.history.follow(t.values)}release(t,e){this.#o.release(t,e,e||this.
past.shown!==null)}refuse(t){this.#o.refuse(t)}failed(t){this.#c=`the picture could not be decoded: ${t}`,this.#b()}#a(t){
t!==this.#h&&(this.#h=t,this.#e.restart(),this.#r.answers.clear(),this.#n.clear(),this.past.clear(),this.history.clear(),
this.settings.restart(),this.alerts=Yo)}#d(){this.past.follow();let{shown:t}=this.past;!t||this.#s.size===0||(this.history.
follow(t.values),this.#b())}#m(t){this.#o.release(t,!1),this.#i.ask()}#g(){let t=this.#s.size>0&&!document.hidden;this.#e.
setOpen(t),this.#i.setVisible(t)}#p(t){clearTimeout(this.#f),this.#u=t>0;let e=()=>{this.#u=!1,this.#b()};this.#f=setTimeout(
e,_a*Math.max(1,1/(t||1)))}#w(){for(let t of this.#s)t.refresh()}#x(){for(let t of this.#s)t.showRun()}#M(){for(let t of this.#s)
t.showTime()}#b(){for(let t of this.#s)t.showStatus()}};function Pa(){let i;return{initialize({model:t,signal:e}){let s=Xo(e);return i=new ss(new ms(t,s.signal),t.get("_beholde\
r_name"),s.signal),s.end},render({el:t,signal:e}){let s=Xo(e);return i.show(t,s.signal),s.end}}}function Xo(i){let t=new AbortController,
e=()=>t.abort();return i?.addEventListener("abort",e),{signal:t.signal,end:e}}export{Pa as default};
