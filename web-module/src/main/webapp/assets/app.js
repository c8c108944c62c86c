/* The behaviour of the face: small and optional; every page can be read and sent without it. */
"use strict";

(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const remember = (name, value) => {
    document.cookie = `${name}=${value};path=/;max-age=31536000;samesite=lax`;
  };
  const kept = {
    get: key => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full or forbidden */ } },
    drop: key => { try { localStorage.removeItem(key); } catch { /* forbidden */ } }
  };

  /* Theme and density */
  const isDark = () => root.dataset.theme === "system"
    ? matchMedia("(prefers-color-scheme: dark)").matches
    : root.dataset.theme === "dark";

  function chooseDensity(density) {
    root.dataset.density = density;
    remember("density", density);
    all("[data-density-choice]").forEach(button =>
      button.setAttribute("aria-pressed", String(button.dataset.densityChoice === density)));
  }

  /* Dialogs: a button with data-dialog opens one, data-close or Escape closes it, focus returns by itself */
  function openDialog(button) {
    const dialog = document.getElementById(button.dataset.dialog);
    if (dialog) {
      dialog.returnFocusTo = button;
      dialog.showModal();
    }
  }
  all("dialog").forEach(dialog => {
    dialog.addEventListener("click", event => {
      if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener("close", () => dialog.returnFocusTo?.focus());
  });

  document.addEventListener("click", event => {
    const on = selector => event.target.closest(selector);
    if (on("[data-theme-toggle]")) {
      root.dataset.theme = isDark() ? "light" : "dark";
      remember("theme", root.dataset.theme);
    }
    const density = on("[data-density-choice]");
    if (density) chooseDensity(density.dataset.densityChoice);
    const opener = on("[data-dialog]");
    if (opener) openDialog(opener);
    if (on("[data-close]")) on("dialog")?.close();
    const twin = on("[data-print]");
    if (twin) window.print();
    all("details.drop[open]").filter(drop => !drop.contains(event.target)).forEach(drop => { drop.open = false; });
  });

  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      all("details.drop[open]").forEach(drop => {
        drop.open = false;
        drop.querySelector("summary").focus();
      });
    }
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const search = document.getElementById("search");
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
  });

  /* Global search: results grouped, chosen by arrows; Enter without a choice opens the search page */
  const form = document.querySelector("form[data-search]");
  if (form) {
    const input = form.querySelector("input[type=search]");
    const list = form.querySelector(".found");
    const status = form.querySelector("[data-search-status]");
    let waiting = 0;
    let asked = null;
    let chosen = -1;

    const options = () => all("[role=option]", list);
    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const choose = at => {
      const found = options();
      if (!found.length) return;
      chosen = (at + found.length) % found.length;
      found.forEach((option, index) => option.setAttribute("aria-selected", String(index === chosen)));
      found[chosen].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", found[chosen].id);
    };
    const option = (item, index) => {
      const link = document.createElement("a");
      link.href = item.href;
      link.id = `found-${index}`;
      link.setAttribute("role", "option");
      link.setAttribute("aria-selected", "false");
      link.tabIndex = -1;
      const title = document.createElement("span");
      title.className = "grow";
      title.textContent = item.title ?? item.label;
      const line = document.createElement("small");
      line.textContent = item.line ?? item.detail ?? "";
      link.append(title, line);
      return link;
    };
    const show = groups => {
      list.replaceChildren();
      let index = 0;
      groups.filter(group => group.items.length).forEach((group, at) => {
        const part = document.createElement("div");
        part.setAttribute("role", "group");
        const head = document.createElement("h2");
        head.id = `found-group-${at}`;
        head.textContent = group.title ?? group.kind;
        part.setAttribute("aria-labelledby", head.id);
        part.append(head, ...group.items.map(item => option(item, index++)));
        list.append(part);
      });
      if (!index) {
        const none = document.createElement("p");
        none.textContent = form.dataset.none;
        list.append(none);
      }
      status.textContent = index ? form.dataset.some.replace("{count}", index) : form.dataset.none;
      list.hidden = false;
      chosen = -1;
      input.setAttribute("aria-expanded", "true");
    };
    const ask = async () => {
      const words = input.value.trim();
      asked?.abort();
      if (words.length < 2) {
        close();
        return;
      }
      asked = new AbortController();
      try {
        const answer = await fetch(`${form.dataset.search}?q=${encodeURIComponent(words)}`,
          { signal: asked.signal, headers: { Accept: "application/json" } });
        if (answer.ok) show((await answer.json()).groups || []);
        else close();
      } catch (failure) {
        if (failure.name !== "AbortError") close();
      }
    };
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 90);
    });
    input.addEventListener("keydown", event => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
      } else if (event.key === "Enter" && chosen >= 0 && !list.hidden) {
        event.preventDefault();
        options()[chosen].click();
      } else if (event.key === "Escape") {
        close();
      }
    });
    form.addEventListener("focusout", event => {
      if (!form.contains(event.relatedTarget)) setTimeout(close, 150);
    });
  }

  /* Rows chosen for an act on many: the bar appears, says how many, and the whole state stays in the form */
  all("[data-bulk]").forEach(bar => {
    const form = document.getElementById(bar.dataset.bulk);
    if (!form) return;
    const boxes = () => all("tbody input[type=checkbox]:not([data-bulk-all])", form);
    const whole = form.querySelector("[data-bulk-all]");
    const refresh = () => {
      const count = boxes().filter(box => box.checked).length;
      boxes().forEach(box => box.closest("tr")?.setAttribute("aria-selected", String(box.checked)));
      bar.hidden = count === 0;
      const text = bar.querySelector("[data-bulk-count]");
      text.textContent = text.dataset.bulkCount.replace("{count}", count);
      if (whole) {
        whole.checked = count > 0 && count === boxes().length;
        whole.indeterminate = count > 0 && count < boxes().length;
      }
    };
    form.addEventListener("change", event => {
      if (event.target === whole) boxes().forEach(box => { box.checked = whole.checked; });
      refresh();
    });
    bar.querySelector("[data-bulk-clear]")?.addEventListener("click", () => {
      boxes().forEach(box => { box.checked = false; });
      refresh();
    });
    refresh();
  });

  /* Which columns of a table are shown */
  all("[data-columns]").forEach(chooser => {
    const table = document.getElementById(chooser.dataset.columns);
    if (!table) return;
    const key = `columns:${location.pathname}:${table.id}`;
    const hidden = new Set(kept.get(key) || []);
    const apply = () => all("th[data-column]", table).forEach(head => {
      const off = hidden.has(head.dataset.column);
      const at = head.cellIndex;
      all("tr", table).forEach(row => { if (row.cells[at]) row.cells[at].hidden = off; });
    });
    const sheet = chooser.querySelector(".sheet");
    all("th[data-column]", table).forEach(head => {
      const choice = document.createElement("label");
      choice.className = "choice";
      const box = document.createElement("input");
      box.type = "checkbox";
      box.className = "tick";
      box.checked = !hidden.has(head.dataset.column);
      box.addEventListener("change", () => {
        hidden[box.checked ? "delete" : "add"](head.dataset.column);
        kept.set(key, Array.from(hidden));
        apply();
      });
      choice.append(box, head.textContent.trim());
      sheet.append(choice);
    });
    apply();
  });

  /* The slider "as of": says the day while it moves, shows it when let go */
  all("form[data-asof]").forEach(slider => {
    const range = slider.querySelector("input[type=range]");
    const field = slider.querySelector("input[name=asOf]");
    const shown = slider.querySelector("[data-asof-day]");
    const first = Date.parse(`${slider.dataset.asof}T00:00:00Z`);
    range.addEventListener("input", () => {
      const day = new Date(first + Number(range.value) * 86400000).toISOString().slice(0, 10);
      field.value = day;
      shown.textContent = day.split("-").reverse().join("/");
      range.setAttribute("aria-valuetext", shown.textContent);
    });
    range.addEventListener("change", () => slider.requestSubmit());
  });

  /* A choice that sends its form by itself: <select data-send> */
  document.addEventListener("change", event => {
    if (event.target.matches("[data-send]")) event.target.form.requestSubmit();
  });

  /* Fields asked only for some choices of another: data-when="name=CODE CODE" */
  const askWhere = () => all("[data-when]").forEach(field => {
    const [name, codes] = field.dataset.when.split("=");
    const other = document.getElementById(name);
    const asked = !other || codes.split(" ").includes(other.value);
    field.hidden = !asked;
    all("input, select", field).forEach(input => { input.disabled = !asked; });
  });
  document.addEventListener("change", askWhere);
  askWhere();

  /*
   * Drafts: what is typed into a form that changes something stays in this browser, for its writer alone, until it was
   * sent and taken, three days have passed, or the writer signs out. It comes back only into fields that are empty.
   */
  const frame = document.querySelector("[data-account]");
  const DRAFT_DAYS = 3;
  const drafts = {
    prefix: "draft:",
    key: form => {
      const words = `${location.pathname} ${(document.querySelector("h1") || {}).textContent || ""} ${form.id}`;
      let sum = 5381;
      for (const letter of words) sum = (sum * 33 + letter.codePointAt(0)) % 4294967296;
      return `draft:${frame.dataset.account}:${sum.toString(36)}`;
    },
    fields: form => all("textarea, input, select", form).filter(field => field.name
      && !field.name.startsWith("jakarta.faces") && !["hidden", "password", "file", "submit", "button", "checkbox", "radio", "range"].includes(field.type)),
    sent: key => { try { sessionStorage.setItem("draft-sent", key); } catch { /* forbidden */ } },
    clean: old => {
      try {
        Object.keys(localStorage).filter(key => key.startsWith(drafts.prefix)).forEach(key => {
          const draft = kept.get(key);
          if (!draft || !draft.at || draft.at < old) kept.drop(key);
        });
      } catch { /* forbidden */ }
    },
    forget: () => {
      try {
        const key = sessionStorage.getItem("draft-sent");
        if (key && document.querySelector(".notices .notice.good")) kept.drop(key);
        sessionStorage.removeItem("draft-sent");
      } catch { /* forbidden */ }
    },
    note: (form, key) => {
      const note = document.createElement("p");
      note.className = "draft-note small";
      note.setAttribute("role", "status");
      const drop = document.createElement("button");
      drop.type = "button";
      drop.className = "button short";
      drop.textContent = frame.dataset.draftDrop;
      drop.addEventListener("click", () => {
        kept.drop(key);
        drafts.fields(form).forEach(field => { if (field.dataset.restored) field.value = ""; });
        note.remove();
      });
      note.append(frame.dataset.draftKept, " ", drop);
      form.prepend(note);
    },
    watch: form => {
      const key = drafts.key(form);
      const saved = kept.get(key);
      let restored = false;
      drafts.fields(form).forEach(field => {
        if (saved && saved.values && saved.values[field.name] && field.value === "") {
          field.value = saved.values[field.name];
          field.dataset.restored = "yes";
          restored = restored || field.value !== "";
        }
      });
      if (restored) drafts.note(form, key);
      const keep = () => {
        const values = {};
        drafts.fields(form).forEach(field => { if (field.value !== "") values[field.name] = field.value; });
        kept.set(key, { at: Date.now(), values });
      };
      let waiting = 0;
      form.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(keep, 400);
      });
      form.addEventListener("submit", () => {
        keep();
        drafts.sent(key);
      });
    }
  };
  if (frame) {
    drafts.clean(Date.now() - DRAFT_DAYS * 86400000);
    drafts.forget();
    all("main form[method=post]").filter(form => form.id && form.dataset.noDraft === undefined
      && form.querySelector("textarea, input[type=text]") && !form.querySelector("input[type=password]")).forEach(drafts.watch);
    all("form[action$='/signout']").forEach(form => form.addEventListener("submit", () => drafts.clean(Infinity)));
  }

  /* Background jobs: percentage and words until the end, then the link to the result */
  all("[data-job]").forEach(job => {
    const bar = job.querySelector("progress");
    const words = job.querySelector("[role=status]");
    const result = job.querySelector("[data-job-result]");
    const look = async () => {
      let state;
      try {
        const answer = await fetch(`/api/v1/jobs/${encodeURIComponent(job.dataset.job)}`,
          { headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error(String(answer.status));
        state = await answer.json();
      } catch {
        setTimeout(look, 5000);
        return;
      }
      if (state.total > 0) bar.value = Math.round(100 * state.done / state.total);
      if (state.status === "RUNNING") {
        words.textContent = job.dataset.running.replace("{done}", state.done).replace("{total}", state.total || "…");
      }
      if (state.status === "SUCCEEDED" || state.status === "FAILED" || state.status === "CANCELLED") {
        bar.value = state.status === "SUCCEEDED" ? 100 : bar.value;
        words.textContent = state.status === "SUCCEEDED" ? job.dataset.done : job.dataset.failed;
        if (result) result.hidden = false;
        if (result && state.status === "SUCCEEDED") location.replace(result.href);
        job.dispatchEvent(new CustomEvent("job-ended", { bubbles: true, detail: state }));
        return;
      }
      setTimeout(look, 1000);
    };
    look();
  });

  /* A form that takes a while: the button says so and cannot be pressed twice */
  document.addEventListener("submit", event => {
    const button = event.submitter;
    if (button && event.target.method === "post" && !event.defaultPrevented) {
      setTimeout(() => { button.setAttribute("aria-disabled", "true"); }, 0);
      if (event.target.dataset.pressed) event.preventDefault();
      event.target.dataset.pressed = "true";
      setTimeout(() => {
        delete event.target.dataset.pressed;
        button.removeAttribute("aria-disabled");
      }, 8000);
    }
  });

  /* Choosing a unit by typing: what fits is offered under the field; the server reads text and choice alike */
  const units = { waiting: 0, asked: null };
  document.addEventListener("input", event => {
    const field = event.target.closest?.("input[data-units]");
    if (!field || field.value.trim().length < 2 || field.value.endsWith(")")) return;
    clearTimeout(units.waiting);
    units.waiting = setTimeout(async () => {
      units.asked?.abort();
      units.asked = new AbortController();
      try {
        const answer = await fetch(`/api/v1/search/units?q=${encodeURIComponent(field.value)}&for=${field.dataset.units}`,
          { signal: units.asked.signal, headers: { Accept: "application/json", "Accept-Language": root.lang } });
        if (!answer.ok) return;
        document.getElementById(field.getAttribute("list")).replaceChildren(...(await answer.json()).items.map(unit => {
          const offer = document.createElement("option");
          offer.value = `${unit.name} (${unit.code})`;
          offer.label = unit.path;
          return offer;
        }));
      } catch (failure) {
        if (failure.name !== "AbortError") throw failure;
      }
    }, 120);
  });
})();
