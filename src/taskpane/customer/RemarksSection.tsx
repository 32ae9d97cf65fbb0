import type { CustomerNotes, Remark } from "../../actions/customer/customerNotes";
import { Personal } from "../masking/Personal";
import { useWords } from "../words";
import { CardSection } from "./CardSection";
import { FactList } from "./FactList";

/** What the register says of him besides: the company's own columns, as they stand now. */
export function RemarksSection({ notes }: { readonly notes: CustomerNotes | undefined }) {
  const { sections } = useWords().pane.customer;
  if (!notes || notes.remarks.length === 0) return null;
  return (
    <CardSection title={sections.remarks}>
      <FactList facts={notes.remarks.map((remark) => [remark.header, valueOf(remark)])} />
    </CardSection>
  );
}

/** A second phone, WeChat or identity number is personal as well. */
function valueOf({ header, text }: Remark) {
  if (/电话|手机|微信|传真|身份证|证件号|phone|mobile|wechat|passport/i.test(header)) {
    return <Personal kind="phone" value={text} />;
  }
  return /邮箱|邮件|e-?mail/i.test(header) ? <Personal kind="email" value={text} /> : text;
}
