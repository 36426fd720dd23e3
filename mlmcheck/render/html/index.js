"use strict";
const table = document.querySelector("table"), body = table.tBodies[0];
const words = document.getElementById("words"), band = document.getElementById("band");
const count = document.getElementById("count");
function filter() {
  const wanted = words.value.toLowerCase();
  let shown = 0;
  for (const row of body.rows) {
    const fits = (!band.value || row.dataset.band === band.value) && row.textContent.toLowerCase().includes(wanted);
    row.hidden = !fits;
    shown += fits;
  }
  count.textContent = shown + " of " + body.rows.length + " shown";
}
function sort(head, at) {
  const down = head.getAttribute("aria-sort") === "ascending";
  const key = row => row.cells[at].dataset.key || row.cells[at].textContent.trim().toLowerCase();
  const compare = new Intl.Collator("en", { numeric: true }).compare;
  const rows = [...body.rows].sort((a, b) => (down ? -1 : 1) * compare(key(a), key(b)));
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  body.append(...rows);
}
[...table.tHead.rows[0].cells].forEach((head, at) => {
  const button = document.createElement("button");
  button.textContent = head.textContent;
  button.addEventListener("click", () => sort(head, at));
  head.replaceChildren(button);
});
words.addEventListener("input", filter);
band.addEventListener("change", filter);
document.getElementById("tools").hidden = false;
filter();
