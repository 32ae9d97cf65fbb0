import type { SyncFailure } from "../../src/host/richapi/excelHost";

/** How a sync can fail: whether it was carried out is not told. */
export const failures: Readonly<Record<string, Omit<SyncFailure, "sync">>> = {
  "is refused (GeneralException)": { code: "GeneralException" },
  "is given up (RequestAborted)": { code: "RequestAborted" },
  "is carried out, but its answer is lost": { code: "GeneralException", applied: true },
};
