package io.winback.campaign.feedback.mailbox;

import io.quarkus.logging.Log;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.campaign.feedback.FeedbackConfig;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Properties;

/** The mailbox bounces and answers come to. Each mail is read once: then it is marked as seen, and moved where a folder is set. */
// what Jakarta Mail finds through META-INF/services; what it then makes by name is registered by Angus itself
@RegisterForReflection(
        classNames = {
            "org.eclipse.angus.mail.imap.IMAPProvider",
            "org.eclipse.angus.mail.imap.IMAPSSLProvider",
            "org.eclipse.angus.mail.smtp.SMTPProvider",
            "org.eclipse.angus.mail.smtp.SMTPSSLProvider",
            "org.eclipse.angus.mail.pop3.POP3Provider",
            "org.eclipse.angus.mail.pop3.POP3SSLProvider",
            "org.eclipse.angus.mail.util.MailStreamProvider",
            "org.eclipse.angus.activation.MailcapRegistryProviderImpl",
            "org.eclipse.angus.activation.MimeTypeRegistryProviderImpl"
        })
final class ImapMailbox {

    private static final String TIMEOUT = "30000";

    /** A longer mail is no report and no answer of a single word; its bytes are not fetched. */
    private static final int LONGEST = 2_000_000;

    /** So many mails that cannot be taken are not the mails' fault. */
    private static final int MOST_FAILURES = 5;

    private final FeedbackConfig.Imap config;
    private final String host;

    ImapMailbox(FeedbackConfig.Imap config, String host) {
        this.config = config;
        this.host = host;
    }

    /** What is done with a mail; an exception leaves it as it is, to be read again, and holds up no other. */
    interface Reader {
        void read(MimeMessage mail);
    }

    /** Reads new mails, at most a batch; returns whether there are more. */
    boolean read(Reader reader) throws MessagingException {
        var store = Session.getInstance(properties()).getStore(config.tls() ? "imaps" : "imap");
        try (store) {
            store.connect(
                    host,
                    config.port(),
                    config.user().orElse(""),
                    config.password().orElse(""));
            var folder = store.getFolder(config.folder());
            folder.open(Folder.READ_WRITE);
            try {
                return read(folder, reader);
            } finally {
                folder.close(true);
            }
        }
    }

    private boolean read(Folder folder, Reader reader) throws MessagingException {
        var unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        var failures = new ArrayList<RuntimeException>();
        for (var mail : Arrays.copyOf(unseen, Math.min(unseen.length, config.batch()))) {
            try {
                read(mail, reader);
                done(folder, mail);
            } catch (RuntimeException e) {
                failures.add(e);
                if (failures.size() == MOST_FAILURES) {
                    throw e;
                }
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return unseen.length > config.batch();
    }

    private static void read(Message mail, Reader reader) throws MessagingException {
        if (mail.getSize() <= LONGEST) {
            reader.read(new MimeMessage((MimeMessage) mail));
        } else {
            Log.warnf("a mail of %d bytes in the mailbox of bounces was not read", mail.getSize());
        }
    }

    private void done(Folder folder, Message mail) throws MessagingException {
        mail.setFlag(Flags.Flag.SEEN, true);
        if (config.doneFolder().isPresent()) {
            var done = folder.getStore().getFolder(config.doneFolder().get());
            if (!done.exists()) {
                done.create(Folder.HOLDS_MESSAGES);
            }
            folder.copyMessages(new Message[] {mail}, done);
            mail.setFlag(Flags.Flag.DELETED, true);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        for (var protocol : new String[] {"imap", "imaps"}) {
            properties.put("mail." + protocol + ".connectiontimeout", TIMEOUT);
            properties.put("mail." + protocol + ".timeout", TIMEOUT);
            properties.put("mail." + protocol + ".writetimeout", TIMEOUT);
            properties.put("mail." + protocol + ".peek", "true");
            properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        }
        return properties;
    }
}
