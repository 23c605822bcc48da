import { readSubmission } from "/work/main/src/intake";
import { deflateRawSync } from "node:zlib";
import { crc32 } from "/work/main/src/xlsx/crc32";
import { writeZip } from "/work/main/src/xlsx/zip";
import { excel95 } from "/work/main/test/intake/biff";
import { ods } from "/work/main/test/intake/files";
const which = process.argv[2]!;
async function make(): Promise<[string, Uint8Array]> {
  if (which === "csv") { const line = "P-001;EXEMPLE;12,5;7,25;3;0;29/03/2026;note\n"; return ["a.csv", new Uint8Array(Buffer.from(line.repeat(Math.floor(49_000_000/line.length))))]; }
  if (which === "csvok") { const line = "P-001;EXEMPLE;12,5;7,25;3;0;29/03/2026;note\n"; return ["a.csv", new Uint8Array(Buffer.from(line.repeat(100_000)))]; }
  if (which === "csvbig") return ["a.csv", new Uint8Array(300_000_000).fill(0x61)];
  if (which === "bomb") { const z = Buffer.alloc(300_000_000, 32); const e=(path:string,b:Buffer)=>({path,method:8,crc:crc32(b),size:b.length,compressed:new Uint8Array(deflateRawSync(b))}); return ["a.xlsx", writeZip([e("[Content_Types].xml",Buffer.from("<a/>")), e("xl/worksheets/sheet1.xml", z)])]; }
  if (which === "odsbomb") { const z = Buffer.alloc(300_000_000, 32); const e=(path:string,b:Buffer)=>({path,method:8,crc:crc32(b),size:b.length,compressed:new Uint8Array(deflateRawSync(b))}); return ["a.ods", writeZip([e("content.xml", z)])]; }
  if (which === "ods") { const row=(i:number)=>`<table:table-row>${Array.from({length:20},(_,j)=>`<table:table-cell office:value-type="float" office:value="${i*7%97+j/4}" calcext:value-type="float"><text:p>${i}</text:p></table:table-cell>`).join("")}</table:table-row>`; return ["a.ods", await ods(`<table:table table:name="A">${Array.from({length:50_000},(_,i)=>row(i)).join("")}</table:table>`)]; }
  if (which === "xls") { const n = 1_200_000; const rec=new Uint8Array(18*n); const v=new DataView(rec.buffer); for(let i=0;i<n;i++){ v.setUint16(18*i,0x203,true); v.setUint16(18*i+2,14,true); v.setUint16(18*i+4,i%60000,true); v.setUint16(18*i+6,Math.floor(i/60000),true); v.setFloat64(18*i+10,i/7,true);} const base=excel95("A",[]); const eof=base.slice(-4); const w=new Uint8Array(base.length+rec.length); w.set(base.slice(0,-4)); w.set(rec,base.length-4); w.set(eof,w.length-4); return ["a.xls", w]; }
  throw 1;
}
(async () => {
  const [name, bytes] = await make();
  (globalThis as any).gc?.();
  const base = process.memoryUsage().rss; const t = performance.now(); let peak = 0;
  const timer = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 5);
  let out: string; try { const r = await readSubmission(name, bytes); out = "read " + r.sheets[0]!.values.length; } catch (e: any) { out = e.code + JSON.stringify(e.details); }
  const ms = performance.now() - t; clearInterval(timer); peak = Math.max(peak, process.memoryUsage().rss);
  console.log(which, bytes.length, out, Math.round(ms) + " ms", "base", Math.round(base / 1e6), "peak", Math.round(peak / 1e6), "maxRSS", Math.round(process.resourceUsage().maxRSS / 1e3));
})();
