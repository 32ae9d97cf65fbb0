/** The page of the rules. Dates are `2026-03-02`. */
export interface PolicyPageTexts {
  readonly title: string;
  readonly readAt: (at: string) => string;
  readonly readAgain: string;
  readonly inForce: {
    readonly title: string;
    readonly sheet: (sheet: string) => string;
    readonly openSheet: (sheet: string) => string;
    readonly goToCell: (fact: string) => string;
    readonly notWritten: string;
    /** Of the last rule that took effect. */
    readonly since: string;
    readonly builtIn: string;
    readonly choose: string;
    readonly presets: Readonly<Record<"default" | "s0" | "s2" | "s3", string>>;
    readonly create: string;
    readonly created: (sheet: string) => string;
  };
  readonly later: {
    readonly title: string;
    readonly none: string;
    readonly from: (day: string) => string;
    readonly preview: string;
    readonly previewOf: (day: string) => string;
    /** For screen readers: the view shows the rest. */
    readonly compared: string;
  };
  readonly mistakes: {
    readonly title: (count: number) => string;
    readonly none: string;
    readonly ignored: (count: number) => string;
  };
  readonly calendar: {
    readonly title: string;
    readonly sheet: (sheet: string) => string;
    /** Years as `2004–2026`. */
    readonly announced: (years: readonly string[]) => string;
    readonly builtIn: string;
    readonly create: string;
    readonly created: (sheet: string) => string;
    readonly off: string;
    readonly provisional: (year: number) => string;
    readonly firstIssue: (dueOn: string, issue: string, customer: string) => string;
    readonly firstContact: (dueOn: string, customer: string) => string;
    readonly why: (year: number) => string;
    readonly goToRow: string;
  };
  readonly notice: {
    readonly title: string;
    readonly hint: string;
    readonly text: string;
    readonly year: string;
    readonly preview: string;
    readonly add: string;
    readonly understood: (days: number, added: number, sheet: string) => string;
    readonly newSheet: string;
    readonly types: Readonly<Record<"off" | "work" | "half", string>>;
    readonly states: Readonly<
      Record<"new" | "listed" | "contradicted" | "company-differs", string>
    >;
    readonly existing: (row: number, type: string, name: string) => string;
    readonly refused: (count: number) => string;
    readonly nothing: string;
    readonly added: (sheet: string, firstRow: number, lastRow: number) => string;
    readonly nothingAdded: (sheet: string) => string;
  };
  readonly overview: {
    readonly open: (rules: string) => string;
    readonly paste: string;
  };
  readonly setting: {
    readonly title: string;
    readonly hint: string;
    readonly open: string;
  };
}

const forCustomer = (customer: string) => (customer === "" ? "" : `（${customer}）`);

export const policyPageZh: PolicyPageTexts = {
  title: "管理办法",
  readAt: (at) => `${at} 读取。改动工作表以后请重新读取。`,
  readAgain: "重新读取",
  inForce: {
    title: "现行办法",
    sheet: (sheet) => `写在工作表「${sheet}」里，可以修改和打印。`,
    openSheet: (sheet) => `打开「${sheet}」`,
    goToCell: (fact) => `转到「${fact}」的单元格`,
    notWritten: "没有写",
    since: "最近一次变动",
    builtIn:
      "工作簿里没有可以读取的管理办法表，现在按内置的默认办法计算。可以选一套办法建立工作表，再改成自己的：",
    choose: "建立哪一套",
    presets: {
      default: "默认办法：与现在的计算相同，兼顾下面三套",
      s0: "S0 办法：24 小时响应，一般问题 3 个工作日、复杂问题 7 天解决",
      s2: "S2 手册：24 小时响应，48 小时解决，解决后 3 天内回访",
      s3: "S3 工具：按高价值、潜力、流失风险客户安排跟进",
    },
    create: "建立管理办法表",
    created: (sheet) =>
      `已建立「${sheet}」。再检查一次，结果就按这张表；规则与之前不同时会先问您。`,
  },
  later: {
    title: "以后生效的版本",
    none: "没有写明以后生效的规则。要让一条规则从某天起改变，在表里另加一行，写上生效日期。",
    from: (day) => `${day} 起`,
    preview: "看看会改变什么",
    previewOf: (day) => `看看 ${day} 起的版本会改变什么`,
    compared: "已算出会改变什么。",
  },
  mistakes: {
    title: (count) => (count === 0 ? "写错或矛盾的地方" : `写错、矛盾或要留意的 ${count} 处`),
    none: "没有错误：管理办法和工作日历里没有写错或互相矛盾的地方。",
    ignored: (count) => `另有 ${count} 处已忽略，见「问题」。`,
  },
  calendar: {
    title: "工作日历",
    sheet: (sheet) => `写在工作表「${sheet}」里。`,
    announced: (years) => `已有放假安排的年份：${years.join("、")}。`,
    builtIn: "工作簿里没有工作日历，现在按内置的放假安排计算。建立工作表以后可以加公司自己的安排。",
    create: "建立工作日历",
    created: (sheet) =>
      `已建立「${sheet}」，里面是已公布的放假安排；可以加公司自己的休息日和加班日。`,
    off: "没有启用工作日历，按内置的放假安排计算。要用它，请在设置的模块或管理办法的「启用模块」里打开。",
    provisional: (year) => `${year} 年的放假安排还没有`,
    firstIssue: (dueOn, issue, customer) =>
      `最早受影响的是 ${dueOn} 到期的工单 ${issue}${forCustomer(customer)}。`,
    firstContact: (dueOn, customer) => `最早受影响的是 ${dueOn} 的到期日${forCustomer(customer)}。`,
    why: (year) =>
      `不知道 ${year} 年哪些天放假、哪些天补班，用到它的截止只能是暂定。国务院公布通知以后，把正文粘贴到下面。`,
    goToRow: "转到这一行",
  },
  notice: {
    title: "粘贴放假通知",
    hint: "粘贴国务院办公厅放假安排通知的正文。先预览，按「加入」才写进工作表。",
    text: "通知正文",
    year: "通知是哪一年的",
    preview: "预览",
    add: "加入工作日历",
    understood: (days, added, sheet) =>
      `读懂 ${days} 天，其中 ${added} 天会加入${sheet === "" ? "工作日历" : `「${sheet}」`}。`,
    newSheet: "工作簿里还没有工作日历，加入时会一并建立。",
    types: { off: "休", work: "班", half: "半天" },
    states: {
      new: "新加",
      listed: "已经有了",
      contradicted: "与表中矛盾，不加入",
      "company-differs": "加入，但以公司安排为准",
    },
    existing: (row, type, name) => `表中第 ${row} 行：${[type, name].filter(Boolean).join(" ")}`,
    refused: (count) => `没有采用或需要留意的 ${count} 处`,
    nothing: "没有可以加入的日期。",
    added: (sheet, firstRow, lastRow) =>
      `已加入「${sheet}」第 ${firstRow} 至 ${lastRow} 行。再检查一次，截止和状态就按新的日历。`,
    nothingAdded: (sheet) => `「${sheet}」里都有了，没有写入。`,
  },
  overview: {
    open: (rules) => `打开管理办法：${rules}`,
    paste: "粘贴放假通知",
  },
  setting: {
    title: "管理办法与工作日历",
    hint: "现行规则、以后的版本、写错的地方，以及粘贴放假通知。",
    open: "打开管理办法",
  },
};
