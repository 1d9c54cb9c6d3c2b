(function(){'use strict';const module1=(function(){const GROUPS=['guidance','questions','sessions','worksheets','cards','young-people','themes','words','sources'];const BEST=3;const MOST_IN_A_GROUP=4;function element(tag,className,...content){const made=document.createElement(tag);if(className)made.className=className;made.append(...content);return made;}
function arranged(results){const rest=results.slice(BEST);const groups=GROUPS.map((group)=>({group,results:rest.filter((one)=>one.group===group).slice(0,MOST_IN_A_GROUP),}));return{best:results.slice(0,BEST),groups:groups.filter((one)=>one.results.length>0),};}
function resultItem(result,leadsTo,kind){const link=document.createElement('a');link.href=leadsTo(result.path,'');const title=element('span','search-title',element('b','',result.title));if(kind)title.append(' ',element('span','page-kind',kind));link.append(title,element('span','search-sentence'));link.dataset.page=String(result.number);return element('li','',link);}
function resultLists(results,leadsTo,words){const{best,groups}=arranged(results);const first=element('ol','',...best.map((result)=>
resultItem(result,leadsTo,words[`group-${result.group}`]||'')));first.setAttribute('aria-label',words.best);return[first,...groups.flatMap(({group,results:others})=>{const heading=element('p','search-group',words[`group-${group}`]||group);heading.id=`search-${group}`;const list=element('ul','',...others.map((result)=>resultItem(result,leadsTo,'')));list.setAttribute('aria-labelledby',heading.id);return[heading,list];})];}
function showExcerpt(link,{pieces},address){link.querySelector('.search-sentence')?.replaceChildren(...pieces.map(({text,isMarked})=>
(isMarked?element('mark','',text):text)));link.href=address;}
function helpWithNothing(nearest,leadsTo,words,look){const help=element('div','search-help');if(nearest){const button=element('button','button',nearest);button.setAttribute('type','button');button.addEventListener('click',()=>look(nearest));help.append(element('p','',words['did-you-mean'],' ',button));}
help.append(element('p','',words['or-browse']));const places=[['browse-jobs','index.html#page-do'],['group-guidance','guidance/index.html'],['group-questions','questions/index.html'],['group-sessions','sessions/index.html'],['group-worksheets','worksheets/index.html']];help.append(element('ul','',...places.map(([key,path])=>{const link=document.createElement('a');link.href=leadsTo(path,'');link.append(words[key]);return element('li','',link);})));return help;}
return{arranged,resultLists,showExcerpt,helpWithNothing};})();const module2=(function(){async function unpacked(packed){const{DecompressionStream}= (globalThis);const unpacking=new DecompressionStream('deflate');return new Response(new Blob([bytesOf(packed)]).stream().pipeThrough(unpacking)).arrayBuffer();}
function bytesOf(base64){const{fromBase64}= (Uint8Array);if(fromBase64)return fromBase64.call(Uint8Array,base64); 
const signs=atob(base64);const bytes=new Uint8Array(signs.length);for(let place=0;place<signs.length;place+=1)bytes[place]=signs.charCodeAt(place);return bytes;}
async function partOf(template){const{content}= (template);return unpacked(content.textContent||'');}
async function partOfText(template){return new TextDecoder().decode(await partOf(template));}
return{unpacked,partOf,partOfText};})();const module3=(function(){const BITS_OF_LEVEL=4;const LEVELS=1<<BITS_OF_LEVEL;class PageScores{ 
constructor(pageCount){ 
this.scores=new Float32Array(pageCount); 
this.held=new Float32Array(pageCount); 
this.best=new Float32Array(pageCount); 
this.touched=new Int32Array(pageCount);this.count=0;}
 
addStem(bytes,start,pages,most){const{best,touched}=this;let{count}=this;let[place,page]=[start,-1];for(let left=pages;left>0;left-=1){let byte=bytes[place];let number=byte&0x7f;for(let shift=7;byte>=0x80;shift+=7){place+=1;byte=bytes[place];number|=(byte&0x7f)<<shift;}
place+=1;page+=number>>BITS_OF_LEVEL;const score=most*((number&(LEVELS-1))+0.5) / LEVELS;if(best[page]===0){touched[count]=page;count+=1;}
if(score>best[page])best[page]=score;}
this.count=count;}
 
endWord(importance){const{scores,held,best,touched,count}=this;for(let at=0;at<count;at+=1){const page=touched[at];scores[page]+=best[page];held[page]+=importance;best[page]=0;}
this.count=0;}
 
ofParts(all,least){const{scores,held}=this;for(let page=0;page<scores.length;page+=1){const part=held[page] / all;const holds=held[page]!==0&&part>=least;scores[page]=holds?scores[page]*(0.5+0.5*part*part):0;}
return scores;}
}
return{PageScores};})();const module4=(function(){const VOWEL='aeiouy';const DOUBLES=['bb','dd','ff','gg','mm','nn','pp','rr','tt'];const EXCEPTIONS=new Map(Object.entries({skis:'ski',skies:'sky',idly:'idl',gently:'gentl',ugly:'ugli',early:'earli',only:'onli',singly:'singl',sky:'sky',news:'news',howe:'howe',atlas:'atlas',cosmos:'cosmos',bias:'bias',andes:'andes',}));const KEPT=['inning','outing','canning','herring','earring','evening','proceed','exceed','succeed'];const PREFIXES=['gener','commun','arsen','past','univers','later','emerg','organ','inter'];const SECOND=[['ational','ate'],['fulness','ful'],['iveness','ive'],['ization','ize'],['ousness','ous'],['biliti','ble'],['lessli','less'],['tional','tion'],['alism','al'],['aliti','al'],['ation','ate'],['entli','ent'],['fulli','ful'],['iviti','ive'],['ogist','og'],['ousli','ous'],['abli','able'],['alli','al'],['anci','ance'],['ator','ate'],['enci','ence'],['izer','ize'],['bli','ble'],['ogi','og'],['li',''],];const THIRD=[['ational','ate'],['tional','tion'],['alize','al'],['ative',''],['icate','ic'],['iciti','ic'],['ical','ic'],['ness',''],['ful',''],];const FOURTH=['ement','able','ance','ence','ible','ment','ant','ate','ent','ion','ism','iti','ive','ize','ous','al','er','ic'];function englishStem(word){if(word.length<3||!/^[a-z]+$/.test(word))return word;const exception=EXCEPTIONS.get(word);if(exception)return exception;let stem=markConsonantYs(word);const first=firstRegion(stem);const second=regionAfter(stem,first);stem=withoutPlural(stem);if(KEPT.includes(stem))return stem;stem=withoutPast(stem,first);if(/..[yY]$/.test(stem)&&!isVowel(stem,stem.length-2))stem=`${stem.slice(0, -1)}i`;stem=secondStep(stem,first);stem=thirdStep(stem,first,second);stem=fourthStep(stem,second);stem=lastStep(stem,first,second);return stem.toLowerCase();}
function markConsonantYs(word){let marked='';for(const letter of word){const before=marked.slice(-1);const isConsonant=letter==='y'&&(before===''||VOWEL.includes(before));marked+=isConsonant?'Y':letter;}
return marked;}
function isVowel(word,place){return place>=0&&place<word.length&&VOWEL.includes(word[place]);}
function firstRegion(word){const prefix=PREFIXES.find((start)=>word.startsWith(start));return prefix?prefix.length:regionAfter(word,0);}
function regionAfter(word,start){for(let place=start+1;place<word.length;place+=1){if(isVowel(word,place-1)&&!isVowel(word,place))return place+1;}
return word.length;}
function withoutPlural(word){if(word.endsWith('sses'))return word.slice(0,-2);if(word.endsWith('ied')||word.endsWith('ies')){return word.slice(0,word.length>4?-2:-1);}
if(!word.endsWith('s')||word.endsWith('us')||word.endsWith('ss'))return word;return hasVowel(word.slice(0,-2))?word.slice(0,-1):word;}
function hasVowel(part){return /[aeiouy]/.test(part);}
function withoutPast(word,first){const ending=['eedly','ingly','edly','eed','ing','ed'].find((end)=>word.endsWith(end));if(!ending)return word;const start=word.slice(0,-ending.length);if(ending.startsWith('eed'))return start.length>=first?`${start}ee`:word;if(ending==='ing'&&start.length===2&&start[1]==='y'&&!isVowel(start,0)){return`${start[0]}ie`;}
if(!hasVowel(start))return word;if(/(?:at|bl|iz)$/.test(start))return`${start}e`;if(DOUBLES.includes(start.slice(-2))){return /^[aeo]..$/.test(start)?start:start.slice(0,-1);}
return start.length<=first&&endsInShortSyllable(start)?`${start}e`:start;}
function endsInShortSyllable(word){const end=word.length-1;if(word.endsWith('past'))return true;if(isVowel(word,end)||!isVowel(word,end-1))return false;if(end===1)return true;return!isVowel(word,end-2)&&!'wxY'.includes(word[end]);}
function secondStep(word,first){const found=SECOND.find(([ending])=>word.endsWith(ending));if(!found)return word;const start=word.slice(0,word.length-found[0].length);if(start.length<first)return word;const before=start.slice(-1);if(found[0]==='ogi'&&before!=='l')return word;if(found[0]==='li'&&!'cdeghkmnrt'.includes(before||'-'))return word;return start+found[1];}
function thirdStep(word,first,second){const found=THIRD.find(([ending])=>word.endsWith(ending));if(!found)return word;const start=word.slice(0,word.length-found[0].length);return start.length<(found[0]==='ative'?second:first)?word:start+found[1];}
function fourthStep(word,second){const ending=FOURTH.find((end)=>word.endsWith(end));if(!ending)return word;const start=word.slice(0,-ending.length);if(start.length<second||(ending==='ion'&&!/[st]$/.test(start)))return word;return start;}
function lastStep(word,first,second){const start=word.slice(0,-1);if(word.endsWith('e')){const goes=start.length>=second
||(start.length>=first&&!endsInShortSyllable(start));return goes?start:word;}
return word.endsWith('ll')&&start.length>=second?start:word;}
return{englishStem};})();const module5=(function(){const MOST_MISTAKES=6;function isOneMistakeFrom(a,b){if(Math.abs(a.length-b.length)>1||a===b)return false;let start=0;while(start<a.length&&a[start]===b[start])start+=1;if(a.length===b.length){if(a.slice(start+1)===b.slice(start+1))return true;return a[start]===b[start+1]&&a[start+1]===b[start]
&&a.slice(start+2)===b.slice(start+2);}
const[short,long]=a.length<b.length?[a,b]:[b,a];return short.slice(start)===long.slice(start+1);}
function wordsNear(word,terms,isBeginning){const near=[];for(let at=0;at<terms.words.length;at+=1){const other=terms.words[at];if(!mayBeNear(word,other))continue;if(isOneMistakeFrom(word,other)
||(isBeginning&&other.length>word.length+1
&&other[0]===word[0]&&isOneMistakeFrom(word,other.slice(0,word.length)))){near.push(at);}
}
const pages=(at)=>terms.pagesWith[terms.stemOf[at]];const isWhole=(at)=>
Number(terms.words[at].length<=word.length+1);return near.sort((a,b)=>isWhole(b)-isWhole(a)||pages(b)-pages(a)||a-b)
.slice(0,MOST_MISTAKES);}
function mayBeNear(a,b){return a[0]===b[0]||a[1]===b[1]||a[0]===b[1]||a[1]===b[0];}
function mistakesBetween(a,b,most){if(Math.abs(a.length-b.length)>most)return most+1;let[last,row]=[[0],Array.from({length:b.length+1},(_,at)=>at)];for(let i=1;i<=a.length;i+=1){const next=[i];for(let j=1;j<=b.length;j+=1){const same=a[i-1]===b[j-1]?0:1;next[j]=Math.min(row[j]+1,next[j-1]+1,row[j-1]+same);if(i>1&&j>1&&a[i-1]===b[j-2]&&a[i-2]===b[j-1]){next[j]=Math.min(next[j],last[j-2]+1);}
}
if(Math.min(...next)>most)return most+1;[last,row]=[row,next];}
return Math.min(row[b.length],most+1);}
function nearestWord(word,words,pages){let[best,fewest,most]=['',word.length<5?1:2,0];const own=lettersOf(word);words.forEach((other,place)=>{if(other.length<3||Math.abs(other.length-word.length)>fewest)return;if(differing(own,lettersOf(other))>2*fewest)return;const mistakes=mistakesBetween(word,other,fewest);if(mistakes>fewest)return;if(best===''||mistakes<fewest||pages(place)>most){[best,fewest,most]=[other,mistakes,pages(place)];}
});return best;}
function lettersOf(word){let letters=0;for(let at=0;at<word.length;at+=1)letters|=1<<(word.charCodeAt(at)&31);return letters;}
function differing(a,b){let[bits,count]=[a^b,0];for(;bits!==0;count+=1)bits&=bits-1;return count;}
return{isOneMistakeFrom,wordsNear,mistakesBetween,nearestWord};})();const module6=(function(){const WRITTEN= /[\p{L}\p{N}](?:[\p{L}\p{N}\p{Mn}'’])*/gu;function wordsOf(text){const words=[];for(const match of text.matchAll(WRITTEN)){const start=match.index||0;words.push({word:folded(match[0]),start,end:start+match[0].length});}
return words;}
function folded(written){const plain=written.replace(/['’]s$/i,'').replace(/['’]/g,'').toLowerCase();return /^[a-z0-9]*$/.test(plain)?plain:plain.normalize('NFD').replace(/\p{Mn}/gu,'');}
return{wordsOf};})();const module7=(function(){const{englishStem}=module4;const{wordsNear}=module5;const{wordsOf}=module6;const WHOLE=1;const SMALL=0.5;const BEGINNING=0.8;const BEGINNING_BESIDE_WHOLE=0.4;const MISTAKE=0.6;const SYNONYM=0.6;const SHORTEST_STEM=3;const SHORTEST_BEGINNING=2;const MOST_BEGINNINGS=24;const SHORTEST_WITH_A_MISTAKE=4;function readQuery(text,terms){const all=wordsOf(text).map(({word})=>word);const kinds=kindsTyped(all,terms);const isOfKind=(word)=>kinds.some(({words:those})=>
those.includes(stemOfWord(word,terms)));const rest=all.filter((word)=>!isOfKind(word));const asked=rest.length>0?rest:all;const telling=asked.filter((word)=>!terms.small.has(word));const words=telling.length>0?telling:asked;const last=words[words.length-1];const isBeingTyped= /[\p{L}\p{N}]$/u.test(text)&&last===all[all.length-1];const wanted=[...new Set(words)].map((word)=>
wantedFor(word,terms,isBeingTyped&&word===last));addSynonyms(wanted,all,terms);return{wanted,small:smallWords(asked,words,terms),typed:all,groups:new Set(kinds.map(({group})=>group)),};}
function wantedFor(word,terms,isBeginning){ 
const stems=new Map();const whole=stemOfWord(word,terms);if(whole>=0)stems.set(whole,WHOLE);if(isBeginning&&word.length>=SHORTEST_BEGINNING){const fit=whole>=0?BEGINNING_BESIDE_WHOLE:BEGINNING;for(const stem of stemsBeginningWith(word,terms)){if(!stems.has(stem))stems.set(stem,fit);}
}
if(stems.size>0||word.length<SHORTEST_WITH_A_MISTAKE){return{word,stems,correctedTo:''};}
const near=wordsNear(word,terms,isBeginning);for(const place of near)stems.set(terms.stemOf[place],MISTAKE);return{word,stems,correctedTo:near.length>0?terms.words[near[0]]:''};}
function placeOf(words,word){let[low,high]=[0,words.length];while(low<high){const middle=(low+high)>>1;if(words[middle]<word)low=middle+1;else high=middle;}
return low;}
function stemOfWord(word,terms){let stem=terms.known.get(word);if(stem===undefined){stem=foundStem(word,terms);terms.known.set(word,stem);}
return stem;}
function foundStem(word,terms){const place=placeOf(terms.words,word);if(terms.words[place]===word)return terms.stemOf[place];for(const form of terms.forms.find((forms)=>forms.includes(word))||[]){const other=placeOf(terms.words,form);if(terms.words[other]===form)return terms.stemOf[other];}
const stem=englishStem(word);if(stem.length<SHORTEST_STEM)return-1;const start=stem.slice(0,Math.max(3,stem.length-1));for(let at=placeOf(terms.words,start);at<terms.words.length;at+=1){if(!terms.words[at].startsWith(start))break;if(englishStem(terms.words[at])===stem)return terms.stemOf[at];}
return-1;}
function stemsBeginningWith(start,terms){ 
const stems=new Set();for(let at=placeOf(terms.words,start);at<terms.words.length;at+=1){if(!terms.words[at].startsWith(start))break;stems.add(terms.stemOf[at]);}
return[...stems].sort((a,b)=>terms.pagesWith[b]-terms.pagesWith[a]||a-b)
.slice(0,MOST_BEGINNINGS);}
function addSynonyms(wanted,typed,terms){const stems=typed.map((word)=>stemOfWord(word,terms));for(const group of terms.synonyms){const phrases=group.map((phrase)=>wordsOf(phrase).map(({word})=>word));const found=phrases.find((phrase)=>stands(phrase,typed,stems,terms));const own=(found||[]).map((word)=>stemOfWord(word,terms));const first=wanted.find(({word,stems:those})=>(found||[]).includes(word)
||own.some((stem)=>those.get(stem)===WHOLE));if(!first)continue;for(const phrase of phrases){const telling=phrase.filter((word)=>!terms.small.has(word));for(const word of telling){const stem=stemOfWord(word,terms);if(stem>=0&&!first.stems.has(stem)&&!stems.includes(stem)){first.stems.set(stem,SYNONYM / Math.sqrt(telling.length));}
}
}
}
}
function kindsTyped(typed,terms){const stems=typed.map((word)=>stemOfWord(word,terms));return terms.kinds.map(([group,kind])=>({group,own:wordsOf(kind).map(({word})=>word)}))
.filter(({own})=>stands(own,typed,stems,terms))
.map(({group,own})=>({group,words:own.map((word)=>stemOfWord(word,terms))}));}
function smallWords(asked,words,terms){const others=[...new Set(asked.filter((word)=>!words.includes(word)))];return others.map((word)=>({word,stem:stemOfWord(word,terms)}))
.filter(({stem})=>stem>=0)
.map(({word,stem})=>({word,stems:new Map([[stem,SMALL]]),correctedTo:''}));}
function stands(phrase,typed,stems,terms){if(phrase.length===0)return false;const own=phrase.map((word)=>stemOfWord(word,terms));return typed.some((_,start)=>phrase.every((word,at)=>typed[start+at]===word
||(own[at]>=0&&stems[start+at]===own[at])));}
return{readQuery,stemOfWord};})();const module8=(function(){const{PageScores}=module3;const{stemOfWord}=module7;const{wordsOf}=module6;const OF_GROUP={cards:0.75,themes:0.85,words:0.7,sources:0.6,'young-people':0.9};const IN_TITLE=0.8;const WHOLE_TITLE=1;const SIDE_BY_SIDE=0.4;const KIND_TYPED=2.5;const LEAST=0.1;const LOOKED_AT=80;const MOST=60;function weightOf(terms,stem){const pages=terms.pagesWith[stem];return Math.log(1+(terms.pageCount-pages+0.5) / (pages+0.5));}
function importanceOf(wanted,terms){return wanted.reduce((sum,{stems})=>{const weights=[...weightsOf(stems,terms)].map(([stem,weight])=>
(stems.get(stem)||0)*weight);return sum+(Math.max(...weights,0)||Math.log(1+terms.pageCount) / 2);},0);}
function weightsOf(stems,terms){const[whole]=[...stems].find(([,fit])=>fit===1)||[-1];const most=whole<0?Infinity:weightOf(terms,whole);return new Map([...stems.keys()].map((stem)=>[stem,Math.min(most,weightOf(terms,stem))]));}
function rank({wanted,small,groups,typed},terms,pages,postings){const scores=new PageScores(terms.pageCount);for(const one of[...wanted,...small]){for(const[stem,weight]of weightsOf(one.stems,terms)){scores.addStem(postings(stem),terms.start[stem],terms.pagesWith[stem],(one.stems.get(stem)||0)*weight);}
scores.endWord(wanted.includes(one)?importanceOf([one],terms):0);}
const first=theBest(scores.ofParts(importanceOf(wanted,terms),LEAST),pages);const byScore=(a, b)=>
b.score-a.score||a.page-b.page;for(const one of first){one.score*=titleCounts(pages[one.page].title,wanted,typed,terms);if(groups.has(pages[one.page].group))one.score*=KIND_TYPED;}
return first.sort(byScore).slice(0,MOST);}
function theBest(scores,pages){ 
const first=[];let least=0;for(let page=0;page<scores.length;page+=1){ 
if(scores[page]<=least)continue;const score=scores[page]*(OF_GROUP[pages[page].group]||1);if(score<=least)continue;let place=first.length;while(place>0&&first[place-1].score<score)place-=1;first.splice(place,0,{page,score});if(first.length>LOOKED_AT)first.pop();if(first.length===LOOKED_AT)least=first[LOOKED_AT-1].score;}
return first;}
function titleCounts(title,wanted,typed,terms){const words=wordsOf(title).map(({word})=>word);const telling=words.filter((word)=>!terms.small.has(word));const own=(telling.length>0?telling:words).map((word)=>stemOfWord(word,terms));if(own.length===0)return 1;const inTitle=wanted.filter(({stems})=>own.some((stem)=>stems.has(stem)));const ofTitle=own.filter((stem)=>wanted.some(({stems})=>stems.has(stem)));const part=importanceOf(inTitle,terms) / importanceOf(wanted,terms);const run=longestRun(typed,words,terms);return 1+IN_TITLE*part+WHOLE_TITLE*part*(ofTitle.length / own.length)
+(run>1?SIDE_BY_SIDE*run:0);}
function longestRun(some,others,terms){const key=(word)=>{const stem=stemOfWord(word,terms);return stem<0?word:stem;};const[a,b]=[some.map(key),others.map(key)];let longest=0;for(let i=0;i<a.length;i+=1){for(let j=0;j<b.length;j+=1){let run=0;while(i+run<a.length&&a[i+run]===b[j+run])run+=1;longest=Math.max(longest,run);}
}
return longest;}
return{importanceOf,weightsOf,rank};})();const module9=(function(){const{weightsOf}=module8;const{stemOfWord}=module7;const{wordsOf}=module6;const MOST_SIGNS=190;const BEFORE=60;const FOR_SUMMARY=1.1;const FEW_WORDS=5;const FOR_FEW=0.6;const FOR_HEADING=0.7;function excerptOf(text,wanted,terms){const looked=lookedFor(wanted,terms);let best={score:FOR_SUMMARY*sumOf(scoresOf(text.summary,looked,terms)),sentence:text.summary,anchor:'',};for(const{anchor,heading,sentences}of text.sections){const ofHeading=scoresOf(heading,looked,terms);for(const sentence of sentences){const scores=scoresOf(sentence,looked,terms);for(const[one,score]of ofHeading){scores.set(one,Math.max(scores.get(one)||0,FOR_HEADING*score));}
const isShort=sentence.split(' ').length<FEW_WORDS;const score=sumOf(scores)*(isShort?FOR_FEW:1);if(score>best.score)best={score,sentence,anchor};}
}
const pieces=cutShort(marked(best.sentence,looked,terms));return{pieces,anchor:best.anchor,score:best.score};}
function lookedFor(wanted,terms){ 
const looked=new Map();for(const one of wanted){for(const[stem,weight]of weightsOf(one.stems,terms)){if(!looked.has(stem))looked.set(stem,{one,score:(one.stems.get(stem)||0)*weight});}
}
return looked;}
function fitOf(word,looked,terms){const fit=looked.get(stemOfWord(word,terms));return fit&&(!terms.small.has(word)||fit.one.word===word)?fit:undefined;}
function scoresOf(sentence,looked,terms){ 
const scores=new Map();for(const{word}of wordsOf(sentence)){const fit=fitOf(word,looked,terms);if(fit)scores.set(fit.one,Math.max(scores.get(fit.one)||0,fit.score));}
return scores;}
function sumOf(scores){return[...scores.values()].reduce((sum,score)=>sum+score,0);}
function marked(sentence,looked,terms){ 
const pieces=[];let done=0;for(const{word,start,end}of wordsOf(sentence)){if(!fitOf(word,looked,terms))continue;if(start>done)pieces.push({text:sentence.slice(done,start),isMarked:false});pieces.push({text:sentence.slice(start,end),isMarked:true});done=end;}
if(done<sentence.length)pieces.push({text:sentence.slice(done),isMarked:false});return pieces;}
function cutShort(pieces){const length=pieces.reduce((sum,{text})=>sum+text.length,0);if(length<=MOST_SIGNS)return pieces;const first=pieces.findIndex(({isMarked})=>isMarked);const kept=pieces.map((piece)=>({...piece}));let left=MOST_SIGNS;if(first>0&&kept[0].text.length>BEFORE){kept[0].text=`… ${kept[0].text.slice(-BEFORE).replace(/^\S*\s/, '')}`;}
 
const short=[];for(const{text,isMarked}of kept){if(text.length>left){const cut=text.slice(0,left).replace(/\s\S*$/,'');if(!isMarked)short.push({text:`${cut} …`,isMarked});break;}
short.push({text,isMarked});left-=text.length;}
return short;}
return{excerptOf,lookedFor,marked};})();const module10=(function(){class NumberReader{ 
constructor(bytes,place=0){this.bytes=bytes;this.place=place;}
next(){let number=0;let unit=1;while(this.place<this.bytes.length){const byte=this.bytes[this.place];this.place+=1;number+=(byte&0x7f)*unit;if(byte<0x80)break;unit*=0x80;}
return number;}
 
list(){return Array.from({length:this.next()},()=>this.next());}
}
function readTerms(bytes){const numbers=new NumberReader(bytes);const length=numbers.next();const text=new TextDecoder().decode(bytes.subarray(numbers.place,numbers.place+length));numbers.place+=length;const[lines,small,synonyms,forms,kinds]=text.split('\f');const words=withBeginnings(lines===''?[]:lines.split('\n'));const stemOf=new Int32Array(numbers.next());let next=0;for(let place=0;place<stemOf.length;place+=1){stemOf[place]=next-numbers.next();if(stemOf[place]===next)next+=1;}
const stems=numbers.next();const pagesWith=new Uint32Array(stems);const start=new Uint32Array(stems);const sizes=new Uint32Array(stems);for(let stem=0;stem<stems;stem+=1){pagesWith[stem]=numbers.next();sizes[stem]=numbers.next();}
const firstStems=numbers.list();firstStems.forEach((first,part)=>{const end=part+1<firstStems.length?firstStems[part+1]:stems;for(let stem=first+1;stem<end;stem+=1){start[stem]=start[stem-1]+sizes[stem-1];}
});const pageCount=numbers.next();return{words,stemOf,pagesWith,start,firstStems,pageCount,firstPages:numbers.list(),small:new Set(small.split(' ')),synonyms:groupsIn(synonyms),forms:groupsIn(forms),kinds:groupsIn(kinds),known:new Map(),};}
function groupsIn(block){return block===''?[]:block.split('\n').map((line)=>line.split('\t'));}
function withBeginnings(lines){let before='';return lines.map((line)=>{before=before.slice(0,line.charCodeAt(0)-32)+line.slice(1);return before;});}
function partOf(firsts,thing){let part=0;while(part+1<firsts.length&&firsts[part+1]<=thing)part+=1;return part;}
function readPages(bytes){const text=new TextDecoder().decode(bytes);if(text==='')return[];return text.split('\n').map((line)=>{const[group,path,title]=line.split('\t');return{group,path,title};});}
function readPageText(text){const[summary,...lines]=text.split('\n'); 
const sections=[];for(const line of lines){if(line.startsWith('\t')){const[,anchor,heading]=line.split('\t');sections.push({anchor,heading,sentences:[]});}else{sections[sections.length-1]?.sentences.push(line);}
}
return{summary,sections};}
return{NumberReader,readTerms,partOf,readPages,readPageText};})();const module11=(function(){const{unpacked}=module2;const{excerptOf}=module9;const{partOf,readPages,readPageText,readTerms}=module10;const{readQuery}=module7;const{importanceOf,rank}=module8;const{nearestWord}=module5;const READ_TO_RANK=12;const TOGETHER=0.8;class Search{ 
constructor(load,stamp){ 
this.parts=new Map(); 
this.textsOf=new Map();this.load=load;this.stamp=stamp;this.opened=Promise.all([this.part('terms-0'),this.part('pages-0')])
.then(([terms,pages])=>({terms:readTerms(terms),pages:readPages(pages)}));this.opened.catch(()=>{});}
 
part(name){let bytes=this.parts.get(name);if(!bytes){bytes=this.load(name).then(async({stamp,content})=>{if(stamp!==this.stamp)throw new Error('a part of another edition');return new Uint8Array(await unpacked(content));});bytes.catch(()=>this.parts.delete(name));this.parts.set(name,bytes);}
return bytes;}
 
async find(text){const{terms,pages}=await this.opened;const query=readQuery(text,terms);const{wanted,small}=query; 
const parts=new Map();const needed=new Set([...wanted,...small].flatMap(({stems})=>
[...stems.keys()].map((stem)=>partOf(terms.firstStems,stem))));await Promise.all([...needed].map(async(part)=>
parts.set(part,await this.part(`postings-${part}`))));const none=new Uint8Array();const found=rank(query,terms,pages,(stem)=>
parts.get(partOf(terms.firstStems,stem))||none);const results=found.map(({page,score})=>({...pages[page],number:page,score}));return{results:await this.byTheirSentences(results,wanted),wanted};}
 
async byTheirSentences(results,wanted){const{terms}=await this.opened;const first=results.slice(0,READ_TO_RANK);const all=importanceOf(wanted,terms);await Promise.all(first.map(async(result)=>{const part=Math.min(1,(await this.excerpt(result,wanted)).score / all);result.score*=1+TOGETHER*part*part;}));first.sort((a,b)=>b.score-a.score||a.number-b.number);return[...first,...results.slice(READ_TO_RANK)];}
 
async excerpt(result,wanted){const{terms}=await this.opened;const part=partOf(terms.firstPages,result.number);const texts=await this.texts(part);return excerptOf(readPageText(texts[result.number-terms.firstPages[part]]),wanted,terms);}
 
texts(part){let texts=this.textsOf.get(part);if(!texts){texts=this.part(`text-${part}`).then((bytes)=>
new TextDecoder().decode(bytes).split('\f'));texts.catch(()=>this.textsOf.delete(part));this.textsOf.set(part,texts);}
return texts;}
 
async loadRest(){const{terms}=await this.opened;for(const part of terms.firstStems.keys())await this.part(`postings-${part}`);for(const part of terms.firstPages.keys())await this.texts(part);}
 
async nearest(wanted){const{terms}=await this.opened;const words=wanted.map(({word,stems})=>stems.size>0?word
:nearestWord(word,terms.words,(place)=>terms.pagesWith[terms.stemOf[place]]));const isOther=words.some((word,place)=>word!==wanted[place].word);return isOther?words.filter((word)=>word!=='').join(' '):'';}
}
return{Search};})();const module12=(function(){const{helpWithNothing,resultLists,showExcerpt}=module1;const{Search}=module11;const LEAST_SIGNS=2;const QUIET=700;function startSearch(box,load,{stamp,words:says},leadsTo){const field= (box.querySelector('input'));const search=new Search(load,stamp);const panel=document.createElement('div');panel.className='search-results';panel.id='page-search-results';panel.hidden=true;panel.setAttribute('role','region');panel.setAttribute('aria-label',says.results);const said=document.createElement('p');said.className='search-said';const spoken=document.createElement('p');spoken.className='unseen';spoken.setAttribute('role','status');box.append(panel,spoken);field.setAttribute('aria-controls',panel.id);let speaking=0;let asked=0;let hasRest=false;box.classList.remove('search-failed');const links=()=>[...panel.querySelectorAll('a')];const say=(words)=>{said.textContent=words;clearTimeout(speaking);const how=links().length>0?`. ${says.how}`:'.';speaking=window.setTimeout(()=>{spoken.textContent=words+how;},QUIET);};const close=()=>{asked+=1;clearTimeout(speaking);spoken.textContent='';panel.hidden=true;panel.replaceChildren();}; 
 
const fail=()=>{close();const trouble=box.querySelector('.search-trouble');if(trouble)trouble.textContent=says.changed;box.classList.add('search-failed');}; 
const loadRest=()=>{if(window.location.protocol!=='file:'||hasRest)return;hasRest=true;window.setTimeout(()=>{search.loadRest().catch(()=>{});},QUIET);};async function look(){const text=field.value.trim();box.classList.remove('search-failed');if(text.length<LEAST_SIGNS){close();return;}
asked+=1;const own=asked;const{results,wanted}=await search.find(field.value);if(own!==asked)return;const corrected=wanted.map(({correctedTo})=>correctedTo).filter(Boolean);if(results.length===0){const nearest=await search.nearest(wanted);if(own!==asked)return;say(says.nothing);panel.replaceChildren(said,helpWithNothing(nearest,leadsTo,says,(other)=>{field.value=other;field.focus();look().catch(fail);}));panel.hidden=false;return;}
const lists=resultLists(results,leadsTo,says);panel.replaceChildren(said,...lists);const also=corrected.length>0?`. ${says['looked-for']} ${corrected.join(', ')}`:'';say((links().length===1?says.one:says.many.replace('{count}',`${links().length}`))
+also);panel.scrollTop=0;panel.hidden=false;loadRest();await Promise.all(links().map(async(link)=>{const result=results.find(({number})=>`${number}`===link.dataset.page);if(!result)return;const excerpt=await search.excerpt(result,wanted);if(own===asked)showExcerpt(link,excerpt,leadsTo(result.path,excerpt.anchor));}));}
 
function move(step){const all=links();const place=all.indexOf((document.activeElement))+step;if(place<0)field.focus();else all[Math.min(place,all.length-1)]?.focus();}
field.addEventListener('input',()=>{look().catch(fail);});box.addEventListener('keydown',(event)=>{const isInField=event.target===field;if(event.key==='Escape'){if(isInField)field.value='';field.focus();close();}else if(event.key==='Enter'&&isInField){links()[0]?.click();}else if(event.key==='ArrowDown'&&!panel.hidden){move(1);}else if(event.key==='ArrowUp'&&!isInField){move(-1);}else{return;}
event.preventDefault();});field.addEventListener('focus',()=>{if(panel.hidden&&field.value)look().catch(fail);});box.addEventListener('focusout',({relatedTarget})=>{const isElsewhere=relatedTarget instanceof Node&&!box.contains(relatedTarget);if(isElsewhere)close();});document.addEventListener('pointerdown',({target})=>{if(target instanceof Node&&!box.contains(target))close();});window.addEventListener('pagehide',close);if(field.value)look().catch(fail);}
return{startSearch};})();const module13=(function(){const STAMP='f580a8e5';const WORDS={"best":"Best matches","browse-jobs":"What are you about to do?","changed":"These pages were changed while this one was open. Load this page again to search them. If you read this once more, the folder is not whole: copy it again.","did-you-mean":"Did you mean","group-cards":"Talk cards","group-guidance":"Guidance","group-questions":"Questions","group-sessions":"Session plans","group-sources":"Sources","group-themes":"Themes","group-words":"Words of the field","group-worksheets":"Worksheets","group-young-people":"For young people","how":"Press the down arrow to go to them.","looked-for":"Looked for:","many":"{count} pages","nothing":"No page has these words","one":"One page","or-browse":"Or go to:","results":"Search results","takes":"It takes {minutes} minutes. That is how long to plan for."};return{STAMP,WORDS};})();const module14=(function(){function placeOnSite(root){return(path,anchor)=>root+(anchor&&!path.includes('#')?`${path}#${anchor}`:path);}
function placeInOneFile(beginningOf){return(path,anchor)=>{const[page,own]=path.split('#');const section=page.replace(/\.html$/,'');const beginning=beginningOf(section);const id=own||anchor;return id&&beginning?`#${beginning}${id}`:`#${section}`;};}
return{placeOnSite,placeInOneFile};})();const module15=(function(){const{startSearch}=module12;const{STAMP,WORDS}=module13;const{placeOnSite}=module14;function start(box,load){const edition={stamp:STAMP,words:WORDS};startSearch(box,load,edition,placeOnSite(box.dataset.search||''));}
(window).kithShard('engine',STAMP,start);return{};})();})();
