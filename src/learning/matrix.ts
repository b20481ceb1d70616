/**
 * A matrix with one row or one column: all that the training loop of ml-logistic-regression asks of ml-matrix.
 *
 * The build gives it to the library under the name `ml-matrix`. Each operation answers as ml-matrix does, and like
 * there `add`, `mul` and `neg` change the matrix they are called on.
 */
export default class Vector {
  private constructor(
    readonly rows: number,
    readonly columns: number,
    private values: number[],
  ) {}

  /** Zeros; `rows` or `columns` is 1. */
  static zeros(rows: number, columns: number): Vector {
    return new Vector(rows, columns, new Array<number>(rows * columns).fill(0));
  }

  /** One column with a copy of the values. */
  static columnVector(values: ArrayLike<number>): Vector {
    return new Vector(values.length, 1, Array.from(values));
  }

  /** A copy with rows and columns exchanged. */
  transpose(): Vector {
    return new Vector(this.columns, this.rows, [...this.values]);
  }

  add(other: Vector): this {
    return this.change((value, index) => value + (other.values[index] as number));
  }

  mul(factor: number): this {
    return this.change((value) => value * factor);
  }

  neg(): this {
    return this.change((value) => -value);
  }

  to1DArray(): number[] {
    return [...this.values];
  }

  private change(next: (value: number, index: number) => number): this {
    this.values = this.values.map(next);
    return this;
  }
}
