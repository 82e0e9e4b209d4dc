import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answer, personal, rows, text } from "./fields";
import { operations } from "./index";
import { maskAnswer, maskText, personalFields } from "./mask";

describe("a masked text", () => {
  it.each([
    ["phone", "13812345678", "138****5678"],
    ["phone", "+4915112345678", "+49****5678"],
    ["phone", "5551234", "5****34"],
    ["phone", "123456", "***"],
    ["email", "wang.li@example.com", "w***@example.com"],
    ["email", "a@b.c", "a***@b.c"],
    ["email", "not an address", "not****ress"],
    ["email", "@x", "***"],
  ] as const)("hides what identifies: %s %s", (kind, value, shown) => {
    expect(maskText(kind, value)).toBe(shown);
  });
});

describe("an answer", () => {
  const operation = {
    out: answer({ infos: rows({ name: text, contact: personal("phone"), more: rows({ mail: personal("email") }) }) }),
  };
  const value = operation.out.parse({
    infos: [{ name: "A", contact: "13812345678", more: [{ mail: "a.b@c.d" }] }, { name: "B" }],
  });

  it("is masked wherever its declaration says so, and nowhere else", () => {
    expect(maskAnswer(operation, value)).toEqual({
      infos: [
        { name: "A", contact: "138****5678", more: [{ mail: "a***@c.d" }] },
        { name: "B", contact: null, more: [] },
      ],
    });
  });

  it("stays as it was for those on the server who hold it", () => {
    expect(JSON.stringify(value)).toContain("13812345678");
  });
});

/** Names that a field about a person has in Huawei's interfaces. */
const telling = /phone|mobile(?!_remain)|e?mail(?!box)|identity_?(no|num)|id_?card|passport|contact_?(name|num)/i;

const namesIn = (schema: unknown, name = ""): { name: string; isPersonal: boolean }[] => {
  if ((schema as z.ZodType).meta()?.personal) return [{ name, isPersonal: true }];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([field, inner]) => namesIn(inner, field));
  if (schema instanceof z.ZodArray) return namesIn(schema.element, name);
  if (schema instanceof z.ZodPipe) return namesIn(schema.in, name);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return namesIn(schema.unwrap(), name);
  return [{ name, isPersonal: false }];
};

describe("every declared operation", () => {
  it("marks the answer fields whose names tell of a person", () => {
    const bare = [...operations.values()].flatMap((operation) =>
      namesIn(operation.out)
        .filter(({ name, isPersonal }) => telling.test(name) && !isPersonal)
        .map(({ name }) => `${operation.id} ${name}`),
    );
    expect(bare).toEqual([]);
  });

  it("is found to have some: a guard that sees nothing guards nothing", () => {
    const list = operations.get("customers.list");
    expect(list && personalFields(list).map(({ path }) => path.join("."))).toEqual([
      "customer_infos.*.telephone",
      "customer_infos.*.email",
    ]);
    expect(namesIn(answer({ telephone: text }))).toEqual([{ name: "telephone", isPersonal: false }]);
  });
});
