package io.winback.bare.mailer;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.jboss.resteasy.reactive.RestQuery;

/** Sends the same text again and again, so many at a time: no ledger, no templates. */
@Path("/send")
public class BareMailer {

    private static final int IN_FLIGHT = 20;
    private static final String LINE = "We looked at what you told us and have mended what went wrong. \r\n";

    private final MailClient mailer;
    private final Vertx vertx;

    @Inject
    BareMailer(MailClient mailer, Vertx vertx) {
        this.mailer = mailer;
        this.vertx = vertx;
    }

    /** Returns when all mails were taken. */
    @POST
    public void send(@RestQuery int count, @RestQuery int size) throws InterruptedException {
        var part = LINE.repeat(size / 2 / LINE.length());
        var free = new Semaphore(IN_FLIGHT);
        var open = new CountDownLatch(count);
        var loop = vertx.getOrCreateContext();
        for (var i = 0; i < count; i++) {
            free.acquire();
            var mail = new MailMessage("hello@shop.example", "anna-" + i + "@post.example", "We are sorry", part);
            mail.setHtml(part);
            loop.runOnContext(none -> mailer.sendMail(mail)
                    .onFailure(Throwable::printStackTrace)
                    .onSuccess(sent -> open.countDown())
                    .onComplete(done -> free.release()));
        }
        open.await();
    }
}
