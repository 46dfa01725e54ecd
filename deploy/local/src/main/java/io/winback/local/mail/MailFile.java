package io.winback.local.mail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An append-only file of mails: for each its mark, two lengths, envelope and bytes. What was appended survives the end of this process,
 * however it ends; a record that a kill cut off was never accepted and is dropped at the next opening. Memory holds an index only.
 */
final class MailFile implements AutoCloseable {

    private static final int MARK = 0x57_42_4d_31;
    private static final int HEAD = 3 * Integer.BYTES;

    private final FileChannel file;
    private final List<Entry> index = new ArrayList<>();
    private long end;

    private record Entry(long position, int envelopeLength, int rawLength, List<String> to) {}

    private MailFile(FileChannel file) {
        this.file = file;
    }

    static MailFile open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var opened = new MailFile(FileChannel.open(
                folder.resolve("mails"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        opened.readIndex();
        return opened;
    }

    /** Appends a mail and returns its number; once this returns the mail is kept. */
    synchronized long append(StoredMail.Envelope envelope, byte[] raw) throws IOException {
        var head = envelope.text().getBytes(StandardCharsets.UTF_8);
        var mail = ByteBuffer.allocate(HEAD + head.length + raw.length);
        mail.putInt(MARK)
                .putInt(head.length)
                .putInt(raw.length)
                .put(head)
                .put(raw)
                .flip();
        long position = end;
        while (mail.hasRemaining()) {
            position += file.write(mail, position);
        }
        index.add(new Entry(end, head.length, raw.length, lowerCase(envelope.to())));
        end = position;
        return index.size();
    }

    synchronized long count() {
        return index.size();
    }

    /** At most {@code limit} numbers greater than {@code after}, ascending, of mails to {@code to} if that is given. */
    synchronized List<Long> after(long after, int limit, Optional<String> to) {
        var found = new ArrayList<Long>();
        for (long number = Math.max(0, after) + 1; number <= index.size() && found.size() < limit; number++) {
            if (isTo(number, to)) {
                found.add(number);
            }
        }
        return found;
    }

    /** At most {@code limit} numbers smaller than {@code before}, descending, of mails to {@code to} if that is given. */
    synchronized List<Long> before(long before, int limit, Optional<String> to) {
        var found = new ArrayList<Long>();
        for (long number = Math.min(before - 1, index.size()); number > 0 && found.size() < limit; number--) {
            if (isTo(number, to)) {
                found.add(number);
            }
        }
        return found;
    }

    Optional<StoredMail> read(long number) throws IOException {
        var entry = entry(number);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        var at = entry.get();
        var head = bytes(at.position() + HEAD, at.envelopeLength());
        var raw = bytes(at.position() + HEAD + at.envelopeLength(), at.rawLength());
        var envelope = StoredMail.Envelope.parse(new String(head, StandardCharsets.UTF_8));
        return Optional.of(new StoredMail(number, envelope, raw));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private synchronized Optional<Entry> entry(long number) {
        return number < 1 || number > index.size() ? Optional.empty() : Optional.of(index.get((int) number - 1));
    }

    private boolean isTo(long number, Optional<String> to) {
        return to.isEmpty()
                || index.get((int) number - 1).to().contains(to.get().toLowerCase(Locale.ROOT));
    }

    private void readIndex() throws IOException {
        while (end + HEAD <= file.size()) {
            var head = ByteBuffer.wrap(bytes(end, HEAD));
            if (head.getInt() != MARK) {
                throw new IOException("The mail file is damaged at byte " + end);
            }
            int envelopeLength = head.getInt();
            int rawLength = head.getInt();
            if (end + HEAD + envelopeLength + rawLength > file.size()) {
                break;
            }
            var envelope = new String(bytes(end + HEAD, envelopeLength), StandardCharsets.UTF_8);
            index.add(new Entry(
                    end,
                    envelopeLength,
                    rawLength,
                    lowerCase(StoredMail.Envelope.parse(envelope).to())));
            end += HEAD + envelopeLength + rawLength;
        }
        file.truncate(end);
    }

    private byte[] bytes(long position, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) >= 0) {}
        if (bytes.hasRemaining()) {
            throw new IOException("The mail file ends at " + position);
        }
        return bytes.array();
    }

    private static List<String> lowerCase(List<String> addresses) {
        return addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toList();
    }
}
