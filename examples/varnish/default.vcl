vcl 4.1;

import xkey;

# A cache for what strangers read of a newsroom: GraphQL over GET, REST, and files. It keeps what says that it may be kept, and forgets it by its tags: a
# webhook of the provider "Varnish" purges them at each publication. docs/operators.md, "A cache in front".

backend default {
    .host = "newsroom";
    .port = "3000";
}

# Who may purge: the newsroom.
acl newsroom {
    "newsroom";
    "127.0.0.1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (!client.ip ~ newsroom) {
            return (synth(405, "Only the newsroom purges this cache"));
        }
        if (!req.http.xkey-purge) {
            return (synth(400, "No tags in xkey-purge"));
        }
        set req.http.purged = xkey.purge(req.http.xkey-purge);
        return (synth(200, "Purged " + req.http.purged));
    }
    # Editors, keys, and everything but reading go straight through; so does what changes, which may go on for ever.
    if ((req.method != "GET" && req.method != "HEAD") || req.http.Authorization || req.http.Cookie ~ "payload-token" || req.url !~ "^/api/" || req.url ~ "^/api/changes(?:\?|$)") {
        return (pass);
    }
    unset req.http.Cookie;
    # Of the many things that browsers and programs accept, answers are of two types at most.
    if (req.http.Accept ~ "^application/graphql-response\+json") {
        set req.http.Accept = "application/graphql-response+json";
    } else {
        set req.http.Accept = "application/json";
    }
    return (hash);
}

sub vcl_backend_response {
    if (bereq.uncacheable) {
        return (deliver);
    }
    if ((beresp.status != 200 && beresp.status != 307) || beresp.http.Set-Cookie || beresp.http.Cache-Control !~ "public") {
        # For a minute, nobody waits for another's answer to see whether it may be kept.
        set beresp.uncacheable = true;
        set beresp.ttl = 1m;
        return (deliver);
    }
    if (bereq.url ~ "^/api/[^/]+/file/") {
        # Browsers keep a file for good; here one that is withdrawn is gone within this, and at once where the purge comes. So is where a former file leads (307).
        set beresp.ttl = 5m;
        set beresp.grace = 0s;
        set beresp.http.xkey = beresp.http.Surrogate-Key;
        return (deliver);
    }
    # The lifetime is that of Cache-Control (s-maxage, stale-while-revalidate).
    set beresp.http.xkey = beresp.http.Surrogate-Key;
}

sub vcl_deliver {
    # Of use to caches alone. Leave Cache-Tag or Surrogate-Key in if there is another one in front.
    unset resp.http.xkey;
    unset resp.http.Surrogate-Key;
    unset resp.http.Cache-Tag;
    if (obj.hits > 0) {
        set resp.http.X-Cache = "HIT";
    } else {
        set resp.http.X-Cache = "MISS";
    }
}
