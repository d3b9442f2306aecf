package org.panprd.marketplace.keycloak;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The few calls of Keycloak's administration that staff need; whatever is not answered 2xx comes as an exception. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface KeycloakAdmin {
    String NOTHING = "{}";

    /** An organization of the realm. */
    record Organization(String id, String alias) {}

    /** A group of an organization. */
    record Group(String id, String path) {}

    /** A group to be made. */
    record NewGroup(String name) {}

    /** A role, as a mapping of it wants to be written. */
    record Role(String id, String name) {}

    /** A way to sign in that somebody has. */
    record Credential(String type) {}

    /** An account. */
    record User(
            String id,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            boolean emailVerified,
            boolean enabled) {}

    /** An account to be made. */
    record NewUser(
            String username,
            String email,
            boolean enabled,
            boolean emailVerified,
            List<String> requiredActions,
            Map<String, List<String>> attributes) {}

    @GET
    @Path("organizations")
    List<Organization> organizations(@QueryParam("q") String query);

    @GET
    @Path("organizations/{organization}/groups/group-by-path/{path:.*}")
    Group group(@PathParam("organization") String organization, @PathParam("path") String path);

    @POST
    @Path("organizations/{organization}/groups/{group}/children")
    Response createGroup(
            @PathParam("organization") String organization, @PathParam("group") String parent, NewGroup group);

    @GET
    @Path("organizations/{organization}/groups/{group}/role-mappings/realm/available")
    List<Role> rolesToGiveGroup(@PathParam("organization") String organization, @PathParam("group") String group);

    @POST
    @Path("organizations/{organization}/groups/{group}/role-mappings/realm")
    Response giveGroup(
            @PathParam("organization") String organization, @PathParam("group") String group, List<Role> roles);

    @GET
    @Path("organizations/{organization}/groups/{group}/members")
    List<User> groupMembers(
            @PathParam("organization") String organization,
            @PathParam("group") String group,
            @QueryParam("max") int max);

    /** The REST client wants every PUT to have a body, {@link #NOTHING} here. */
    @PUT
    @Path("organizations/{organization}/groups/{group}/members/{user}")
    Response joinGroup(
            @PathParam("organization") String organization,
            @PathParam("group") String group,
            @PathParam("user") String user,
            String nothing);

    @DELETE
    @Path("organizations/{organization}/groups/{group}/members/{user}")
    Response leaveGroup(
            @PathParam("organization") String organization,
            @PathParam("group") String group,
            @PathParam("user") String user);

    @GET
    @Path("organizations/{organization}/members/{user}")
    User member(@PathParam("organization") String organization, @PathParam("user") String user);

    @GET
    @Path("organizations/{organization}/members/{user}/groups")
    List<Group> groupsOf(@PathParam("organization") String organization, @PathParam("user") String user);

    @POST
    @Path("organizations/{organization}/members")
    Response join(@PathParam("organization") String organization, String user);

    @DELETE
    @Path("organizations/{organization}/members/{user}")
    Response leave(@PathParam("organization") String organization, @PathParam("user") String user);

    @GET
    @Path("users")
    List<User> users(@QueryParam("email") String email, @QueryParam("exact") boolean exact);

    @POST
    @Path("users")
    Response create(NewUser user);

    @GET
    @Path("users/{user}/credentials")
    List<Credential> credentials(@PathParam("user") String user);

    @GET
    @Path("users/{user}/role-mappings/realm/available")
    List<Role> rolesToGive(@PathParam("user") String user);

    @POST
    @Path("users/{user}/role-mappings/realm")
    Response give(@PathParam("user") String user, List<Role> roles);

    @POST
    @Path("users/{user}/logout")
    Response endSessions(@PathParam("user") String user);

    @PUT
    @Path("users/{user}/execute-actions-email")
    Response mailActions(@PathParam("user") String user, @QueryParam("client_id") String client, List<String> actions);
}
