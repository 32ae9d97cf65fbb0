import { useRef, useState } from "react";
import { previewNotice, type NoticePreview } from "../../actions/policy/notice";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import type { PastedNotice } from "../../ribbon/order";

export type Previewing =
  | { readonly kind: "idle" | "reading" }
  | { readonly kind: "done"; readonly notice: PastedNotice; readonly preview: NoticePreview }
  | { readonly kind: "failed"; readonly error: unknown };

/** The preview of a pasted notice; it goes when the notice is changed. */
export function useNoticePreview({ assessment: { policy } }: AssessedWorkbook) {
  const [previewing, setPreviewing] = useState<Previewing>({ kind: "idle" });
  const asked = useRef(0);
  const forget = () => {
    asked.current += 1;
    setPreviewing({ kind: "idle" });
  };
  const read = async (notice: PastedNotice) => {
    asked.current += 1;
    const own = asked.current;
    setPreviewing({ kind: "reading" });
    const came = await previewNotice({ ...notice, policy }).then(
      (preview): Previewing => ({ kind: "done", notice, preview }),
      (error: unknown): Previewing => ({ kind: "failed", error }),
    );
    if (asked.current === own) setPreviewing(came);
  };
  return { previewing, read, forget };
}
