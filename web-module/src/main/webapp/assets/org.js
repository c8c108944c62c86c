/* The slider says the day while it moves and shows it when let go; without the script its button does. */
"use strict";

(() => {
  const slider = document.querySelector("form[data-stops]");
  if (!slider) return;
  const stops = slider.dataset.stops.split(",");
  const range = slider.querySelector("input[type=range]");
  const field = slider.querySelector("input[name=asOf]");
  ["stop", "from"].forEach(name => slider.querySelector(`[name=${name}]`).removeAttribute("name"));
  range.addEventListener("input", () => {
    field.value = stops[Number(range.value)].split("-").reverse().join("/");
    range.setAttribute("aria-valuetext", field.value);
  });
  range.addEventListener("change", () => slider.requestSubmit());
})();

/* The tree by keyboard: arrows move, right opens, left goes up, Home and End, letters jump. Without it each line is a link. */
(() => {
  const tree = document.querySelector(".tree[role=tree]");
  if (!tree) return;
  const items = Array.from(tree.querySelectorAll("[role=treeitem]"));
  const level = item => Number(item.getAttribute("aria-level"));
  const focus = item => {
    if (!item) return;
    items.forEach(other => { other.tabIndex = other === item ? 0 : -1; });
    item.focus();
  };
  if (!items.some(item => item.tabIndex === 0) && items.length) items[0].tabIndex = 0;
  const above = at => items.slice(0, at).reverse().find(item => level(item) < level(items[at]));
  tree.addEventListener("keydown", event => {
    const at = items.indexOf(event.target.closest("[role=treeitem]"));
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const open = items[at].getAttribute("aria-expanded");
    const moves = {
      ArrowDown: () => focus(items[at + 1]),
      ArrowUp: () => focus(items[at - 1]),
      Home: () => focus(items[0]),
      End: () => focus(items[items.length - 1]),
      ArrowLeft: () => focus(above(at)),
      ArrowRight: () => (open === "true" ? focus(items[at + 1]) : open === "false" ? items[at].click() : undefined)
    };
    if (moves[event.key]) {
      event.preventDefault();
      moves[event.key]();
    } else if (event.key.length === 1 && event.key !== " ") {
      const key = event.key.toLocaleLowerCase("vi");
      const next = [...items.slice(at + 1), ...items.slice(0, at)]
        .find(item => item.querySelector(".grow").textContent.trim().toLocaleLowerCase("vi").startsWith(key));
      focus(next);
    }
  });
  const chosen = items.find(item => item.getAttribute("aria-selected") === "true");
  if (chosen) tree.scrollTop = chosen.offsetTop - tree.offsetTop - tree.clientHeight / 3;
})();
