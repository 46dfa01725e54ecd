package io.winback.bare.consumer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Parses batches of orders and says how many: no transaction, no rows. */
@Path("/parsed")
public class BareConsumer {

    private final ObjectReader orders = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(BareOrder.class);
    private final AtomicLong parsed = new AtomicLong();

    @Incoming("orders")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) throws IOException {
        var known = 0;
        for (var record : records) {
            BareOrder order = orders.readValue(record.value());
            known += order.orderId().isEmpty() ? 0 : 1;
        }
        parsed.addAndGet(known);
    }

    @GET
    public long parsed() {
        return parsed.get();
    }
}
