import type { ShellTexts } from "./shellZh";

export const shellEn: ShellTexts = {
  settings: "Settings",
  moreViews: "More",
  dismiss: "Dismiss this message",
  tryAgain: "Try again",
  copyDetail: "Copy technical details",
  copied: "Copied",
  copyByHand: "Copying is not allowed here: the text is selected, press Ctrl+C.",
  viewFailed: {
    title: "This page failed",
    hint: "The other pages still work and the workbook was not changed. Try again; if it persists, send the technical details to whoever maintains the add-in. They contain no customer data.",
  },
  viewNotLoaded: {
    title: "This page could not be loaded",
    hint: "The network may be down, or the add-in was just updated. It is tried again as soon as the network is back; otherwise close the pane and open it again.",
  },
  reveal: { phone: "Show the whole phone number", email: "Show the whole e-mail address" },
  cover: { phone: "Cover the phone number", email: "Cover the e-mail address" },
};
