package io.winback.segmentation.prediction;

/** A model in which customers drop out after a chance to do so; what it says follows from its {@link Dropout}. */
sealed interface DropoutModel extends BuyingModel permits BgNbd, MbgNbd {

    Dropout dropout();

    @Override
    default double alive(History history) {
        return dropout().alive(history);
    }

    @Override
    default double expected(History history, double weeks) {
        return dropout().expected(history, weeks);
    }

    @Override
    default double buys(History history, double weeks) {
        return dropout().buys(history, weeks);
    }

    @Override
    default double share(int repeats, double weeks) {
        return dropout().share(repeats, weeks);
    }

    @Override
    default double logLikelihood(History history) {
        return dropout().logLikelihood(history);
    }
}
