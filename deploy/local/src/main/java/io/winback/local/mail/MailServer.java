package io.winback.local.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.subethamail.smtp.server.SMTPServer;

/** The mail server of the one-machine run: takes every mail and keeps it; what it got is read by HTTP. Loopback only. */
public final class MailServer implements AutoCloseable {

    private static final int LARGEST_MAIL = 25_000_000;

    private final SMTPServer smtp;
    private final MailApi api;
    private final MailFile file;

    private MailServer(SMTPServer smtp, MailApi api, MailFile file) {
        this.smtp = smtp;
        this.api = api;
        this.file = file;
    }

    /** Starts on a folder that is kept; ports 0 are chosen freely. */
    public static MailServer start(Path folder, int smtpPort, int httpPort) throws IOException {
        var file = MailFile.open(folder);
        var clock = Clock.systemUTC();
        var smtp = SMTPServer.port(smtpPort)
                .bindAddress(InetAddress.getByName("127.0.0.1"))
                .hostName("localhost")
                .softwareName("Winback")
                .insertReceivedHeaders(false)
                .maxMessageSize(LARGEST_MAIL)
                .messageHandlerFactory(context -> new Delivery(file, clock))
                .build();
        smtp.start();
        return new MailServer(smtp, MailApi.start(file, httpPort), file);
    }

    public int smtpPort() {
        return smtp.getPortAllocated();
    }

    public int httpPort() {
        return api.port();
    }

    @Override
    public void close() throws IOException {
        smtp.stop();
        api.close();
        file.close();
    }
}
