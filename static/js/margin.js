// Copies of the notes beside their passages, on wide screens. The list under the article stays the one that searching
// in the page, screen readers and printers get: a copy is hidden from them (`inert`) but while a pointer is on it.
//
// The places are those nearest to the passages in the sense of least squares (isotonic regression by pooling adjacent
// violators; Barlow et al. 1972), then pushed below whatever reaches into the margin. Where notes crowd so that one would
// stand far from its passage, the longest of that crowd are cut short, and at last the farthest left to the previews.
(() => {
  const article = document.querySelector(".article");
  const text = article?.querySelector(".text");
  const references = [...(text?.querySelectorAll(".noteref a") ?? [])];
  if (!references.length) return;

  const margin = document.createElement("div");
  margin.className = "margin";
  margin.setAttribute("aria-hidden", "true");

  const notes = references.flatMap((reference) => {
    const item = document.getElementById(decodeURIComponent(reference.hash.slice(1)));
    if (!item) return [];
    const id = item.id.replace(/^n-/, "");
    const shell = document.createElement("div");
    shell.className = item.classList.contains("note") ? item.className : "note";
    shell.dataset.note = id;
    const inside = document.createElement("div");
    inside.className = "note-inside";
    inside.inert = true;
    const number = document.createElement("span");
    number.className = "note-number";
    number.textContent = reference.textContent;
    const copy = postil.copyOf(item);
    const body = copy.find((it) => it.className === "note-body") ?? document.createElement("div");
    if (!body.className) {
      body.className = "note-body";
      body.append(...copy);
    }
    inside.append(number, body);
    for (const link of inside.querySelectorAll("a, button")) link.tabIndex = -1;
    shell.addEventListener("pointerenter", () => { inside.inert = false; });
    shell.addEventListener("pointerleave", () => { inside.inert = true; });
    shell.append(inside);
    margin.append(shell);
    return [{ id: item.id, kind: item.dataset.kind, from: postil.marks.get(id)?.[0] ?? reference, shell, inside, body, placed: false }];
  });
  article.append(margin);

  const gap = 14;

  // Tops nearest to `want`, in order, none overlapping, none above `least`.
  const pool = (list, least) => {
    const blocks = [];
    let used = 0;
    for (const note of list) {
      note.used = used;
      blocks.push({ sum: note.want - used, count: 1 });
      used += note.height + gap;
      while (blocks.length > 1 && blocks.at(-2).sum / blocks.at(-2).count > blocks.at(-1).sum / blocks.at(-1).count) {
        const { sum, count } = blocks.pop();
        blocks.at(-1).sum += sum;
        blocks.at(-1).count += count;
      }
    }
    let at = 0;
    for (const { sum, count } of blocks) {
      for (const note of list.slice(at, at += count)) note.top = Math.max(sum / count, least) + note.used;
    }
  };
  const push = (list, obstacles) => {
    let free = -Infinity;
    for (const note of list) {
      note.top = Math.max(note.top, free);
      for (const it of obstacles) if (note.top < it.bottom + gap && note.top + note.height + gap > it.top) note.top = it.bottom + gap;
      free = note.top + note.height + gap;
    }
  };
  const heightOf = (note, lines) => note.full - Math.max(0, note.tall - lines * note.line);
  const distance = (note) => Math.abs(note.top - note.want);
  const lengths = [Infinity, 14, 10, 7, 5, 3, 2, 1];
  const shorter = (note, least) => lengths.findIndex((lines, level) => level > note.level && lines >= least && heightOf(note, lines) < note.height);
  // The longest note of those around the one that stands too far away that can be cut; the farther, the shorter.
  const toCut = (list, note) => {
    const screens = distance(note) / innerHeight;
    const least = [[.7, 1], [.6, 2], [.5, 3]].find(([far]) => screens > far)?.[1] ?? 5;
    const at = list.indexOf(note);
    const around = list.slice(Math.max(0, at - 7), at + 8);
    const found = around.filter((it) => shorter(it, least) > 0).sort((a, b) => b.height - a.height)[0];
    return found && { note: found, level: shorter(found, least) };
  };
  const arrange = (list, { least, obstacles }) => {
    for (const note of list) { note.level = 0; note.height = note.full; }
    for (;;) {
      pool(list, least);
      push(list, obstacles);
      const far = list.filter((note) => distance(note) > innerHeight * .3).sort((a, b) => distance(b) - distance(a));
      const cut = far.map((note) => toCut(list, note)).find(Boolean);
      if (cut) {
        cut.note.level = cut.level;
        cut.note.height = heightOf(cut.note, lengths[cut.level]);
      } else if (far.length && distance(far[0]) > innerHeight * .9) list = list.filter((note) => note !== far[0]);
      else return list;
    }
  };

  const read = () => {
    const origin = article.getBoundingClientRect();
    const column = margin.getBoundingClientRect();
    const edges = (element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top: top - origin.top, bottom: bottom - origin.top, reaches: right > column.left && left < column.right };
    };
    for (const note of notes) {
      note.want = (note.from.getClientRects()[0] ?? note.from.getBoundingClientRect()).top - origin.top;
      note.full = note.inside.offsetHeight;
      note.tall = note.body.offsetHeight;
      note.line = parseFloat(getComputedStyle(note.body).lineHeight);
    }
    return {
      least: edges(text).top,
      obstacles: [...text.querySelectorAll("figure, table, .table, pre, img, .wide")].map(edges).filter((it) => it.reaches),
    };
  };

  const place = () => {
    for (const note of notes) note.placed = false;
    if (!margin.offsetWidth) return;
    for (const note of notes) {
      note.shell.classList.toggle("filtered", postil.isHidden(note.kind));
      note.shell.classList.remove("brief", "terse");
    }
    const surroundings = read();
    const list = arrange(notes.filter((note) => !postil.isHidden(note.kind)), surroundings);
    for (const note of list) note.placed = true;
    for (const note of notes) {
      note.shell.classList.toggle("placed", note.placed);
      note.shell.classList.toggle("filtered", !note.placed);
      note.shell.classList.toggle("brief", note.placed && note.height < note.full);
      note.shell.classList.toggle("terse", note.placed && lengths[note.level] < 3);
      if (!note.placed) continue;
      note.shell.style.setProperty("--lines", lengths[note.level]);
      note.shell.style.setProperty("inset-block-start", `${Math.round(note.top)}px`);
    }
    const last = list.at(-1);
    article.style.setProperty("min-block-size", last ? `${Math.ceil(last.top + last.height)}px` : "0");
  };

  let frame = 0;
  const soon = () => { cancelAnimationFrame(frame); frame = requestAnimationFrame(place); };
  new ResizeObserver(soon).observe(article);
  addEventListener("resize", soon);
  document.addEventListener("postil:change", soon);
  document.fonts?.ready.then(soon);
  place();

  postil.inMargin = (id) => notes.some((note) => note.id === id && note.placed);
})();
