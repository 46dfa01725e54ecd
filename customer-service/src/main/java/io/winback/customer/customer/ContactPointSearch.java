package io.winback.customer.customer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An address, in a body because addresses do not belong into the lines of access logs. */
record ContactPointSearch(
        @NotNull Channel channel, @NotBlank @Size(max = 254) String address) {

    String normalised() {
        return Address.of(channel, "address", address);
    }
}
