// Our own pages open in this tab, without loading everything anew: links in a text, for
// which Streamlit would open a new one, and the page that the server asks for. With Ctrl,
// Shift or the middle button the browser does what it always does. What is made for a
// screen of its own (the beamer) gets a tab of its own.

let paths = new Set()
let apart = ""
let visited = 0

const here = () => window.location.pathname + window.location.search

// The next page takes the place of this one in the same box: it would begin as far down.
function toTop() {
  document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0)
}

function visit(address) {
  if (here() !== address) {
    window.history.pushState({}, "", address)
    toTop()
  }
  window.dispatchEvent(new PopStateEvent("popstate"))
}

function clicked(event) {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const link = event.composedPath().find((element) => element.tagName === "A")
  if (!link || link.origin !== window.location.origin || !paths.has(link.pathname)) return
  if (new URLSearchParams(link.search).has(apart)) return
  if (link.target !== "_blank") {
    // A link of Streamlit's own, as in the menu: it goes there by itself.
    if (link.pathname + link.search !== here()) setTimeout(toTop)
    return
  }
  event.preventDefault()
  // What the link itself does on a click comes first.
  setTimeout(() => visit(link.pathname + link.search))
}

export default function ({ data }) {
  paths = new Set(data.paths)
  apart = data.apart
  document.addEventListener("click", clicked, true)
  if (data.visit && data.visit !== visited) {
    visited = data.visit
    visit(data.address)
  }
}
