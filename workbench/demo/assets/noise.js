/* Metrics, a pixel, a health ping, fonts and a script from elsewhere: what every page drags along. */
import { h } from "/assets/dom.js";

let dressed = false;

export function noisily(config, page) {
  if (!dressed) dress(config);
  const body = new Blob([JSON.stringify([{ name: "page_view", page }])], { type: "application/json" });
  navigator.sendBeacon(`${config.metrics}/collect`, body);
  new Image().src = `${config.metrics}/pixel.gif?page=${page}&t=${Math.round(performance.now())}`;
}

function dress(config) {
  dressed = true;
  document.head.append(
    h("link", { rel: "stylesheet", href: `${config.cdn}/fonts/demo-sans.css` }),
    h("script", { src: `${config.cdn}/vendor.js` }),
  );
  document.getElementById("brand").prepend(h("img", { src: `${config.cdn}/logo.svg`, width: "22", alt: "" }), " ");
  const ping = () => fetch("/healthz").catch(() => {});
  ping();
  setInterval(ping, 20000);
}
