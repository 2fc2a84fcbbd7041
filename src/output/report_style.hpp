// How the report looks: light and dark, on a screen, a telephone and on paper.
#pragma once

#include "markup.hpp"

namespace partnergraph {

inline constexpr Literal report_style(R"css(
:root{--ink:#1f2328;--soft:#57606a;--line:#d5dade;--paper:#fff;--card:#f6f8fa;--accent:#0b5c8c;--mark:#fff3c4}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9da7b1;--line:#363d45;--paper:#14181d;--card:#1d232a;--accent:#79c0ff;--mark:#4a3f12}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:1180px;margin:0 auto;padding:0 24px}
header{padding-top:40px}
h1{font-size:2.1rem;line-height:1.2;margin:0 0 4px}
h2{font-size:1.45rem;margin:56px 0 8px;padding-top:12px;border-top:2px solid var(--line)}
h3{font-size:1.05rem;margin:24px 0 6px}
p{margin:6px 0 12px;max-width:75ch}
.soft{color:var(--soft)}
.skip{position:absolute;left:-9999px}
.skip:focus{left:12px;top:12px;background:var(--paper);padding:8px}
a{color:var(--accent)}
nav ul{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;padding:0;margin:16px 0 0}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:12px;margin:24px 0;padding:0}
.facts div{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:12px 16px}
.facts div{display:flex;flex-direction:column;justify-content:space-between}
.facts dt{color:var(--soft);font-size:.85rem}
.facts dd{margin:0;font-size:1.7rem;font-weight:650;line-height:1.25;font-variant-numeric:tabular-nums}
.findings{padding-left:0;list-style:none}
.findings li{margin:10px 0;padding:2px 0 2px 14px;border-left:4px solid var(--accent);max-width:85ch}
.picture{margin:16px 0;padding:8px;background:#fff;border:1px solid var(--line);border-radius:10px;overflow:auto}
.picture svg{display:block;max-width:100%;height:auto;margin:0 auto}
figcaption{color:#57606a;font-size:.9rem;padding:4px 8px}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:8px 0 20px;font-size:.93rem}
caption{text-align:left;font-weight:600;padding:6px 0}
th,td{padding:6px 10px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{border-bottom:2px solid var(--line);color:var(--soft);font-weight:600;white-space:nowrap}
tbody th{font-weight:500}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
tbody tr:hover{background:var(--card)}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(320px,1fr));gap:16px;margin:16px 0}
.card{background:var(--card);border:1px solid var(--line);border-left:8px solid var(--line);border-radius:10px;padding:14px 18px}
.card h3{margin:0 0 6px}
.card ul{margin:4px 0 10px;padding-left:18px}
.hue0{border-left-color:#0072b2}.hue1{border-left-color:#d55e00}.hue2{border-left-color:#009e73}.hue3{border-left-color:#cc79a7}.hue4{border-left-color:#e69f00}.hue5{border-left-color:#56b4e9}.hue6{border-left-color:#b3a100}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:16px}
.pair>div{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:12px 16px}
.pair h4{margin:0 0 6px;font-size:1rem}
.pair ul{margin:4px 0;padding-left:18px}
mark{background:var(--mark);color:inherit;border-radius:3px;padding:0 2px}
em{font-style:italic}
.measure{border-bottom:1px solid var(--line);padding:12px 0}
.measure h3{margin:0}
.measure ul{margin:6px 0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:6px}
.measure li{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1px 11px;font-size:.9rem}
.measure .group{border-style:dashed;font-style:italic}
footer{margin-top:56px;padding-top:16px;padding-bottom:40px;color:var(--soft);font-size:.9rem}
@media (max-width:640px){.picture svg{min-width:720px}.pair{grid-template-columns:1fr}h1{font-size:1.6rem}header,main,footer{padding-left:14px;padding-right:14px}}
@media print{:root{--ink:#000;--soft:#333;--line:#bbb;--paper:#fff;--card:#fff;--mark:#eee}body{font-size:10.5pt}nav,.skip{display:none}h2{break-after:avoid}.card,.pair,.measure,tr,figure{break-inside:avoid}header,main,footer{max-width:none;padding-left:0;padding-right:0}}
)css");

}  // namespace partnergraph
