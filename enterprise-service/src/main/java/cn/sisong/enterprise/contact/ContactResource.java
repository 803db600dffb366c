package cn.sisong.enterprise.contact;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.web.Created;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.EnterpriseApi;
import cn.sisong.enterprise.contact.ContactViews.FirmContactView;
import cn.sisong.enterprise.contact.ContactViews.NewFirmContact;
import cn.sisong.enterprise.contact.ContactViews.RevealRequest;
import cn.sisong.enterprise.contact.ContactViews.Revealed;
import cn.sisong.enterprise.firm.Enterprises;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Clock;
import java.util.UUID;

/** Contacts of a firm. There is no operation that shows more than one number in full. */
@Path("/enterprises/{id}/contacts")
@Tag(name = "企业联系人")
public class ContactResource {
    private final Contacts contacts;
    private final ContactAccess access;
    private final Reveals reveals;
    private final Enterprises enterprises;
    private final Scopes scopes;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    ContactResource(
            Contacts contacts,
            ContactAccess access,
            Reveals reveals,
            Enterprises enterprises,
            Scopes scopes,
            Changes changes,
            Caller caller,
            Clock clock) {
        this.contacts = contacts;
        this.access = access;
        this.reveals = reveals;
        this.enterprises = enterprises;
        this.scopes = scopes;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "企业联系人", description = "号码一律脱敏;姓名全名只对包联专班和四送一服办显示")
    public Page<FirmContactView> list(@PathParam("id") UUID id, @Valid @BeanParam PageParams page) {
        return contacts.list(scopes.current(), enterprises.get(scopes.current(), id), page);
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:contact")
    @Operation(summary = "新增联系人")
    public RestResponse<FirmContactView> add(@PathParam("id") UUID id, @Valid @NotNull NewFirmContact body) {
        var scope = scopes.current();
        var firm = enterprises.get(scope, id);
        var contact = new Contact(firm.id(), caller.subject(), clock.instant());
        contact.describe(body.name(), body.post(), body.number());
        contacts.save(scope, firm, contact, Boolean.TRUE.equals(body.primary()));
        var view = contacts.view(scope, firm, contact);
        changes.record(new Change("contact.added", "firm-contact", view.id(), view.version(), null, view));
        return Created.at(EnterpriseApi.ROOT + "/enterprises/" + firm.id() + "/contacts", view.id(), view);
    }

    @PUT
    @Path("/{contactId}")
    @Transactional
    @PermissionsAllowed("enterprise:contact")
    @Operation(summary = "更正联系人", description = "整条替换,不填 mobile 则保留原号码;需要 If-Match")
    public FirmContactView change(
            @PathParam("id") UUID id,
            @PathParam("contactId") UUID contactId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull NewFirmContact body) {
        var scope = scopes.current();
        var firm = enterprises.get(scope, id);
        var contact = contacts.get(scope, firm, contactId);
        access.require(scope, firm);
        IfMatch.require(ifMatch, contact.version);
        var before = contacts.view(scope, firm, contact);
        // whoever corrects a post has seen the number masked only: leaving it out must not lose it
        contact.describe(body.name(), body.post(), body.mobile() == null ? contact.mobile : body.number());
        contacts.save(scope, firm, contact, Boolean.TRUE.equals(body.primary()));
        var after = contacts.view(scope, firm, contact);
        changes.record(new Change("contact.changed", "firm-contact", contactId, after.version(), before, after));
        return after;
    }

    @DELETE
    @Path("/{contactId}")
    @Transactional
    @PermissionsAllowed("enterprise:contact")
    @Operation(summary = "停用联系人", description = "需要 If-Match")
    public void remove(
            @PathParam("id") UUID id,
            @PathParam("contactId") UUID contactId,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var scope = scopes.current();
        var firm = enterprises.get(scope, id);
        var contact = contacts.get(scope, firm, contactId);
        access.require(scope, firm);
        IfMatch.require(ifMatch, contact.version);
        var before = contacts.view(scope, firm, contact);
        contact.remove(clock.instant());
        contacts.save(scope, firm, contact, false);
        changes.record(new Change("contact.removed", "firm-contact", contactId, contact.version, before, null));
    }

    @POST
    @Path("/{contactId}/_reveal")
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:contact")
    @Operation(summary = "查看一个完整号码", description = "须说明理由,逐次留痕;只对包联专班和四送一服办开放,每人每小时有上限")
    public RestResponse<Revealed> reveal(
            @PathParam("id") UUID id, @PathParam("contactId") UUID contactId, @Valid @NotNull RevealRequest body) {
        var scope = scopes.current();
        var firm = enterprises.get(scope, id);
        var contact = contacts.get(scope, firm, contactId);
        access.require(scope, firm);
        reveals.record(contact, body.reason().strip());
        return RestResponse.ok(new Revealed(contact.id, contact.name, contact.mobile));
    }
}
