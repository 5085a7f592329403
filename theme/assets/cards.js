// The way back closes an open card, as readers of phones expect, and comes back to the card from where its link led.

const open = () => document.querySelector(".card:popover-open");
let leaving = false;

for (const card of document.querySelectorAll(".card[popover]")) {
  card.addEventListener("toggle", event => {
    if (event.newState === "open") {
      if (history.state?.card) history.replaceState({ card: card.id }, "");
      else history.pushState({ card: card.id }, "");
    } else if (history.state?.card === card.id && !open()) {
      leaving = true;
      history.back();
    }
  });
}

// A card that was opened again before the way back of the last one was done stays open.
addEventListener("popstate", () => {
  const card = open();
  if (leaving && card) history.pushState({ card: card.id }, "");
  else card?.hidePopover();
  leaving = false;
});

// Where the page was loaded anew, its card is closed, and the way back would only seem to do nothing.
const left = history.state?.card && document.getElementById(history.state.card);
if (left) left.showPopover({ source: document.querySelector(`[popovertarget="${left.id}"]`) });
