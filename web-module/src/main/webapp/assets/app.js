/* The behaviour of the face: small, optional, no page depends on it to be read or sent. */
"use strict";

(() => {
  const root = document.documentElement;
  const remember = (name, value) => {
    document.cookie = `${name}=${value};path=/;max-age=31536000;samesite=lax`;
  };

  /* Theme and density */
  const dark = () => root.dataset.theme === "system"
    ? matchMedia("(prefers-color-scheme: dark)").matches
    : root.dataset.theme === "dark";
  document.addEventListener("click", event => {
    if (event.target.closest("[data-theme-toggle]")) {
      root.dataset.theme = dark() ? "light" : "dark";
      remember("theme", root.dataset.theme);
    }
    const density = event.target.closest("[data-density-choice]");
    if (density) {
      root.dataset.density = density.dataset.densityChoice;
      remember("density", root.dataset.density);
      for (const other of document.querySelectorAll("[data-density-choice]")) {
        other.setAttribute("aria-pressed", String(other.dataset.densityChoice === root.dataset.density));
      }
    }
  });
})();
