package io.winback.segmentation.prediction;

import java.util.List;

/** The logarithm of a likelihood as a function of parameters, which are all above zero. */
interface Likelihood {

    /** The parameters' names, in their order. */
    List<String> names();

    /** At the point with these natural logarithms of the parameters; not finite where it cannot be reckoned. */
    Slope at(double[] logarithms);
}
