"""What the vocabularies of e-commerce and support are made of: written for this project, no other source.

SUPPLIES: category -> "noun low-high; ..." in US dollars, what a wholesaler of business supplies sells by the
piece, pack or roll. A price is log-normal with the median sqrt(low * high) and a sigma that puts 98.8 % of the
prices between low and high.
SUPPLY_BRANDS: category -> invented names; none is meant to be an existing brand.
COMPANY_FORMS: locale -> templates of company names with weights; {founder} and {partner} are family names.
"""

SUPPLIES = {
    "Packaging": (
        "Corrugated Box 12x9x4 in, 10 Pack 6-14; Corrugated Box 18x12x12 in, 5 Pack 7-16; Packing Tape 2 in, 6 Rolls 8-18; "
        "Bubble Wrap Roll 12 in x 50 ft 7-16; Kraft Paper Roll 24 in 9-22; Poly Mailer 10x13 in, 50 Pack 6-14; "
        "Padded Envelope 8x11 in, 25 Pack 8-18; Shipping Labels 4x6 in, 250 Roll 5-13; Stretch Wrap Roll 15 in 8-19; "
        "Pallet Corner Protector, 20 Pack 10-24; Fragile Sticker Roll 3-9; Tape Dispenser 5-15"
    ),
    "Office": (
        "Copy Paper Letter, Ream 4-9; Ballpoint Pen Blue, 12 Pack 3-9; Gel Pen Black, 6 Pack 4-11; Spiral Notebook 2-6; "
        "Sticky Notes 3x3 in, 12 Pads 5-13; File Folder Letter, 50 Pack 8-19; Ring Binder 2 in 3-9; Stapler 5-16; "
        "Staples, 5000 Box 2-5; Whiteboard Marker, 8 Pack 5-13; Desk Organizer 8-24; Wall Calendar 6-15; Laminating Pouch, 100 Pack 9-22"
    ),
    "Cleaning": (
        "All-Purpose Cleaner 1 gal 7-17; Disinfecting Wipes, 75 Tub 4-9; Microfiber Cloth, 12 Pack 6-15; Nitrile Gloves, 100 Box 7-17; "
        "Trash Bags 45 gal, 25 Pack 7-16; Paper Towels, 6 Rolls 7-15; Toilet Tissue, 12 Rolls 8-18; Foaming Hand Soap 1 L 4-11; "
        "Floor Cleaner 1 gal 8-19; Mop Head 5-14; Push Broom 18 in 11-26; Air Freshener Refill 3-8"
    ),
    "Safety": (
        "Safety Glasses Clear 3-9; Foam Earplugs, 50 Pairs 6-15; Hi-Vis Vest 5-14; Hard Hat 10-26; Cut-Resistant Gloves, Pair 4-12; "
        "Respirator Mask N95, 20 Box 12-28; First Aid Kit, 25 Person 14-32; Wet Floor Sign 9-21; Barricade Tape 300 ft 5-12; "
        "Eye Wash Bottle 6-15; Knee Pads, Pair 10-25; Lockout Tag, 25 Pack 8-18"
    ),
    "Breakroom": (
        "Ground Coffee 2 lb 11-26; Tea Bags, 100 Box 5-13; Sugar Sticks, 200 Box 4-9; Coffee Creamer, 50 Cups 5-11; Paper Cup 12 oz, 50 Sleeve 4-9; "
        "Bottled Water 16.9 oz, 24 Case 4-9; Granola Bar, 12 Box 5-12; Plastic Cutlery, 100 Box 5-12; Paper Plate, 100 Pack 5-12; Napkins, 500 Pack 4-10"
    ),
    "Electrical": (
        "AA Battery, 24 Pack 8-19; USB-C Cable 6 ft 5-15; Ethernet Cable Cat 6, 10 ft 4-12; Power Strip 6 Outlet 8-21; Extension Cord 25 ft 11-27; "
        "LED Bulb 60 W, 4 Pack 6-15; Cable Ties, 200 Pack 4-11; Electrical Tape, 5 Rolls 5-12; HDMI Cable 6 ft 5-15; Wireless Mouse 9-24; "
        "Label Tape Cartridge 6-15; Flashlight 7-20"
    ),
}

SUPPLY_BRANDS = {
    "Packaging": "Boxwell, Kraftline, Tapeworth, Parcelmate, Stackhaven, Wrapford",
    "Office": "Pennant & Co, Inkwell, Deskford, Clipmark, Paperfield, Scribe & Sons",
    "Cleaning": "Brightmop, Purewell, Spotlane, Cleanstead, Lathermill, Suds & Co",
    "Safety": "Guardwell, Ironbrim, Safestride, Shieldrock, Vistaguard, Hardline",
    "Breakroom": "Morningside, Kettle & Crumb, Breakwell, Cupford, Roastfield, Snackmill",
    "Electrical": "Voltmere, Ampwell, Currentline, Plugfield, Sparkford, Wireworth",
}

COMPANY_FORMS = {
    "en-US": {
        "{founder} Logistics": 4, "{founder} Foods": 4, "{founder} Supply Co.": 4, "{founder} Systems": 4, "{founder} Industries": 4,
        "{founder} Construction": 5, "{founder} Consulting": 3, "{founder} Media": 2, "{founder} Packaging": 2, "{founder} Medical Group": 3,
        "{founder} Electric": 3, "{founder} Freight Lines": 2, "{founder} Textiles": 1, "{founder} Analytics": 2, "{founder} Insurance Agency": 2,
        "{founder} Realty": 2, "{founder} Manufacturing": 4, "{founder} Tool Works": 2, "{founder} Software": 3, "{founder} Hospitality Group": 2,
        "{founder} Farms": 2, "{founder} Plastics": 2, "{founder} Marine": 1, "{founder} Dental Partners": 2, "{founder} Auto Parts": 3,
        "{founder} Engineering": 3, "{founder} Landscaping": 2, "{founder} Brewing Co.": 1, "{founder} & {partner} LLP": 4, "{founder} & Sons": 4,
        "{founder} Bros. Roofing": 2, "{founder}-{partner} Inc.": 3, "{founder}, {partner} & Associates": 3, "{founder} Holdings LLC": 3,
        "{founder} Learning Center": 2, "{founder} Print Shop": 2, "{founder} Catering": 2, "{founder} Property Management": 2,
    },
}

# category -> (subject, first message); {order_phrase} is "order ORD-000123", or "our last order" if the ticket names none
REQUESTS = {
    "Shipping": [
        ("Where is {order_phrase}?", "Hello, {order_phrase} should have been here by now and the tracking page has not changed. Can you find out where it is?"),
        ("Our delivery is late", "We need a firm delivery date for {order_phrase}, a crew is waiting for it."),
        ("Tracking has not moved for days", "The tracking page of {order_phrase} has shown the same hub since last week. Is the parcel lost?"),
        ("Delivered to the wrong address", "According to the driver {order_phrase} went to our old building. Nobody is there. Please have it brought to the right one."),
        ("Only part of {order_phrase} arrived", "We received two of the four cartons of {order_phrase}. When will the rest arrive?"),
        ("Carrier says delivered, nothing here", "The driver marked {order_phrase} as delivered but our dock has no record of it. Please check with the carrier."),
        ("Need a new delivery date", "Our dock is closed on the day that you announced for {order_phrase}. Could you deliver one day later?"),
        ("Change the delivery address", "Please send {order_phrase} to our new warehouse instead. The old address closes this week."),
    ],
    "Billing": [
        ("Charged twice for {order_phrase}", "Our card was charged twice for {order_phrase}. Please refund one of the charges."),
        ("Wrong quantity on the invoice", "The invoice for {order_phrase} shows a quantity that we did not order. Can you correct it?"),
        ("Need a copy of our invoice", "Could you send the invoice for {order_phrase} again? Accounting never got it."),
        ("Card declined at checkout", "Checkout keeps declining our card although the bank sees no problem."),
        ("Sales tax although we are exempt", "We are tax exempt, but {order_phrase} was charged with sales tax. Our certificate is on file."),
        ("Update the billing contact", "Please send all invoices to our new accountant from now on. I can give you the name on the phone."),
        ("Refund has not arrived", "You confirmed the refund for {order_phrase} two weeks ago, but the bank has not seen it."),
        ("Question about payment terms", "Can we get 30 days instead of 14? We order every week."),
    ],
    "Returns": [
        ("Return {order_phrase}", "We would like to return part of {order_phrase}. The boxes are unopened. How do we get a label?"),
        ("Where do I find the return label?", "The return was approved yesterday, but there is no label in the account."),
        ("Return received, no credit yet", "Our return arrived at your warehouse last week according to tracking, but there is no credit yet."),
        ("Wrong item in {order_phrase}", "There was a wrong item in {order_phrase}. Please arrange a pick-up and send the right one."),
        ("Ordered too many, can we send some back?", "We ordered too many by mistake. Can we send the surplus back?"),
        ("Until when can we return {order_phrase}?", "The project was put off. How long do we have to return {order_phrase}?"),
    ],
    "Product": [
        ("Items damaged in {order_phrase}", "Several pieces of {order_phrase} are cracked. Photos are attached."),
        ("Parts are missing", "One of the packs in {order_phrase} came without the parts listed on the label."),
        ("Does it come in another size?", "The gloves are too small for half of our crew. Do you have them in XXL?"),
        ("Not as described", "What we got in {order_phrase} does not match the description on your site: it is a size smaller."),
        ("Replacement for a discontinued item?", "The labels we always order are gone from the catalogue. What fits the same printer?"),
        ("Data sheet wanted", "Could you send the data sheet for this product? Our safety officer asks for it."),
        ("Bulk price", "What would the price be for ten times the usual quantity?"),
    ],
    "Account": [
        ("Can't sign in", "I can't sign in since this morning. The reset e-mail does not arrive."),
        ("Add a colleague to our account", "Please add a colleague to our account, with permission to order but not to change payment details."),
        ("Reset two-factor authentication", "I changed my phone and can't get past two-factor authentication."),
        ("Change the company name", "Our company changed its name. What do you need to update the account?"),
        ("Upgrade our plan", "We would like to move to the next plan before the end of the month. What changes for us?"),
        ("Remove a former employee", "A former employee still has access to our account. Please remove it today."),
        ("Wrong permissions for a buyer", "Our new buyer sees the prices but has no button to order."),
    ],
    "Technical": [
        ("Checkout page does not load", "The checkout page stays blank after we choose the payment method. Same in two browsers."),
        ("API returns error 429", "Your API answers with status 429 although we send fewer than ten requests a minute."),
        ("Punch-out fails", "Punch-out from our procurement system ends with a session error since yesterday."),
        ("Order export is empty", "The order export for last month has a header and no rows."),
        ("Webhook never came", "We got no webhook for {order_phrase}, all others came through."),
        ("Search finds nothing", "Searching for an article number gives no result, searching for its name does."),
        ("CSV upload stops half way", "Uploading our order list stops half way without a message. The file has 800 lines."),
    ],
}

# stage after the first message -> category -> bodies; a stage without categories serves all
MESSAGES = {
    "agent": {
        "Shipping": [
            "Hi {tickets.contacts.first_name}, I have opened a trace with the carrier for {tickets.agent_phrase} and will write as soon as they answer.",
            "The carrier reports a delay at its hub. The new estimate is within two working days.",
            "Could you confirm the delivery address and the hours of your dock?",
            "The driver says nobody was at the dock. I have booked a second attempt.",
            "It has left our warehouse. The carrier will scan it tonight.",
        ],
        "Billing": [
            "Hi {tickets.contacts.first_name}, I see both charges. The second is only an authorization; I have asked our bank to release it.",
            "I have sent the invoice to your billing contact again. Could you check that it arrived?",
            "Our accounting team is looking at it. Could you send us the last four digits of the invoice number?",
            "I have put the open amount on hold, so no reminder goes out meanwhile.",
            "Our bank needs up to three working days to confirm.",
        ],
        "Returns": [
            "Hi {tickets.contacts.first_name}, the return is approved. The label is in your account under Returns.",
            "Our warehouse has received the parcel and inspects it tomorrow.",
            "How many pieces would you like to send back, and are the boxes unopened?",
            "The carrier picks the parcel up tomorrow between 9 and 12.",
            "I have asked the warehouse to inspect it first.",
        ],
        "Product": [
            "Hi {tickets.contacts.first_name}, sorry about that. Could you send a photo of the label with the lot number?",
            "I have asked the product team and attach the data sheet.",
            "We can replace the pieces at no cost. Shall we send them to the same address?",
            "The lot is known to us; our supplier has changed its packaging.",
            "I have asked for a quote and expect it today.",
        ],
        "Account": [
            "Hi {tickets.contacts.first_name}, for your security please confirm the request from the address of the account owner.",
            "I have sent a new link. It works for one hour.",
            "The change needs the approval of an administrator of your account. I have sent the request.",
            "The account owner has to confirm it once; the request is in the mailbox.",
            "I see three failed attempts and have unlocked the account.",
        ],
        "Technical": [
            "Hi {tickets.contacts.first_name}, thank you for the details. I can reproduce it and have passed it to engineering.",
            "Could you send the time of the last failure and the request ID from the response header?",
            "Engineering found the cause. A fix is being tested.",
            "It affects a small part of our customers; I have added your account to the case.",
            "As a workaround, please split the file in two.",
        ],
    },
    "customer": {
        "Shipping": ["Any news on {tickets.order_phrase}?", "The address is right, and the dock is open from 7 to 4.", "Still nothing here today.", "Please call the site before you deliver.", "Thank you, we will keep an eye on the dock."],
        "Billing": ["I have attached the bank statement.", "Nothing has changed in our account yet.", "It did not arrive. Please use this address only.", "Our accountant confirms it.", "Thank you. How long will that take?"],
        "Returns": ["All boxes are unopened.", "The label does not print, it shows an empty page.", "When can we expect the credit?", "The parcel is ready for the carrier.", "It is three cartons in all."],
        "Product": ["Photos of the label are attached.", "Yes, the same address please.", "About a third of the pack is affected.", "That would help, thank you.", "We use them every day, so soon would be good."],
        "Account": ["The link has expired, please send another.", "Our administrator has approved it.", "I confirm the request.", "It works for my colleague but not for me.", "Thank you, that was quick."],
        "Technical": ["It happened again ten minutes ago.", "The request ID is in the attached log.", "Same result in another browser.", "It works for small orders only.", "Our developer can join a call if that helps."],
    },
    "closing": {
        "Shipping": [
            "The carrier has delivered {tickets.agent_phrase} and sent us the proof of delivery. Thank you for your patience.",
            "A replacement is on its way with express delivery, free of charge. I am closing this ticket.",
        ],
        "Billing": ["This is settled; you will see it in your account within one working day.", "Accounting has put it right and sent you a confirmation. Sorry for the trouble."],
        "Returns": ["The credit note is in your account. Thank you, {tickets.contacts.first_name}.", "The right item has shipped and the return is settled."],
        "Product": ["The replacement has shipped. You may keep the damaged pieces.", "The data sheet and the offer are attached. Anything else, just reply."],
        "Account": ["The change is done. Please sign in again to see it.", "Access is removed and all sessions are closed."],
        "Technical": ["The fix is live. Please try again and reply if it still fails.", "We have raised your limit and corrected the error message."],
    },
    "system": [
        "Ticket assigned to the {tickets.category} team.", "Priority set to {tickets.priority}.", "Reminder: the customer is waiting for an answer.",
        "Status changed to Waiting on Customer.", "Attachment scanned: no threat found.",
    ],
}
