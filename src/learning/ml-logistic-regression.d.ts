declare module 'ml-logistic-regression/src/logreg_2classes.js' {
  /** A matrix of one row or one column. */
  interface Vector {
    to1DArray(): number[];
  }

  /** What the training loop asks of a design matrix. */
  export interface Design {
    readonly columns: number;
    mmul(weights: Vector): Vector;
    transpose(): { mmul(errors: Vector): Vector };
  }

  export default class LogisticRegressionTwoClasses {
    constructor(options: { numSteps: number; learningRate: number });
    train(features: Design, target: Vector): void;
    readonly weights: Vector;
  }
}
