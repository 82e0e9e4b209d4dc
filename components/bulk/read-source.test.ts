import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/universal";
import { guessColumns } from "@/lib/bulk/guess-columns";
import { decodeText } from "./decode-text";
import { readFile, readPaste } from "./read-source";
import { shownNumber } from "./read-workbook";
import { typedRows } from "./typed-rows";

const id = (at: number) => at.toString(16).padStart(32, "0");
const tablesOf = async (source: ReturnType<typeof readPaste>) => {
  const read = await source;
  return "tables" in read ? read.tables : expect.fail(`a ${read.problem} source`);
};
const rowsOf = async (source: ReturnType<typeof readPaste>) => (await tablesOf(source))[0]?.rows ?? [];
const fileOf = (parts: BlobPart[], name = "rows.csv") => new File(parts, name);
// 客户ID,面额 / 北京科技,12.50 as GBK.
const gbk = new Uint8Array([
  ...[0xbf, 0xcd, 0xbb, 0xa7, 0x49, 0x44, 0x2c, 0xc3, 0xe6, 0xb6, 0xee, 0x0a],
  ...[0xb1, 0xb1, 0xbe, 0xa9, 0xbf, 0xc6, 0xbc, 0xbc, 0x2c, 0x31, 0x32, 0x2e, 0x35, 0x30, 0x0a],
]);

describe("a file of rows", () => {
  it.each([
    ["UTF-8", [new TextEncoder().encode("客户ID,面额\n北京科技,12.50\n")], "UTF-8"],
    [
      "UTF-8 with its mark",
      [new Uint8Array([0xef, 0xbb, 0xbf]), new TextEncoder().encode("客户ID,面额\n北京科技,12.50\n")],
      "UTF-8",
    ],
    ["GBK", [gbk], "GB18030"],
    [
      "UTF-16 as spreadsheets save it",
      [new Uint8Array([0xff, 0xfe]), new Uint16Array([..."客户ID,面额\n北京科技,12.50\n"].map((c) => c.charCodeAt(0)))],
      "UTF-16",
    ],
  ] as [string, BlobPart[], string][])("in %s reads the same", async (_, parts, encoding) => {
    const read = await readFile(fileOf(parts));
    expect(read).toEqual({
      encoding,
      tables: [
        {
          name: "",
          rows: [
            ["客户ID", "面额"],
            ["北京科技", "12.50"],
          ],
        },
      ],
    });
  });

  it("never gives Chinese text in GBK out as broken UTF-8", () => {
    expect(decodeText(gbk).text).not.toContain("\uFFFD");
  });

  it("with a quote that nobody closed keeps every row around it, and the bad one for its own judgement", async () => {
    const lines = Array.from({ length: 300 }, (_, at) => (at === 100 ? `"${id(at)},5.00` : `${id(at)},5.00`));
    const rows = await rowsOf(readPaste(["id,amount", ...lines].join("\n")));
    expect(rows).toHaveLength(301);
    expect(rows[100]).toEqual([id(99), "5.00"]);
    expect(rows[101]).toEqual([`"${id(100)}`, "5.00"]);
    expect(rows[102]).toEqual([id(101), "5.00"]);
  });

  it("keeps commas, quotes and breaks inside quoted cells", async () => {
    const rows = await rowsOf(readPaste('id,memo,amount\na,"one, ""two""\nthree",1.00\nb,,2.00\n'));
    expect(rows).toEqual([
      ["id", "memo", "amount"],
      ["a", 'one, "two"\nthree', "1.00"],
      ["b", "", "2.00"],
    ]);
  });

  it("of ten thousand rows is read in slices that leave the page its breath", async () => {
    const text = Array.from(
      { length: 10_000 },
      (_, at) => `${id(at)},${at}.25,a note that makes the line longer,,`,
    ).join("\n");
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const rows = await rowsOf(readPaste(text));
    clearInterval(timer);
    expect(rows).toHaveLength(10_000);
    expect(rows[9_999]?.[1]).toBe("9999.25");
    expect(longest).toBeLessThan(200);
  });

  it("that is a workbook reads by sheets, amounts as they are shown and days as days", async () => {
    const blob = await writeXlsxFile(
      [
        [{ value: "客户账号名" }, { value: "面额" }, { value: "到期日" }],
        [
          { value: "hwc-1" },
          { value: 40.1, type: Number },
          { value: new Date(Date.UTC(2027, 0, 31)), type: Date, format: "yyyy-mm-dd" },
        ],
      ],
      { sheet: "发券" },
    ).toBlob();
    expect(await tablesOf(readFile(fileOf([blob], "rows.xlsx")))).toEqual([
      {
        name: "发券",
        rows: [
          ["客户账号名", "面额", "到期日"],
          ["hwc-1", "40.1", "2027-01-31"],
        ],
      },
    ]);
  });

  it.each([
    ["nothing but blank lines", fileOf(["\n , \n"]), "empty"],
    ["the format of old Excel", fileOf([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])], "a.xls"), "old_excel"],
    ["a broken workbook", fileOf([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], "a.xlsx"), "unreadable"],
  ])("with %s says so", async (_, file, problem) => {
    expect(await readFile(file)).toMatchObject({ problem });
  });
});

it.each([
  ["40", "40"],
  ["40.10", "40.10"],
  ["40.100000000000001", "40.1"],
  ["0.30000000000000004", "0.3"],
  ["123456789012.34", "123456789012.34"],
  ["1E-7", "1E-7"],
])("a workbook's number %s reads as %s", (raw, shown) => {
  expect(shownNumber(raw)).toBe(shown);
});

describe("columns are guessed", () => {
  it.each([
    [
      "Chinese headings in any order",
      [
        ["面额（元）", "备注", "客户 ID", "失效日期"],
        ["5", "x", id(1), "2027-01-31"],
      ],
      { amount: 0, memo: 1, payee: 2, until: 3 },
      true,
    ],
    [
      "English headings",
      [
        ["Customer ID", "Face value", "Remark"],
        [id(1), "5", "x"],
      ],
      { payee: 0, amount: 1, memo: 2 },
      true,
    ],
    [
      "an account name when there is no id",
      [
        ["客户名称", "账号名", "金额"],
        ["甲", "hwc-1", "5"],
      ],
      { payee: 1, amount: 2 },
      true,
    ],
    [
      "content without headings",
      [
        ["甲", "5.00", id(1)],
        ["乙", "6.00", id(2)],
      ],
      { payee: 2, amount: 1 },
      false,
    ],
  ] as [string, string[][], object, boolean][])("from %s", (_, table, columns, hasHeadings) => {
    expect(guessColumns("coupon", table)).toEqual({ columns, hasHeadings });
  });

  it("never with a date or note for money, which has neither", () => {
    expect(
      guessColumns("allocation", [
        ["客户ID", "金额", "备注"],
        [id(1), "5", "x"],
      ]).columns,
    ).toEqual({ payee: 0, amount: 1 });
  });
});

describe("rows are taken from a table", () => {
  const columns = { payee: 0, amount: 1 };

  it("with the chosen columns alone, however many others there are", () => {
    const table = [
      ["id", "amount", ...Array(50).fill("x")],
      [id(1), " 5 ", ...Array(50).fill("y")],
    ];
    expect(typedRows("allocation", table, { columns, hasHeadings: true })).toEqual([{ payee: id(1), amount: " 5 " }]);
  });

  it.each([
    [
      "wider than its headings",
      [
        ["id", "amount"],
        [id(1), "40", "00"],
        [id(2), "5"],
      ],
      true,
      [true, undefined],
    ],
    [
      "wider than the other rows",
      [
        [id(1), "40", "00"],
        [id(2), "5"],
        [id(3), "6"],
      ],
      false,
      [true, undefined, undefined],
    ],
    [
      "halved like all the others",
      [
        [id(1), "40", "00"],
        [id(2), "5", "50"],
      ],
      false,
      [true, true],
    ],
    [
      "as wide as blank cells make it",
      [
        ["id", "amount"],
        [id(1), "40", "", ""],
      ],
      true,
      [undefined],
    ],
  ] as [string, string[][], boolean, (true | undefined)[]][])(
    "and one that is %s is marked or not: a comma may have split its amount",
    (_, table, hasHeadings, marks) => {
      expect(typedRows("allocation", table, { columns, hasHeadings }).map(({ isSplit }) => isSplit)).toEqual(marks);
    },
  );
});
