-- For wrk: sends the bodies of the file BODIES in turn, each line a signature, a blank and a body.
local requests = {}
for line in io.lines(os.getenv("BODIES")) do
    local signature, body = line:match("^(%S+) (.*)$")
    local headers = {["Host"] = "127.0.0.1", ["Content-Type"] = "application/json"}
    if signature ~= "none" then
        headers["X-Hub-Signature-256"] = signature
    end
    requests[#requests + 1] = wrk.format("POST", "/webhooks", headers, body)
end

local last = 0
request = function()
    last = last % #requests + 1
    return requests[last]
end
