/* One classic script: pages must work from disk. Every feature is an addition to a page that reads without it. */
(() => {
  "use strict";
  const doc = document, root = doc.documentElement, body = doc.body;
  const $ = (q, el = doc) => el.querySelector(q);
  const $$ = (q, el = doc) => [...el.querySelectorAll(q)];
  const store = {
    get(k) { try { return localStorage.getItem(k); } catch { return null; } },
    set(k, v) { try { v === null ? localStorage.removeItem(k) : localStorage.setItem(k, v); return true; } catch { return false; /* private mode: nothing is kept */ } },
  };
  const make = (tag, attributes = {}, ...children) => {
    const el = doc.createElement(tag);
    for (const [k, v] of Object.entries(attributes)) k in el && k !== "role" ? (el[k] = v) : el.setAttribute(k, v);
    el.append(...children);
    return el;
  };
  const typing = (e) => e.target.closest("input, textarea, select, [contenteditable]");
  const wide = matchMedia("(min-width: 58rem)");

  /* theme */
  const themeButton = $(".theme");
  const dark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const showTheme = () => themeButton.setAttribute("aria-pressed", dark());
  const toggleTheme = () => { root.dataset.theme = dark() ? "light" : "dark"; store.set("workbook-theme", root.dataset.theme); showTheme(); };
  themeButton.hidden = false;
  themeButton.addEventListener("click", toggleTheme);
  showTheme();

  /* contents as a drawer on small screens */
  const menu = $(".menu-link"), contents = $(".contents");
  menu.setAttribute("role", "button");
  const setMenu = (open) => {
    root.classList.toggle("menu", open);
    menu.setAttribute("aria-expanded", open);
    if (open) ($("[aria-current]", contents) || $("a", contents))?.focus();
  };
  setMenu(false);
  menu.addEventListener("click", (e) => { e.preventDefault(); setMenu(!root.classList.contains("menu")); });
  menu.addEventListener("keydown", (e) => { if (e.key === " ") { e.preventDefault(); menu.click(); } });
  contents.addEventListener("click", (e) => { if (e.target.closest("a")) setMenu(false); });

  /* where the reader is */
  const links = new Map($$(".sections a").map((a) => [doc.getElementById(decodeURIComponent(a.hash.slice(1))), a]));
  links.delete(null);
  let current = null, waiting = false;
  const spy = () => {
    waiting = false;
    root.classList.toggle("scrolled", scrollY > 200);
    let heading = null;
    for (const each of links.keys()) if (each.getBoundingClientRect().top < 140) heading = each;
    if (heading === current) return;
    links.get(current)?.removeAttribute("aria-current");
    const now = links.get(heading);
    now?.setAttribute("aria-current", "true");
    current = heading;
    if (now && wide.matches) {
      const box = contents.getBoundingClientRect(), at = now.getBoundingClientRect();
      if (at.top < box.top + 40 || at.bottom > box.bottom - 40) contents.scrollTop += at.top - box.top - box.height / 3;
    }
  };
  addEventListener("scroll", () => { if (!waiting) { waiting = true; requestAnimationFrame(spy); } }, { passive: true });
  spy();

  /* the last place read, to go on from the cover */
  const resume = $(".resume");
  try {
    const last = JSON.parse(store.get("workbook-place:" + body.dataset.book));
    if (resume && last) {
      resume.hidden = false;
      resume.append(make("a", { href: last.href, textContent: last.title }), last.section ? " · " + last.section : "");
    }
  } catch { /* unreadable: begin anew */ }
  if (body.dataset.href) addEventListener("pagehide", () => {
    if (scrollY < 200) return;
    store.set("workbook-place:" + body.dataset.book, JSON.stringify({
      href: body.dataset.href + (current ? "#" + current.id : ""), title: $("h1").textContent,
      section: current ? $$("span", links.get(current)).map((x) => x.textContent).join(" ").trim() : "",
    }));
  });

  /* code: copy */
  for (const box of $$(".code")) {
    const button = make("button", { type: "button", className: "copy", textContent: "Copy" });
    button.addEventListener("click", async () => {
      const text = $("code", box).textContent;
      try { await navigator.clipboard.writeText(text); } catch {
        const area = make("textarea", { value: text });
        body.append(area); area.select(); doc.execCommand("copy"); area.remove();
      }
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
    box.append(button);
  }

  /* figures: as large as the window; the figure itself moves there, so that its ids stay unique */
  let lightbox = null;
  const enlarge = (figure) => {
    const place = make("div"), button = $(".enlarge", figure);
    if (!lightbox) {
      const close = make("button", { type: "button", className: "pop-close", textContent: "×" });
      close.setAttribute("aria-label", "Close");
      close.addEventListener("click", () => lightbox.close());
      lightbox = make("dialog", { className: "lightbox" }, close);
      lightbox.setAttribute("aria-label", "Figure");
      lightbox.addEventListener("click", (e) => { if (e.target === lightbox) lightbox.close(); });
      body.append(lightbox);
    }
    place.style.height = figure.offsetHeight + "px";
    figure.replaceWith(place);
    lightbox.append(figure);
    lightbox.showModal();
    lightbox.addEventListener("close", () => { place.replaceWith(figure); button.focus({ preventScroll: true }); }, { once: true });
  };
  for (const figure of $$("figure.figure")) {
    const drawing = $("svg, img", figure);
    if (!drawing) continue;
    const button = make("button", { type: "button", className: "enlarge", textContent: "Enlarge" });
    button.setAttribute("aria-label", "Enlarge " + ($(".fig-number", figure)?.textContent || "the figure"));
    figure.prepend(button);
    figure.addEventListener("click", (e) => { if (!lightbox?.open && (e.target === button || (e.target.closest("svg, img") && !e.target.closest("a")))) enlarge(figure); });
  }

  /* one pop-up for numbers, terms, works and references */
  let pop = null, owner = null, timer = 0, pinned = false;
  const closePop = (refocus) => {
    clearTimeout(timer);
    if (!pop) return;
    pop.remove();
    owner.removeAttribute("aria-describedby");
    if (owner.matches(".num")) owner.setAttribute("aria-expanded", "false");
    if (refocus) owner.focus();
    pop = owner = null; pinned = false;
  };
  const target = (a) => {
    const id = decodeURIComponent(a.hash.slice(1));
    return a.pathname === location.pathname && id ? doc.getElementById(id) : null;
  };
  const without = (el) => { for (const x of [el, ...$$("[id]", el)]) x.removeAttribute("id"); return el; };
  const number = (entry) => {
    const head = make("p", { className: "pop-head" });
    head.append(...without($("summary", entry).cloneNode(true)).childNodes);
    return [head, without($(".v-body", entry).cloneNode(true))];
  };
  const preview = (el) => {
    if (el.matches(".v-body")) return number(el.closest("details"));
    if (el.matches(".glossary > div")) return [...without($("dd", el).cloneNode(true)).childNodes];
    if (el.matches("li")) return [make("p", {}, ...without(el.cloneNode(true)).childNodes)];
    if (!/^H\d$/.test(el.tagName)) return [without(el.cloneNode(true))];
    const parts = [without(el.cloneNode(true))];
    for (let next = el.nextElementSibling; next && parts.length < 2; next = next.nextElementSibling) {
      if (next.matches("p")) parts.push(without(next.cloneNode(true)));
      if (/^H\d$/.test(next.tagName)) break;
    }
    return parts;
  };
  const place = (a) => {
    if (getComputedStyle(pop).position === "fixed") return;
    const r = a.getClientRects()[0] || a.getBoundingClientRect(), w = pop.offsetWidth, h = pop.offsetHeight;
    const left = Math.max(16, Math.min(r.left, root.clientWidth - w - 16));
    const below = r.bottom + 8 + h < innerHeight || r.top < h + 60;
    pop.style.left = left + scrollX + "px";
    pop.style.top = (below ? r.bottom + 8 : r.top - h - 8) + scrollY + "px";
  };
  /* What stands on another page is named; a page opened from disk cannot read another. */
  const elsewhere = (a) => {
    const chapter = $$("a.chapter", contents).find((each) => each.pathname === a.pathname);
    return [make("p", {}, make("b", { textContent: a.textContent }), " " + a.dataset.title), make("p", { className: "pop-go", textContent: chapter ? "in " + $$("span", chapter).map((x) => x.textContent).join(" ") : "" })];
  };
  const openPop = (a, pin) => {
    const el = target(a);
    if (!el && !a.dataset.title) return false;
    closePop(false);
    owner = a; pinned = pin;
    const isNumber = a.matches(".num");
    pop = make("div", { className: "pop" + (isNumber ? " sheet" : ""), id: "wb-pop" }, ...(el ? preview(el) : elsewhere(a)));
    pop.setAttribute("role", isNumber && pin ? "dialog" : "tooltip");
    for (const x of $$(".sidenote, .fnref", pop)) x.remove();
    if (isNumber) a.setAttribute("aria-expanded", "true");
    if (pin) {
      pop.setAttribute("aria-label", isNumber ? "How this number came about" : "Preview");
      pop.tabIndex = -1;
      const close = make("button", { type: "button", className: "pop-close", textContent: "×" });
      close.setAttribute("aria-label", "Close");
      close.addEventListener("click", () => closePop(true));
      if (!isNumber) pop.append(make("p", { className: "pop-go" }, make("a", { href: a.href, textContent: a.matches(".ref") ? "Go to " + a.textContent : "Go there" })));
      pop.append(close);
    } else a.setAttribute("aria-describedby", "wb-pop");
    body.append(pop);
    place(a);
    if (pin) pop.focus({ preventScroll: true });
    pop.addEventListener("mouseenter", () => clearTimeout(timer));
    pop.addEventListener("mouseleave", () => { if (!pinned) timer = setTimeout(closePop, 250); });
    pop.addEventListener("click", (e) => { if (e.target.closest("a")) closePop(false); });
    pop.addEventListener("focusout", (e) => { if (pinned && e.relatedTarget && !pop?.contains(e.relatedTarget) && e.relatedTarget !== owner) closePop(false); });
    return true;
  };
  const kinds = ".num[href], .term, .cite, .ref";
  for (const a of $$(kinds)) {
    if (a.matches(".num")) {
      a.setAttribute("role", "button");
      a.setAttribute("aria-haspopup", "dialog");
      a.setAttribute("aria-expanded", "false");
      a.addEventListener("keydown", (e) => { if (e.key === " ") { e.preventDefault(); a.click(); } });
    }
    a.addEventListener("mouseenter", () => { if (!pinned && matchMedia("(hover: hover)").matches) { clearTimeout(timer); timer = setTimeout(() => openPop(a, false), 220); } });
    a.addEventListener("mouseleave", () => { if (!pinned) { clearTimeout(timer); timer = setTimeout(closePop, 250); } });
    a.addEventListener("focus", () => { if (!pinned && !a.matches(".num") && a.matches(":focus-visible")) openPop(a, false); });
    a.addEventListener("blur", () => { if (!pinned) closePop(false); });
    a.addEventListener("click", (e) => {
      const touch = e.detail && (e.pointerType ? e.pointerType === "touch" : matchMedia("(hover: none)").matches);
      if (!a.matches(".num") && !touch) return;
      if (pinned && owner === a) { e.preventDefault(); closePop(true); }
      else if (openPop(a, true)) e.preventDefault();
    });
  }
  /* Numbers are many: Tab passes them by, until a key makes those of the section at hand its stops. */
  const numbers = $$("article .num[href]");
  for (const a of numbers) a.tabIndex = -1;
  const stops = make("p", { className: "stops", role: "status" });
  body.append(stops);
  const toggleStops = () => {
    const on = numbers.some((a) => a.tabIndex === 0);
    for (const a of numbers) a.tabIndex = -1;
    const headings = [...links.keys()], next = headings[headings.indexOf(current) + 1];
    const after = (a, el) => !el || el.compareDocumentPosition(a) & Node.DOCUMENT_POSITION_FOLLOWING;
    const here = on ? [] : numbers.filter((a) => after(a, current) && !(next && after(a, next)) && a.checkVisibility?.() !== false);
    for (const a of here) a.tabIndex = 0;
    stops.textContent = on ? "" : here.length ? `Tab goes through the ${here.length} numbers of this section; n ends it.` : "This section computes no number.";
    if (!here.length) setTimeout(() => { if (!numbers.some((a) => a.tabIndex === 0)) stops.textContent = ""; }, 2500);
    here[0]?.focus();
  };
  doc.addEventListener("pointerdown", (e) => { if (pop && !pop.contains(e.target) && !e.target.closest(kinds)) closePop(false); });

  /* side notes unfold in place where there is no margin */
  doc.addEventListener("click", (e) => {
    const mark = e.target.closest(".fnref");
    const note = mark && !wide.matches && target(mark);
    if (!note?.matches(".sidenote")) return;
    e.preventDefault();
    mark.setAttribute("aria-expanded", note.classList.toggle("open"));
  });
  const reveal = () => {
    const el = location.hash && doc.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let d = el && el.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
  };
  addEventListener("hashchange", reveal);
  reveal();
  addEventListener("beforeprint", () => { for (const d of $$(".fold, .card details, .map-chapter")) d.open = true; });

  /* the concept map: one concept with its neighbours, shown on top instead of the way to its entry */
  const concepts = new Map($$(".concepts > li[id]").map((li) => [li.id, li]));
  if (concepts.size) {
    for (const li of concepts.values()) li.removeAttribute("id");
    const ids = (li, part) => $$(part + " a", li).map((a) => decodeURIComponent(a.hash.slice(1))).filter((id) => concepts.has(id));
    const name = (id) => $(".concept-name", concepts.get(id)).textContent;
    const input = make("input", { type: "search", id: "wb-focus", placeholder: `One of ${concepts.size} concepts`, autocomplete: "off" });
    input.setAttribute("list", "wb-concepts");
    const names = make("datalist", { id: "wb-concepts" }, ...[...concepts.keys()].map((id) => make("option", { value: name(id) })));
    const shown = make("div", { className: "focus-shown" }), box = make("section", { className: "focus" }, make("label", { htmlFor: input.id, textContent: "See one concept with its neighbours" }), input, names, shown);
    shown.setAttribute("aria-live", "polite");
    const column = (title, list) => make("div", {}, make("p", { className: "focus-title", textContent: title }), list.length ? make("ul", {}, ...list.map((id) => make("li", {}, make("a", { href: "#" + id, textContent: name(id) })))) : make("p", { textContent: "none" }));
    const before = (id) => {
      const seen = new Set([id]);
      for (const each of seen) for (const need of ids(concepts.get(each), ".needs")) seen.add(need);
      seen.delete(id);
      return [...concepts.keys()].filter((each) => seen.has(each));
    };
    const focus = () => {
      const id = decodeURIComponent(location.hash.slice(1)), li = concepts.get(id);
      if (!li) return;
      for (const each of concepts.values()) each.classList.toggle("at-hand", each === li);
      const needs = ids(li, ".needs"), all = before(id);
      const middle = $$(".concept-name, .later", li).map((part) => part.cloneNode(true));
      shown.replaceChildren(column("Needs", needs), make("div", { className: "focus-one" }, ...middle), column("Needed for", ids(li, ".for")));
      if (all.length > needs.length) shown.append(make("p", { className: "focus-way" }, `The whole way there, ${all.length} concepts: `, ...all.flatMap((each, i) => [i ? ", " : "", make("a", { href: "#" + each, textContent: name(each) })])));
      input.value = name(id);
      box.scrollIntoView({ block: "nearest", behavior: "instant" });
    };
    input.addEventListener("input", () => {
      const id = [...concepts.keys()].find((each) => name(each).toLowerCase() === input.value.trim().toLowerCase());
      if (id) location.hash = id;
    });
    $(".concept-intro").after(box);
    addEventListener("hashchange", focus);
    focus();
  }

  /* questions */
  /* A number as people write it, and as the grader reads it: 1,024 may be a thousand or a decimal comma. */
  const readings = (text, unit) => {
    const clean = text.trim().toLowerCase().replace(/[\u2212\u2013]/g, "-").replace(/(?<=\d)[\s\u2009\u202f\u00a0_'](?=\d{3}(\D|$))/g, "");
    const m = /^([+-]?[\d.,]+)(?:\s*(?:e|[x×*]\s*10\s*\^?)\s*([+-]?\d{1,3}))?\s*(.*)$/.exec(clean);
    if (!m || (m[3] && m[3] !== unit.toLowerCase())) return [];
    const [, digits, exponent = "0"] = m, found = [];
    if (/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(digits)) found.push(digits.replaceAll(",", ""));
    if (/^[+-]?\d{1,3}(\.\d{3})+(,\d*)?$/.test(digits) && /,|\..*\./.test(digits)) found.push(digits.replaceAll(".", "").replace(",", "."));
    if (/^[+-]?(\d+[.,]?\d*|[.,]\d+)$/.test(digits)) found.push(digits.replace(",", "."));
    return found.map((d) => parseFloat(d + "e" + exponent)).filter(Number.isFinite);
  };
  const near = (a, b, tolerance) => Math.abs(a - b) <= Math.max(Math.abs(b) * tolerance, 1e-12);
  const plain = (s) => s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const count = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;
  const isTree = (x) => x !== null && typeof x === "object" && !Array.isArray(x);
  for (const quiz of $$(".quiz")) {
    const key = "workbook-answers:" + quiz.dataset.chapter;
    const forms = $$(".q", quiz), touched = new Set();
    const progress = $(".q-progress", quiz), student = $(".q-student", quiz);
    const order = (f) => $$(".q-order li", f).map((li) => li.dataset.value);
    /* What a file or the browser holds: only what can be an answer to the question is taken. */
    const fits = (f, answer) => {
      if (f.dataset.type === "order") return Array.isArray(answer) && answer.every((v) => typeof v === "string") && [...answer].sort().join("\n") === order(f).sort().join("\n");
      if (f.dataset.type === "mcq" || f.dataset.type === "truefalse") return /^(string|boolean)$/.test(typeof answer) && $$("input[type=radio]", f).some((r) => r.value === String(answer));
      return (typeof answer === "string" && answer.trim() !== "" && answer.length <= 10000) || typeof answer === "number";
    };
    const sorted = (data) => {
      const answers = {};
      for (const f of forms) if (Object.hasOwn(data.answers, f.dataset.id) && fits(f, data.answers[f.dataset.id])) answers[f.dataset.id] = data.answers[f.dataset.id];
      return { student: typeof data.student === "string" ? data.student.slice(0, 200) : "", answers };
    };
    const stored = () => {
      try {
        const data = JSON.parse(store.get(key));
        if (isTree(data) && isTree(data.answers)) return sorted(data);
      } catch { /* unreadable: start anew */ }
      return { student: "", answers: {} };
    };
    let saved = stored(), keeps = true;
    const has = (f) => Object.hasOwn(saved.answers, f.dataset.id);
    const show = (said = "") => {
      progress.textContent = `${said} ${forms.filter(has).length} of ${forms.length} questions answered. `.trimStart()
        + (keeps ? "Answers stay in this browser." : "This browser keeps no answers (a private window, or no space left): save them as a file.");
    };
    const keep = (said) => { keeps = store.set(key, JSON.stringify(saved)); show(said); };
    /* Another tab may have kept answers meanwhile. */
    const latest = () => { if (keeps) saved = { ...stored(), student: student.value.trim() }; };
    const read = (f) => {
      if (f.dataset.type === "order") return order(f);
      const raw = new FormData(f).get(f.dataset.id);
      if (raw === null || raw.trim() === "") return undefined;
      return f.dataset.type === "truefalse" ? raw === "true" : raw;
    };
    const write = (f, answer) => {
      if (f.dataset.type === "order") {
        const list = $(".q-order", f), items = new Map($$("li", list).map((li) => [li.dataset.value, li]));
        for (const v of answer) list.append(items.get(v));
      } else if (f.dataset.type === "mcq" || f.dataset.type === "truefalse") {
        for (const r of $$("input[type=radio]", f)) r.checked = r.value === String(answer);
      } else f.elements[f.dataset.id].value = String(answer);
    };
    const say = (f, ...nodes) => $(".q-feedback", f).replaceChildren(...nodes);
    const line = (text) => make("p", { textContent: text });
    const unit = (f) => $(".q-unit", f)?.textContent || "";
    const asNumber = (f) => `a number${unit(f) && " in " + unit(f)}, for example 12.5 or 3.1e9`;
    const praised = (right) => {
      const own = right.cloneNode(true);
      ($("p", own) || own.appendChild(make("p"))).before(make("span", { className: "q-mark", textContent: "Right." }), " ");
      return own;
    };
    const judge = (f, answer) => {
      const reasons = $$(".q-why", f.querySelector(".q-key")), right = reasons.find((r) => "ok" in r.dataset);
      switch (f.dataset.type) {
        case "mcq": case "truefalse": return reasons.find((r) => r.dataset.for === String(answer));
        case "numeric": {
          const numbers = readings(String(answer), unit(f));
          if (!numbers.length) return line(`Please answer with ${asNumber(f)}.`);
          const tolerance = parseFloat(right.dataset.tolerance) || 0.01;
          return [right, ...reasons].find((r) => numbers.some((n) => near(n, parseFloat(r.dataset.number), tolerance))) || line("Not this. Check each factor and the unit, then try again.");
        }
        case "fill": return JSON.parse(right.dataset.accept).some((a) => plain(a) === plain(String(answer))) ? praised(right) : line("Not this. Try again, or open the answer.");
        case "order": {
          const sequence = $$(".q-sequence li", right), placed = sequence.filter((li, i) => li.dataset.value === answer[i]).length;
          return placed === sequence.length ? praised(right) : line(`Not yet: ${placed || "none"} of ${sequence.length} ${placed === 1 ? "stands" : "stand"} in the right place. Try again, or open the answer.`);
        }
        default: { const own = right.cloneNode(true); own.prepend(line("Compare with this answer:")); return own; }
      }
    };
    const kept = (f, answer) => f.dataset.type === "numeric" && !readings(String(answer), unit(f)).length
      ? `Kept as you wrote it, but it may not be read as a number. Write ${asNumber(f)}.`
      : "Kept. Graded questions show no key here; save your answers below to hand them in.";
    const answered = (f, answer) => {
      if (f.dataset.mode === "graded") return say(f, line(kept(f, answer)));
      const verdict = judge(f, answer), ok = verdict && "ok" in verdict.dataset;
      say(f, verdict ? verdict.cloneNode(true) : line("Kept."));
      for (const c of $$(".q-choice", f)) {
        const chosen = $("input", c).checked;
        c.classList.toggle("right", chosen && ok);
        c.classList.toggle("wrong", chosen && !ok);
      }
      $(".q-key", f).hidden = false;
    };
    const restore = (f) => {
      if (!has(f)) return;
      write(f, saved.answers[f.dataset.id]);
      answered(f, saved.answers[f.dataset.id]);
    };
    for (const f of forms) {
      for (const el of $$(".js", f)) el.hidden = false;
      const details = $(".q-key", f), first = order(f);
      if (details) details.hidden = true;
      for (const li of $$(".q-order li", f)) {
        const name = $("span", li).textContent;
        const move = (step) => (e) => {
          const other = step < 0 ? li.previousElementSibling : li.nextElementSibling;
          if (other) step < 0 ? other.before(li) : other.after(li);
          e.currentTarget.focus();
          touched.add(f);
          say(f, line(`“${name}” is ${order(f).indexOf(li.dataset.value) + 1} of ${first.length} now.`));
        };
        for (const [label, step] of [["↑", -1], ["↓", 1]]) {
          const b = make("button", { type: "button", textContent: label });
          b.setAttribute("aria-label", `Move “${name}” ${step < 0 ? "up" : "down"}`);
          b.addEventListener("click", move(step));
          li.append(b);
        }
      }
      restore(f);
      f.addEventListener("input", () => touched.add(f));
      f.addEventListener("reset", () => { if (first.length) write(f, first); });
      f.addEventListener("submit", (e) => {
        e.preventDefault();
        const answer = read(f);
        if (answer === undefined) return say(f, line("Choose or write an answer first."));
        latest();
        saved.answers[f.dataset.id] = answer;
        touched.delete(f);
        keep();
        answered(f, answer);
      });
    }
    for (const el of $$(".q-tools", quiz)) el.hidden = false;
    student.value = saved.student;
    student.addEventListener("change", () => { latest(); keep(); });
    /* Answers that nobody checked yet go along. */
    $(".q-export", quiz).addEventListener("click", () => {
      latest();
      for (const f of touched) if (read(f) !== undefined) saved.answers[f.dataset.id] = read(f);
      const data = { schema: 1, chapter: quiz.dataset.chapter, edition: quiz.dataset.edition, student: student.value.trim(), answers: saved.answers };
      const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2) + "\n"], { type: "application/json" }));
      const name = quiz.dataset.chapter.replace(/\W+/g, "-") + "-answers.json";
      make("a", { href: url, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(url), 1000);
      keep(`Saved as ${name}.`);
    });
    const opened = async (file) => {
      if (file.size > 1 << 20) throw new Error("it is larger than 1 MB, which no file of answers is");
      let data;
      try { data = JSON.parse(await file.text()); } catch { throw new Error("it is no file of answers, or a part of it is missing"); }
      if (!isTree(data) || !isTree(data.answers) || typeof data.chapter !== "string") throw new Error("it is no file of answers that a page of this book saved");
      if (data.chapter !== quiz.dataset.chapter) throw new Error(`it has answers to ${data.chapter.slice(0, 80)}, and this chapter is ${quiz.dataset.chapter}`);
      return data;
    };
    $(".q-import", quiz).addEventListener("change", async (e) => {
      const [file] = e.target.files;
      if (!file) return;
      try {
        const data = await opened(file), { student: name, answers } = sorted(data), ids = Object.keys(answers);
        latest();
        const others = ids.filter((id) => Object.hasOwn(saved.answers, id) && String(saved.answers[id]) !== String(answers[id]));
        const take = !others.length || confirm(`You have answered ${count(others.length, "question")} differently here. Take what the file says? Your other answers stay.`);
        saved = { student: name || saved.student, answers: take ? { ...saved.answers, ...answers } : { ...answers, ...saved.answers } };
        student.value = saved.student;
        for (const f of forms) if (Object.hasOwn(answers, f.dataset.id)) { touched.delete(f); restore(f); }
        const strange = Object.keys(data.answers).length - ids.length;
        keep(`Loaded ${count(take ? ids.length : ids.length - others.length, "answer")}.` + (strange ? ` ${strange} more in the file fit no question here.` : ""));
      } catch (problem) { show(`Nothing was loaded from ${file.name}: ${problem.message}.`); }
      e.target.value = "";
    });
    $(".q-clear", quiz).addEventListener("click", () => {
      if (!confirm("Forget all answers of this chapter?")) return;
      saved = { student: student.value.trim(), answers: {} };
      touched.clear();
      for (const f of forms) { f.reset(); say(f); for (const c of $$(".q-choice", f)) c.classList.remove("right", "wrong"); const d = $(".q-key", f); if (d) { d.hidden = true; d.open = false; } }
      keep();
    });
    show();
  }

  /* search: the index comes as scripts, so that it works from disk */
  const index = { sections: null, words: {}, texts: [] };
  window.workbookSections = (list) => { index.sections = list; };
  window.workbookWords = (shard, words) => { index.words[shard] = words; };
  window.workbookTexts = (first, texts) => texts.forEach((text, i) => { index.texts[first + i] = text; });
  const loaded = {};
  const load = (name) => loaded[name] ||= new Promise((done) => {
    const s = make("script", { src: `${body.dataset.root}assets/search/${name}.js?v=${body.dataset.version}` });
    s.onload = s.onerror = done;
    doc.head.append(s);
  });
  const words = (text) => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").match(/[\p{L}\p{N}]+/gu)?.filter((w) => w.length > 1) || [];
  const shard = (w) => (/[a-z]/.test(w[0]) ? w[0] : /\d/.test(w[0]) ? "0" : "_");
  const find = async (query) => {
    const asked = words(query);
    await Promise.all([load("sections"), ...asked.map((w) => load(shard(w)))]);
    if (!index.sections || !asked.length) return [];
    let scores = null;
    for (const w of asked) {
      const hits = new Map();
      for (const [word, list] of Object.entries(index.words[shard(w)] || {})) {
        if (!word.startsWith(w)) continue;
        const weight = Math.log(1 + index.sections.length / (list.length / 2)) * (word === w ? 2 : w.length / word.length);
        for (let i = 0; i < list.length; i += 2) hits.set(list[i], Math.max(hits.get(list[i]) || 0, weight * (1 + Math.log(list[i + 1]))));
      }
      if (!scores) scores = hits;
      else for (const [id, s] of scores) hits.has(id) ? scores.set(id, s + hits.get(id)) : scores.delete(id);
    }
    /* A title with all the words is what most readers mean; the list of constants is for those who find nothing else. */
    for (const [id, s] of scores) {
      const [href, , title] = index.sections[id], names = words(title);
      if (asked.every((w) => names.some((name) => name.startsWith(w)))) scores.set(id, s * 2);
      else if (href.startsWith("constants.html")) scores.set(id, s / 2);
    }
    return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 20).map(([id]) => id);
  };
  /* The words where they stand together first, or where one of them does. */
  const excerpt = (id, asked) => {
    const text = index.texts[id] || "";
    for (const words of [asked.join("[^\\p{L}\\p{N}]+"), asked.join("|")]) {
      const m = new RegExp(`(^|[^\\p{L}\\p{N}])(${words})`, "iu").exec(text);
      if (!m) continue;
      const from = m.index < 70 ? 0 : text.indexOf(" ", m.index - 60) + 1;
      return (from ? "… " : "") + text.slice(from, from + 160).trim() + (from + 160 < text.length ? " …" : "");
    }
    return index.sections[id][3];
  };
  const marked = (text, asked) => {
    const out = make("span");
    const at = asked.length ? new RegExp(`(^|[^\\p{L}\\p{N}])(${asked.join("|")})`, "iu") : null;
    let rest = text, m;
    while (at && (m = at.exec(rest))) {
      out.append(rest.slice(0, m.index) + m[1], make("mark", { textContent: m[2] }));
      rest = rest.slice(m.index + m[0].length);
    }
    out.append(rest);
    return out;
  };
  let searchBox = null;
  const openSearch = () => {
    if (!searchBox) {
      const hint = matchMedia("(hover: hover)").matches ? "↓ and ↑ choose, Enter opens, Esc closes." : "";
      const input = make("input", { type: "search", placeholder: "Search the book" });
      input.setAttribute("aria-label", "Search the book");
      const list = make("ol"), status = make("p", { className: "status", role: "status", textContent: hint });
      searchBox = make("dialog", { className: "search" }, input, status, list);
      searchBox.setAttribute("aria-label", "Search");
      body.append(searchBox);
      let turn = 0;
      input.addEventListener("input", async () => {
        const mine = ++turn, hits = await find(input.value), asked = words(input.value);
        if (mine !== turn) return;
        const show = () => list.replaceChildren(...hits.map((id) => {
          const [href, chapter, title] = index.sections[id];
          return make("li", {}, make("a", { href: body.dataset.root + href }, marked(title, asked), make("small", {}, chapter, " · ", marked(excerpt(id, asked), asked))));
        }));
        status.textContent = asked.length ? (hits.length ? `${hits.length}${hits.length === 20 ? " or more" : ""} ${hits.length === 1 ? "place" : "places"}` : "Nothing found. Fewer or shorter words find more.") : hint;
        show();
        await Promise.all(hits.slice(0, 8).map((id) => load("text-" + index.sections[id][4])));
        if (mine === turn && !list.contains(doc.activeElement)) show();
      });
      searchBox.addEventListener("keydown", (e) => {
        const options = [input, ...$$("a", list)], i = options.indexOf(doc.activeElement);
        if (e.key === "ArrowDown" || e.key === "ArrowUp") { e.preventDefault(); options[Math.max(0, Math.min(options.length - 1, i + (e.key === "ArrowDown" ? 1 : -1)))].focus(); }
        if (e.key === "Escape") { e.preventDefault(); searchBox.close(); } // a search field would only empty itself
        if (e.key === "Enter" && doc.activeElement === input) $("a", list)?.click();
      });
      searchBox.addEventListener("click", (e) => { if (e.target === searchBox || e.target.closest("a")) searchBox.close(); });
    }
    load("sections");
    searchBox.showModal();
    $("input", searchBox).select();
  };
  const searchButton = $(".search-open");
  searchButton.hidden = false;
  searchButton.addEventListener("click", openSearch);

  /* keyboard */
  for (const el of $$(".js-keys")) el.hidden = false;
  let helpBox = null;
  const help = () => {
    if (!helpBox) {
      const rows = [["/", "Search the book"], ["←", "Chapter before"], ["→", "Next chapter"], ["t", "Light or dark"], ["n", "Make the section’s numbers stops for Tab"], ["Enter", "On a number: how it came about"], ["Esc", "Close what is open"], ["?", "These keys"]];
      helpBox = make("dialog", { className: "help" }, make("h2", { textContent: "Keys" }), make("dl", {}, ...rows.flatMap(([k, what]) => [make("dt", {}, make("kbd", { textContent: k })), make("dd", { textContent: what })])), make("form", { method: "dialog" }, make("button", { textContent: "Close" })));
      helpBox.setAttribute("aria-label", "Keyboard help");
      helpBox.addEventListener("click", (e) => { if (e.target === helpBox) helpBox.close(); });
      body.append(helpBox);
    }
    helpBox.showModal();
  };
  doc.addEventListener("keydown", (e) => {
    if (e.key === "Escape") { if (pop) closePop(pinned); else if (root.classList.contains("menu")) { setMenu(false); menu.focus(); } return; }
    if (e.ctrlKey || e.metaKey || e.altKey || typing(e) || $("dialog[open]")) return;
    if (e.key === "/") { e.preventDefault(); openSearch(); }
    else if (e.key === "?") help();
    else if (e.key === "t") toggleTheme();
    else if (e.key === "n") toggleStops();
    else if (e.key === "ArrowLeft" && !e.target.closest("pre, .scroll")) $("[rel=prev]")?.click();
    else if (e.key === "ArrowRight" && !e.target.closest("pre, .scroll")) $("[rel=next]")?.click();
  });
})();
