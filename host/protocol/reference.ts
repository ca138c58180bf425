/** A model object in the role of an Office.js class: what an object path leads to. */
export class Reference<T = unknown> {
  constructor(
    readonly is: string,
    readonly target: T,
  ) {}
}

/** The model object in the role of the class: `refer("Range", cells)`. */
export const refer = <T>(is: string, target: T): Reference<T> => new Reference(is, target);
