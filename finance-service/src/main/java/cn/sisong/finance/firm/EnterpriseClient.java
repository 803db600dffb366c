package cn.sisong.finance.firm;

import cn.sisong.common.peer.SameTrace;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import java.util.UUID;

/** The one question that is asked of the service that keeps firms. */
@RegisterRestClient(configKey = "enterprise")
@RegisterProvider(SameTrace.class)
@Path("/api/enterprise/v1/enterprises")
interface EnterpriseClient {

    @GET
    @Path("/{id}")
    Enterprise get(@HeaderParam("Authorization") String authorization, @PathParam("id") UUID id);

    /** Only what is remembered here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Enterprise(UUID id, String creditCode, String name, String areaCode, String industrySection) {}
}
