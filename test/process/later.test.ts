import { later } from "../../src/process/later";

interface Part {
  add(a: number, b: number): Promise<number>;
}
const part = (count: () => void): Part => ({
  add: async (a, b) => {
    count();
    return a + b;
  },
});

describe("A part that is fetched later", () => {
  it("is fetched once, when it is first used", async () => {
    let fetched = 0;
    const calls = jest.fn();
    const sums = later(async () => {
      fetched += 1;
      return part(calls);
    });
    expect(fetched).toBe(0);
    expect(await Promise.all([sums.add(1, 2), sums.add(3, 4)])).toEqual([3, 7]);
    expect(fetched).toBe(1);
    expect(calls).toHaveBeenCalledTimes(2);
  });

  it("is fetched again after a fetch that failed", async () => {
    let online = false;
    const sums = later(async () => {
      if (!online) throw new Error("offline");
      return part(() => undefined);
    });
    await expect(sums.add(1, 2)).rejects.toThrow("offline");
    online = true;
    expect(await sums.add(1, 2)).toBe(3);
  });

  it("may be handed on by a promise without being fetched", async () => {
    const fetch = jest.fn(async () => part(() => undefined));
    await Promise.resolve(later(fetch));
    expect(fetch).not.toHaveBeenCalled();
  });
});
