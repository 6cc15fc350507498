// Previews of notes and sources: on hover, on focus and on tap, wherever the note does not stand in the margin already.
// Enter goes into a preview, Esc leaves it; a preview may open another one. The popovers are the browser's own.
(() => {
  if (!HTMLElement.prototype.showPopover) return;
  const main = document.querySelector("main");
  const links = 'a[href^="#n-"], a[href^="#fn-"], a[href^="#s-"]';
  const touch = matchMedia("(hover: none)");
  let timer = 0;
  let quiet = false;

  const linkOf = (element) => {
    const link = element?.closest?.(links);
    return link && !link.closest(".backlinks, .preview-more") ? link : null;
  };
  const itemOf = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const inMargin = (link) => link.getAttribute("role") === "doc-noteref" && postil.inMargin?.(decodeURIComponent(link.hash.slice(1)));
  const openAt = (parent) => [...parent.children].find((it) => it.matches(".preview:popover-open"));

  const place = (preview, anchor) => {
    const style = preview.style;
    const from = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
    const below = innerHeight - from.bottom;
    const down = below > Math.min(preview.scrollHeight + 24, 280) || below > from.top;
    preview.classList.toggle("at-top", from.top > innerHeight / 2);
    for (const name of ["top", "bottom", "left", "max-height"]) style.removeProperty(name);
    if (matchMedia("(max-width: 40rem)").matches) return;
    style.setProperty("max-height", `${Math.max(120, (down ? below : from.top) - 24)}px`);
    style.setProperty("left", `${Math.max(12, Math.min(from.left - 24, document.documentElement.clientWidth - preview.offsetWidth - 12))}px`);
    if (down) style.setProperty("top", `${from.bottom + 8}px`);
    else style.setProperty("bottom", `${innerHeight - from.top + 8}px`);
  };

  const build = (items) => {
    const preview = document.createElement("div");
    preview.className = `preview ${items[0].className.match(/note-\S+/) ?? ""}`;
    preview.popover = "auto";
    preview.tabIndex = -1;
    preview.setAttribute("role", "group");
    preview.setAttribute("aria-label", items[0].matches(".reference") ? "Source" : "Note");
    for (const item of items) {
      const part = document.createElement("div");
      part.className = item.className.replace(/\blit\b/, "");
      part.append(...postil.copyOf(item));
      preview.append(part);
    }
    const more = document.createElement("p");
    more.className = "preview-more";
    const link = document.createElement("a");
    link.href = `#${items[0].id}`;
    link.textContent = "In the list below";
    link.addEventListener("click", () => preview.hidePopover());
    more.append(link);
    preview.append(more);
    return preview;
  };

  const show = (anchor, items) => {
    const parent = anchor.closest(".preview") ?? main;
    const old = openAt(parent);
    if (old?.anchor === anchor) return old;
    old?.hidePopover();
    const preview = build(items);
    preview.anchor = anchor;
    parent.append(preview);
    preview.addEventListener("beforetoggle", (event) => {
      if (event.newState === "open" || !preview.contains(document.activeElement)) return;
      quiet = true;
      anchor.focus({ preventScroll: true });
      quiet = false;
    });
    preview.addEventListener("toggle", (event) => { if (event.newState === "closed") preview.remove(); });
    preview.showPopover({ source: anchor });
    place(preview, anchor);
    return preview;
  };

  const later = (wait, action) => { clearTimeout(timer); timer = setTimeout(action, wait); };
  const keeps = (preview) => preview.contains(document.activeElement) || preview.matches(":hover") || preview.anchor.matches(":hover, :focus-visible");
  const tidy = () => { for (const preview of [...document.querySelectorAll(".preview")].reverse()) if (!keeps(preview)) preview.hidePopover(); };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = linkOf(event.target);
    if (link && itemOf(link) && !inMargin(link)) later(140, () => show(link, [itemOf(link)]));
    else if (document.querySelector(".preview")) later(260, tidy);
    else clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event.target);
    if (!quiet && link?.matches(":focus-visible") && itemOf(link) && !inMargin(link)) show(link, [itemOf(link)]);
    else later(0, tidy);
  });

  // A tap opens, and so does Enter, which also goes in; a mouse, which has seen the preview, follows the link.
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = linkOf(event.target);
    const keyboard = event.detail === 0;
    if (link && itemOf(link) && !inMargin(link) && (keyboard || touch.matches || event.pointerType === "touch")) {
      event.preventDefault();
      const preview = show(link, [itemOf(link)]);
      if (keyboard) preview.focus();
      return;
    }
    const passage = event.target.closest("mark.passage, .margin .brief");
    if (!passage || event.target.closest("a, button") || !getSelection().isCollapsed) return;
    const items = postil.notesOf(passage).map((id) => document.getElementById(`n-${id}`)).filter((it) => it && !postil.isHidden(it.dataset.kind));
    if (items.length && (passage.matches(".brief") || !items.every((it) => postil.inMargin?.(it.id)))) show(passage, items);
  });
  addEventListener("resize", () => { for (const preview of document.querySelectorAll(".preview")) place(preview, preview.anchor); });
})();
