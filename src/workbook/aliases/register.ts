import type { RoleNames } from "./fieldNames";
import { customerIdNames, ownerNames } from "./sharedNames";

export const registerNames: RoleNames = {
  sheetNames:
    "客户台账,客户信息,客户资料,客户档案,客户列表,客户名单,客户清单,客户名册,客户总表,客户明细,会员名单," +
    "customers,customer register,customer list,clients,client list",
  wholeSheetNames: "客户,台账,顾客,会员,客户管理,customer,client,accounts,register",
  subjects: "客户,顾客,会员,customer,client",
  fields: [
    {
      ...customerIdNames,
      field: "id",
      looseNames: "编号,代码,编码,id,no,number,code",
    },
    {
      field: "name",
      content: "text",
      names:
        "客户名称,客户姓名,客户名,客户全称,顾客姓名,公司名称,企业名称,单位名称," +
        "customer name,client name,company name,account name",
      looseNames: "客户,顾客,名称,姓名,公司,单位,全称,name,customer,client,company",
    },
    {
      field: "kind",
      content: "text",
      names: "客户类型,客户性质,客户类别,企业个人,customer type,client type",
      looseNames: "类型,类别,性质,type",
    },
    {
      field: "phone",
      content: "phone",
      names:
        "联系电话,电话,电话号码,手机,手机号,手机号码,联系手机,移动电话,行动电话,联系人电话,联系人手机," +
        "phone,phone number,phone no,mobile,mobile phone,mobile number,telephone,tel,contact number,contact phone,cell phone",
      looseNames: "联系方式,座机,固定电话,固话,办公电话",
    },
    {
      field: "email",
      content: "text",
      names: "邮箱,电子邮箱,电子邮件,邮箱地址,邮件,邮件地址,电邮,联系邮箱,email,email address,mail",
    },
    {
      field: "creditCode",
      content: "id",
      names:
        "统一社会信用代码,社会信用代码,信用代码,税号,纳税人识别号,统一编号,统一社会信用代码税号," +
        "unified social credit code,social credit code,credit code,uscc,tax id,tax no,tax number",
      looseNames: "营业执照号,工商注册号",
    },
    {
      field: "region",
      content: "text",
      names: "地区,区域,所在地区,所属地区,所属区域,所在区域,region,area",
      looseNames: "省份,省市,城市,所在地,所在城市,province,city",
    },
    ownerNames,
    {
      field: "createdOn",
      content: "day",
      names:
        "建档日期,建档日,建档时间,创建日期,创建时间,登记日期,登记时间," +
        "created on,created at,created date,creation date,date created",
      looseNames: "录入日期,录入时间,添加时间,入库日期,created",
    },
    {
      field: "cooperationOn",
      content: "day",
      names:
        "合作开始日,合作开始日期,合作开始时间,合作起始日,合作起始日期,开始合作日期,开始合作时间,合作日期,合作时间," +
        "首次合作,首次合作日期,首次合作时间,customer since,client since,partner since,cooperation since,cooperation start,start of cooperation",
      looseNames:
        "首次成交日期,首次成交时间,首单日期,签约日期,签约时间,first order date,contract date",
    },
    {
      field: "potential",
      content: "text",
      names: "合作潜力,潜力,发展潜力,潜力评级,增长潜力,潜力评分,potential,growth potential",
    },
    {
      field: "dependence",
      content: "text",
      names: "服务依赖度,依赖度,服务依赖,依赖程度,服务依赖程度,service dependence,dependence",
    },
  ],
  needs: [["id", "name"]],
};
