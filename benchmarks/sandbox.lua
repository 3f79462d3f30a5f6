-- For wrk: sends the campaign's message MESSAGE_ID, each time to another subscriber, from FIRST on.
local message = os.getenv("MESSAGE_ID")
local last = tonumber(os.getenv("FIRST")) - 1
local path = "/v24.0/act_1234567890/messages"
local headers = {
    ["Host"] = "127.0.0.1",
    ["Content-Type"] = "application/json",
    ["Authorization"] = "Bearer page-token",
}
local content = [[{"attachment":{"type":"template","payload":{"template_type":"generic",
"text":"Hi {{first_name}}, our summer sale is on.","elements":[{"title":"Hats for {{first_name}}",
"subtitle":"We have the right hat for everyone.","image_url":"https://shop.example/hats.png",
"default_action":{"type":"web_url","url":"https://shop.example/sale"},
"buttons":[{"type":"web_url","url":"https://shop.example/sale","title":"View the sale"},
{"type":"postback","title":"Talk to us","payload":"SUMMER_SALE_HELP"}]}]}}}]]

request = function()
    last = last + 1
    local body = string.format(
        [[{"message_id":"%s","messenger_delivery_data":{"subscription_token":"%d"},"message":%s}]],
        message, 1000000000 + last, content)
    return wrk.format("POST", path, headers, body)
end
