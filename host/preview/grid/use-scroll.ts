/** Draws a component again whenever the grid scrolls or changes its size. */
import { useEffect, useReducer } from "react";

export function useScroll(scroller: HTMLElement | null): void {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    if (!scroller) return;
    const sizes = new ResizeObserver(redraw);
    sizes.observe(scroller);
    scroller.addEventListener("scroll", redraw, { passive: true });
    return () => {
      sizes.disconnect();
      scroller.removeEventListener("scroll", redraw);
    };
  }, [scroller]);
}
