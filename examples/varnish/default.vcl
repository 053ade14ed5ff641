vcl 4.1;

# A cache for what strangers read of a newsroom: answers of the API without credentials, and files.
# A webhook of the provider "Varnish" empties it at each publication. docs/operators.md, "In containers".

backend default {
    .host = "newsroom";
    .port = "3000";
}

# Who may empty the cache: the newsroom.
acl newsroom {
    "newsroom";
    "127.0.0.1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (!client.ip ~ newsroom) {
            return (synth(405, "Only the newsroom empties this cache"));
        }
        # Answers do not say yet which documents they show: all of them go.
        ban("obj.http.X-Cached-As == api");
        return (synth(200, "Emptied"));
    }
    # Editors, keys, and everything but reading go straight through.
    if ((req.method != "GET" && req.method != "HEAD") || req.http.Authorization || req.http.Cookie ~ "payload-token" || req.url !~ "^/api/") {
        return (pass);
    }
    unset req.http.Cookie;
    return (hash);
}

sub vcl_hash {
    # Sentences of errors are in the reader's language.
    hash_data(req.http.Accept-Language);
}

sub vcl_backend_response {
    if (bereq.uncacheable || beresp.status != 200 || beresp.http.Set-Cookie || beresp.http.Cache-Control ~ "private|no-store") {
        set beresp.uncacheable = true;
        set beresp.ttl = 0s;
        return (deliver);
    }
    if (bereq.url ~ "^/api/[^/]+/file/") {
        return (deliver);
    }
    set beresp.http.X-Cached-As = "api";
    # A purge that was lost leaves nothing old for longer than this.
    set beresp.ttl = 5m;
    set beresp.grace = 0s;
}

sub vcl_deliver {
    unset resp.http.X-Cached-As;
}
