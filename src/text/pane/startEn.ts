import type { StartTexts } from "./startZh";

export const startEn: StartTexts = {
  notInExcel: {
    title: "This is a pane for Excel",
    what: [
      "Customer Register is an Excel add-in: inside the workbook it checks customer tiers, follow-up and service levels. This page works when Excel opens it.",
      "You can try it without Excel: run the commands below in the project folder. They open a workbench page that behaves like Excel.",
    ],
    shown: "commands",
    advice: ["docs/deploy.md describes how to install it in Excel."],
  },
  unreachable: {
    title: "office.js cannot be reached",
    what: ["The pane loads Microsoft's office.js from this address, which failed:"],
    shown: "address",
    advice: [
      "Check the network, then choose Load again; a company network has to allow this address.",
      "Administrators can use the 21Vianet address or a copy on their own server, see docs/deploy.md.",
    ],
    retry: "Load again",
  },
  notReady: {
    title: "Excel is not ready yet",
    what: ["office.js is loaded, but Excel has not answered; the network may be slow:"],
    shown: "address",
    advice: [
      "Please wait a little: the pane appears as soon as Excel answers. Otherwise load it again, or close the pane and open it again.",
    ],
    retry: "Load again",
  },
  tooOld: {
    title: "A newer Excel is needed",
    what: ["This add-in needs Excel 2021, Excel 2024 or Microsoft 365 (ExcelApi 1.14)."],
    shown: "nothing",
    advice: ["Please update Excel and open it again, or open this workbook in Excel on the web."],
  },
};
