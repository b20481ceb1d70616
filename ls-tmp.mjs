import {build} from 'esbuild';import {minify} from 'terser';import {gzipSync} from 'node:zlib';import {readFile} from 'node:fs/promises';import {transform} from 'esbuild';
const css={name:'c',setup(b){b.onResolve({filter:/\.css\?inline$/},a=>({path:a.resolveDir+'/'+a.path,namespace:'c'}));b.onLoad({filter:/.*/,namespace:'c'},async({path})=>{const {code}=await transform(await readFile(path.replace(/\?inline$/,''),'utf8'),{loader:'css',minify:true,target:['chrome105','firefox110','safari16']});return{contents:code.trim().replace(/(--[\w-]+[:,]) /g,'$1'),loader:'text'}})}};
const r=await build({entryPoints:['src/embed.ts'],bundle:true,format:'iife',write:false,minifyIdentifiers:true,minifySyntax:true,minifyWhitespace:true,target:'es2022',plugins:[css],define:{__VERSION__:'"0.1.0"'},legalComments:'none'});
const t=await minify(r.outputFiles[0].text,{module:true,ecma:2020,compress:{passes:3}});
console.log(t.code.length,gzipSync(t.code,{level:9}).length);
