/** The words of the settings. */
export interface SettingsTexts {
  readonly where: string;
  readonly mapping: {
    readonly title: string;
    readonly none: string;
    readonly sheet: (sheet: string, headerRow: number) => string;
    readonly open: string;
  };
  readonly modules: { readonly title: string; readonly hint: string };
  readonly language: {
    readonly title: string;
    readonly hint: string;
    readonly choices: Readonly<Record<"follow" | "zh-CN" | "en-US", string>>;
  };
  readonly masking: {
    readonly title: string;
    readonly label: string;
    readonly hint: string;
  };
  readonly about: {
    readonly title: string;
    readonly version: (version: string) => string;
    readonly privacy: string;
    readonly ownLicence: string;
    readonly packages: string;
    readonly loading: string;
    readonly notLoaded: string;
    readonly file: string;
    readonly officeJs: string;
  };
}

export const settingsZh: SettingsTexts = {
  where: "保存在这个工作簿里，打开它的同事看到的一样。",
  mapping: {
    title: "工作表与列",
    none: "还没有确认，检查时按表头自动识别。",
    sheet: (sheet, headerRow) => `工作表「${sheet}」，表头第 ${headerRow} 行`,
    open: "打开设置向导",
  },
  modules: { title: "使用的模块", hint: "关掉的不读取，也不出现在面板里；工作表和设置都会保留。" },
  language: {
    title: "语言",
    hint: "只改变面板里的文字，不改变单元格。",
    choices: { follow: "跟随 Office", "zh-CN": "简体中文", "en-US": "English" },
  },
  masking: {
    title: "个人信息",
    label: "遮住电话和邮箱",
    hint: "面板里显示成 138****1234，按旁边的眼睛才显示完整。工作表里的内容不变。",
  },
  about: {
    title: "关于",
    version: (version) => `客户台账 · Customer Register ${version}`,
    privacy: "所有数据只在这个工作簿里：没有服务器，不上传。",
    ownLicence: "许可证：MIT",
    packages: "使用的开源组件",
    loading: "正在读取……",
    notLoaded: "读不到许可证清单，请检查网络后重试。",
    file: "全部许可证文本",
    officeJs: "office.js 由 Microsoft 提供，从其服务器或贵公司的服务器加载，不在本产品之内。",
  },
};
