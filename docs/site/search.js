"use strict";
(() => {
  const rows = JSON.parse(document.getElementById("index").textContent);
  const box = document.getElementById("words");
  const list = document.getElementById("found");
  const count = document.getElementById("count");
  const SHOWN = 60, AROUND = 90;
  const low = rows.map((row) => [row[2].toLowerCase(), row[3].toLowerCase()]);

  function score(at, words) {
    let sum = 0;
    for (const word of words) {
      const inTitle = low[at][0].includes(word), inText = low[at][1].includes(word);
      if (!inTitle && !inText) return 0;
      sum += (low[at][0] === word ? 50 : 0) + (inTitle ? 10 : 0) + Math.min(low[at][1].split(word).length - 1, 5);
    }
    return sum;
  }

  function whole(text, at) {
    const gap = text.indexOf(" ", at);
    return gap < 0 ? text.length : gap;
  }

  function excerpt(text, word) {
    const line = document.createElement("p");
    const at = text.toLowerCase().indexOf(word);
    if (at < 0) { line.textContent = text.slice(0, whole(text, 2 * AROUND)); return line; }
    const start = at > AROUND ? Math.min(at, text.indexOf(" ", at - AROUND) + 1) : 0, end = at + word.length;
    const hit = document.createElement("mark");
    hit.textContent = text.slice(at, end);
    line.append((start ? "… " : "") + text.slice(start, at), hit, text.slice(end, whole(text, end + AROUND)) + " …");
    return line;
  }

  function entry(row, word) {
    const item = document.createElement("li"), link = document.createElement("a"), where = document.createElement("small");
    link.href = row[0];
    link.textContent = row[2];
    where.textContent = row[1] === row[2] ? "" : " in " + row[1];
    item.append(link, where, excerpt(row[3], word));
    return item;
  }

  function look() {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = words.length ? rows.map((row, at) => [score(at, words), at]).filter((hit) => hit[0]) : [];
    hits.sort((one, two) => two[0] - one[0] || one[1] - two[1]);
    list.replaceChildren(...hits.slice(0, SHOWN).map((hit) => entry(rows[hit[1]], words[0])));
    const said = hits.length === 1 ? "1 section has these words" : hits.length + " sections have these words";
    count.textContent = words.length ? said + (hits.length > SHOWN ? "; the first " + SHOWN + ":" : ".") : "";
  }

  box.value = new URLSearchParams(location.search).get("q") || "";
  box.addEventListener("input", look);
  document.getElementById("form").addEventListener("submit", (event) => { event.preventDefault(); look(); });
  look();
  box.focus();
})();
