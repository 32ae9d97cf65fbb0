/** Traditional characters of header and sheet names, each above its simplified form. */
const pairs = [
  [
    "帳臺戶編號電話機郵聯繫係絡稱單訂購額總價幣問題訴優級類別狀態責負時間響應決結開關進訪溝維護",
    "账台户编号电话机邮联系系络称单订购额总价币问题诉优级类别状态责负时间响应决结开关进访沟维护",
  ],
  [
    "計劃畫滿評調曆歷節備註資訊檔創統會碼稅識業個員記錄區國發產實際後來從點嚴緊潛賴務買賣數達處辦",
    "计划划满评调历历节备注资讯档创统会码税识业个员记录区国发产实际后来从点严紧潜赖务买卖数达处办",
  ],
  [
    "規則報遲層專經認證權億萬圓與據執審傳職務簽屬險舊無過還遠費質轉邊門風養體齡聲續餘補釋場",
    "规则报迟层专经认证权亿万圆与据执审传职务签属险旧无过还远费质转边门风养体龄声续余补释场",
  ],
  ["復長對種現約週顧紀採項貨終圖樣將內見", "复长对种现约周顾记采项货终图样将内见"],
  [
    "賬冊細動納營歸銷庫觸誌寫徑況請饋當覆暫掛閉綜説檢標籤說確併彈環階",
    "账册细动纳营归销库触志写径况请馈当复暂挂闭综说检标签说确并弹环阶",
  ],
] as const;

const simplifiedOf = new Map(
  pairs.flatMap(([traditional, simplified]) =>
    Array.from(traditional, (character, index) => [character, simplified.charAt(index)] as const),
  ),
);

/** Brings names in traditional characters to the simplified form in which the aliases are kept. */
export function simplified(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character) => simplifiedOf.get(character) ?? character);
}
