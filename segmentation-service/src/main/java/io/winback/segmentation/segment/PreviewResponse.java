package io.winback.segmentation.segment;

import java.util.List;

/**
 * Who would be a member now.
 *
 * @param sample up to twenty of them
 */
record PreviewResponse(int version, long count, List<String> sample) {}
