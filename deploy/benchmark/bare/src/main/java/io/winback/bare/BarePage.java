package io.winback.bare;

import io.agroal.api.AgroalDataSource;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A page that is always the same, and a form behind it of which one row is written: no links, no languages, no rules, no events. */
@Path("/page/{id}")
public class BarePage {

    private final AgroalDataSource dataSource;
    private final String page;

    BarePage(AgroalDataSource dataSource, @ConfigProperty(name = "bare.page-size", defaultValue = "1000") int size) {
        this.dataSource = dataSource;
        this.page = "x".repeat(size);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String get() {
        return page;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response post(
            @PathParam("id") String id, @FormParam("reason") String reason, @FormParam("comment") String comment)
            throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert =
                        connection.prepareStatement("insert into bare_answer (id, reason, comment) values (?, ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, reason);
            insert.setString(3, comment);
            insert.executeUpdate();
        }
        return Response.status(303).header("Location", "/page/" + id).build();
    }
}
