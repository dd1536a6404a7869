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

# What the requests are about, in the order of REQUESTS: the key of DIALOGUES.
TOPICS = {
    "Shipping": ["lost", "late", "lost", "misdelivered", "incomplete", "not at the dock", "new date", "new address"],
    "Billing": ["charged twice", "wrong invoice", "invoice copy", "card declined", "sales tax", "billing contact", "refund", "terms"],
    "Returns": ["return", "return label", "credit", "wrong item", "return", "return period"],
    "Product": ["damaged", "missing parts", "other size", "not as described", "successor", "data sheet", "bulk price"],
    "Account": ["sign-in", "new colleague", "two-factor", "company name", "plan", "former employee", "permissions"],
    "Technical": ["checkout", "rate limit", "punch-out", "export", "webhook", "search", "upload"],
}

# topic -> the agent's first answer, what the customer replies, how it goes on, how it ends. Any of a list may follow any of
# the list before, the end may follow at once, and hours or weeks may lie between two.
DIALOGUES = {
    "lost": [
        ["Hi {tickets.contacts.first_name}, I have opened a trace with the carrier for {tickets.agent_phrase} and will write as soon as they answer.", "Sorry about that. The last scan is at the carrier's hub; I have asked them to look for it."],
        ["Any news? The tracking page is still the same.", "Thank you. We need it on site, so please keep us posted."],
        ["The carrier is searching its hub; I have sent them a photo of the label.", "It was on the list of a trailer, and the carrier is looking into it."],
        ["The carrier has delivered {tickets.agent_phrase} and sent us the proof of delivery. Thank you for your patience.", "The carrier could not find the parcel, so a replacement is on its way with express delivery, free of charge."],
    ],
    "late": [
        ["Hi {tickets.contacts.first_name}, sorry for the delay. I am asking the carrier for a firm date for {tickets.agent_phrase}.", "I see that it left our warehouse late. I have asked the carrier to give it priority."],
        ["Our crew can't start without it, so please press them.", "Thank you. Please have the driver call the site first."],
        ["The carrier has it on the truck list now; the driver will call ahead.", "I have changed it to express at our cost."],
        ["It has been delivered and signed for. Sorry again for the delay.", "The carrier has confirmed the delivery date and you have it in writing. We have refunded the shipping cost."],
    ],
    "misdelivered": [
        ["Hi {tickets.contacts.first_name}, I am sorry. I have asked the carrier to pick {tickets.agent_phrase} up at the old building.", "The label had the address on file. Could you confirm the right one, so that I can send the driver back?"],
        ["The right address is the one of our new building, dock on the north side.", "Please use the address in our account, it is up to date now."],
        ["Thank you. The driver has the right address and takes it along on the next tour.", "The pick-up at the old building is done; it is being brought to the right one."],
        ["It has been brought to the right address and signed for. The old address is deleted from your account.", "The driver has delivered it to your new building. Sorry for the mix-up."],
    ],
    "incomplete": [
        ["Hi {tickets.contacts.first_name}, {tickets.agent_phrase} left in several cartons. I am checking where the others are.", "Could you tell me the numbers on the labels of the cartons that you have?"],
        ["The labels say 1 of 4 and 2 of 4.", "We have cartons 1 and 2, the other two are missing."],
        ["Cartons 3 and 4 were last scanned at the hub. The carrier is looking for them.", "The missing cartons were to come with another truck. I have asked for it."],
        ["The other cartons have been delivered now, and your dock has signed for them.", "The missing cartons were lost, so we have sent their contents again, free of charge."],
    ],
    "not at the dock": [
        ["Hi {tickets.contacts.first_name}, I have asked the carrier for the proof of delivery of {tickets.agent_phrase}.", "The carrier is asking the driver where it was left. Could you check with the front desk meanwhile?"],
        ["Nobody here signed for anything, and the front desk has nothing.", "We looked everywhere, it is not here."],
        ["The signature on the proof of delivery is from another company. The carrier is asking there.", "The driver is not sure where he left it and will come by."],
        ["It had been left with your neighbors and has been brought to your dock. Sorry for the trouble.", "The carrier could not say where it is, so we have sent {tickets.agent_phrase} again, free of charge."],
    ],
    "new date": [
        ["Hi {tickets.contacts.first_name}, no problem. I have asked the carrier to deliver {tickets.agent_phrase} one day later.", "Sure. Could you confirm the hours of your dock?"],
        ["The dock is open from 7 to 4.", "Thank you. Anytime before 4 is fine."],
        ["The carrier has noted the new day and the hours of your dock.", "I have entered the new day. The carrier still has to confirm it."],
        ["The new delivery date is confirmed; you can see it on the tracking page.", "The carrier has moved the delivery by one day, as you asked."],
    ],
    "new address": [
        ["Hi {tickets.contacts.first_name}, {tickets.agent_phrase} can still be sent elsewhere. Could you confirm the new address with the ZIP code?", "Happy to change it. Is the new warehouse the address that is in your account by now?"],
        ["Yes, the one that we have entered in the account.", "Confirmed, it is the first address in our account."],
        ["Thank you. I have sent the new address to the carrier.", "It is changed on our side; the carrier has to confirm it."],
        ["The carrier has confirmed the new address. It is now the default of your account.", "Done: {tickets.agent_phrase} goes to your new warehouse."],
    ],
    "charged twice": [
        ["Hi {tickets.contacts.first_name}, I see both charges. The second is only an authorization; I have asked our bank to release it.", "Sorry about that. Could you send us the lines of your card statement?"],
        ["I have attached the statement.", "The bank still shows both charges, see attachment."],
        ["Thank you. Accounting has the statement and cancels the second charge.", "Our bank has taken the second charge back; yours may need some days to show it."],
        ["The second charge is cancelled. You will see it on your next statement.", "We have refunded the second charge to the same card. Sorry for the trouble."],
    ],
    "wrong invoice": [
        ["Hi {tickets.contacts.first_name}, I am comparing the invoice with the delivery note of {tickets.agent_phrase}.", "Sorry. Which line is wrong, and how many did you get?"],
        ["It is the first line: we ordered and got 12, the invoice says 21.", "Line 1. The delivery note has the right quantity."],
        ["You are right. Accounting is making a new invoice.", "I have put the invoice on hold, so no reminder goes out meanwhile."],
        ["The corrected invoice is in your account; the wrong one is void.", "Accounting has corrected the quantity and sent you a new invoice. Sorry for the trouble."],
    ],
    "invoice copy": [
        ["Hi {tickets.contacts.first_name}, sure. To which address should the invoice for {tickets.agent_phrase} go?", "I have sent the invoice to your billing contact again. Could you check that it arrived?"],
        ["Nothing in the mailbox yet. Please send it to me as well.", "Please send it to me, I will pass it on to accounting."],
        ["I have sent it to your address, too.", "Sent again, this time as an attachment."],
        ["The invoice is attached, and you find all of them in your account under Billing.", "The invoice has been sent to you and to your billing contact."],
    ],
    "card declined": [
        ["Hi {tickets.contacts.first_name}, our payment provider turns the card down. Could you check the billing address that you entered?", "I see the attempts. They fail at the check of the billing address; is it the one of the card?"],
        ["The address is the same as on the statement.", "We moved last month, so it may be the old one."],
        ["The bank has another ZIP code on file. I have asked our provider to accept both.", "I have reset the attempts, so the card is not blocked on our side."],
        ["The card works again; a test charge of one dollar went through and is cancelled.", "With the corrected billing address the card is accepted. Please try again."],
    ],
    "sales tax": [
        ["Hi {tickets.contacts.first_name}, I see your certificate. I am checking why it was not applied to {tickets.agent_phrase}.", "Sorry. Our tax team is looking at your certificate."],
        ["The certificate is valid for two more years.", "I have attached it again, just in case."],
        ["It was filed under another account of yours. We are moving it.", "The tax team has approved the certificate for your account."],
        ["The tax is refunded, and your account is marked as exempt from now on.", "You have a new invoice without sales tax, and the difference goes back to your card."],
    ],
    "billing contact": [
        ["Hi {tickets.contacts.first_name}, happy to change it. Please send us the name and the e-mail address in writing.", "Sure. For your security the account owner has to confirm the change; the request is in the mailbox."],
        ["The account owner has confirmed it. The name is in the confirmation.", "Confirmed. Please send this month's invoices again, too."],
        ["Thank you. I have passed it on to accounting.", "I have entered the new contact; accounting has to release it."],
        ["The new billing contact is entered; all invoices go there from now on.", "Done. Your new accountant has got a welcome message."],
    ],
    "refund": [
        ["Hi {tickets.contacts.first_name}, I am asking our bank where the refund for {tickets.agent_phrase} is.", "Sorry. Our records say that the refund was sent; I am asking accounting for the reference."],
        ["Nothing has arrived in our account yet.", "Our accountant checked again, it is not there."],
        ["It came back because the card has expired. Accounting sends it to your bank account instead.", "The bank has returned it to us. We are sending it again."],
        ["The refund has been sent again, and our bank has confirmed it.", "The amount is refunded. The bank's reference is in your account under Billing."],
    ],
    "terms": [
        ["Hi {tickets.contacts.first_name}, thank you for asking. I have passed it on to our credit team.", "That can be done after a credit check. May we run one?"],
        ["Yes, please go ahead. Our accountant can answer questions.", "Sure. We have ordered every week for more than a year."],
        ["The credit team has all that it needs.", "The check is fine; a manager has to sign it."],
        ["Approved: your payment terms are 30 days from the next invoice on.", "The credit team agrees to 30 days. The new terms are in your account."],
    ],
    "return": [
        ["Hi {tickets.contacts.first_name}, that is possible. How many pieces would you like to send back, and are the boxes unopened?", "Sure. Please tell me how many boxes it is, then I can make the labels."],
        ["It is three cartons, all unopened.", "Two boxes, still sealed."],
        ["Thank you. The return is approved; the labels are in your account under Returns.", "The labels are ready and the carrier picks the boxes up at your dock."],
        ["The return is settled and the credit note is in your account. Thank you, {tickets.contacts.first_name}.", "The labels are in your account under Returns. The credit follows when the boxes are back."],
    ],
    "return label": [
        ["Hi {tickets.contacts.first_name}, the return is approved, but the label was not made. I am asking the warehouse for it.", "Sorry, it should be under Returns. I am having it made again."],
        ["It is there now, but the page is empty when I print it.", "Still nothing under Returns."],
        ["I have made a new one as a PDF file.", "I have asked the carrier for another label."],
        ["The label is attached and also in your account under Returns.", "You have the label by e-mail now. Any drop-off point of the carrier takes the parcel."],
    ],
    "credit": [
        ["Hi {tickets.contacts.first_name}, I am asking the warehouse whether the return has been inspected.", "I see that the parcel has arrived. The credit follows the inspection; I am asking how far it is."],
        ["Thank you. Our accountant needs the credit for this month.", "All boxes were unopened, so there is not much to inspect."],
        ["The inspection is done, without any deduction. Accounting has it now.", "The warehouse has released it. Accounting makes the credit note."],
        ["The credit note is in your account. Thank you, {tickets.contacts.first_name}.", "Accounting has credited the return in full. Sorry for the wait."],
    ],
    "wrong item": [
        ["Hi {tickets.contacts.first_name}, I am sorry. Could you send a photo of the label of the wrong item?", "Sorry about the mix-up. Which number is on the label of the item that you got?"],
        ["A photo of the label is attached.", "The number is on the attached photo. Please pick it up here."],
        ["Thank you. The right item is being packed and the pick-up is booked.", "It was a picking mistake. The right item leaves with the next truck."],
        ["The right item has shipped, and the carrier takes the wrong one along.", "The right item is on its way. You may keep the wrong one."],
    ],
    "return period": [
        ["Hi {tickets.contacts.first_name}, let me look up the date for {tickets.agent_phrase}.", "Returns are free for 60 days from delivery. Would you need longer?"],
        ["The project may start later, so some more time would help.", "Thank you. Can it be extended if the boxes stay unopened?"],
        ["I have asked our returns team for an extension.", "For unopened boxes that is possible; my manager has to agree."],
        ["You can return {tickets.agent_phrase} within 60 days of delivery; the last day is in your account under Returns.", "We have extended the period for {tickets.agent_phrase} by 30 days. The last day is in your account."],
    ],
    "damaged": [
        ["Hi {tickets.contacts.first_name}, sorry about that. Thank you for the photos; how many pieces are affected?", "I am sorry. We can replace the pieces at no cost. Shall we send them to the same address?"],
        ["About a third of the pack. The same address is fine.", "Six pieces. Please use the same address, and soon if possible."],
        ["Thank you. The replacement is being packed.", "I have ordered the replacement in our warehouse."],
        ["The replacement has shipped. You may keep the damaged pieces.", "The damaged pieces are refunded, as you have no use for a later delivery."],
    ],
    "missing parts": [
        ["Hi {tickets.contacts.first_name}, sorry about that. Could you send a photo of the label with the lot number?", "I am sorry. Which of the parts on the label are missing?"],
        ["The screws and the brackets are missing. A photo of the label is attached.", "It is the small bag with the screws, see the photo."],
        ["The lot is known to us. I have ordered the parts for you.", "Thank you. Our supplier sends the missing parts to us first."],
        ["The missing parts have shipped, free of charge.", "A complete pack has shipped. You may keep the other one."],
    ],
    "other size": [
        ["Hi {tickets.contacts.first_name}, let me check the sizes with our supplier.", "The maker offers XXL. I am asking whether we can get it for you. How many pairs would you need?"],
        ["About 40 pairs for now.", "Thank you. We use them every day, so it would be a regular order."],
        ["The supplier can deliver it. I am waiting for the price.", "XXL will be added to our catalog; I have asked for the article number."],
        ["XXL is in our catalog now, at the same price as XL.", "Yes, it comes in XXL. I have put the article on your order list."],
    ],
    "not as described": [
        ["Hi {tickets.contacts.first_name}, sorry about that. Could you send a photo of the label?", "I am comparing the page with our data sheet. Which size is printed on the piece?"],
        ["A photo of the label with the size is attached.", "The label says M, the page says L."],
        ["You are right, the page was wrong. It is being corrected.", "It was packed under the wrong article number. I have told the warehouse."],
        ["The page is corrected, and the right size has shipped to you free of charge.", "We have refunded the order and corrected the description. Please keep what you got."],
    ],
    "successor": [
        ["Hi {tickets.contacts.first_name}, I am asking our product team for a successor.", "The maker has stopped them. Which printer do you use?"],
        ["It is the desktop label printer that we bought from you.", "Thank you. They have to be 4 by 6 inches."],
        ["There are two that fit; I am checking the price of the rolls.", "The product team suggests one of another maker. I have asked for a sample."],
        ["The successor fits the same printer; it is on your order list now.", "We have a label of the same size and glue. The article and an offer are attached."],
    ],
    "data sheet": [
        ["Hi {tickets.contacts.first_name}, sure. I have asked the maker for the current version.", "Of course. Do you need the safety data sheet as well?"],
        ["The safety data sheet, too, please.", "Thank you. Our safety officer needs both sheets in English."],
        ["The product team is looking for the latest version.", "I have one from last year and am asking for the new one."],
        ["The data sheet and the safety data sheet are attached.", "Both sheets are attached and can also be found on the product's page."],
    ],
    "bulk price": [
        ["Hi {tickets.contacts.first_name}, thank you for asking. I have passed it on to sales for a quote.", "Happy to quote. Would you take it all at once or over the year?"],
        ["All at once, to the same address.", "Monthly deliveries would be best."],
        ["Sales has the numbers and is working on the quote.", "I have asked for a better price for that quantity."],
        ["The offer is attached. It is valid for 30 days.", "Sales has sent you the quote. Anything else, just reply."],
    ],
    "sign-in": [
        ["Hi {tickets.contacts.first_name}, I see some failed attempts and have unlocked the account. Could you try again?", "I have sent a new link to your address. It works for one hour."],
        ["Still no luck, the page says that the link is not valid.", "The e-mail is there, but the link has expired. Please send another."],
        ["I have sent another link and cleared the old sessions.", "Our mail system had put your address on a block list. It is off now."],
        ["You can sign in again: the account is unlocked and the reset e-mail is delivered.", "Your password is reset and the sign-in works again. Please choose a new password."],
    ],
    "new colleague": [
        ["Hi {tickets.contacts.first_name}, sure. Which name and e-mail address should the new user have?", "The change needs the approval of an administrator of your account. I have sent the request."],
        ["Our administrator has approved it and entered the name.", "Approved. Orders only, please, no payment details."],
        ["Thank you. I am setting up the user.", "The user is there; the invitation is being sent."],
        ["Your colleague has been added and can order, but not change payment details.", "The invitation is sent. The permissions are as you asked: orders only."],
    ],
    "two-factor": [
        ["Hi {tickets.contacts.first_name}, for your security please confirm the request from the address of the account owner.", "I can reset it. The account owner has to confirm it once; the request is in the mailbox."],
        ["I confirm the request.", "The account owner has confirmed it."],
        ["Thank you. Our security team is releasing the reset.", "The old phone is removed; the new one can be added at the next sign-in."],
        ["Two-factor authentication is reset. You can add the new phone when you sign in.", "The reset is done. Please sign in and scan the code with your new phone."],
    ],
    "company name": [
        ["Hi {tickets.contacts.first_name}, congratulations. We need a document that shows the new name, and the tax number.", "Happy to help. Please send us the certificate of the change and the new billing name."],
        ["The certificate is attached. The tax number stays the same.", "Attached. The address stays as it is."],
        ["Thank you. Accounting is checking the document.", "The document is fine. The change needs the approval of your account owner."],
        ["The new name is entered and will be on all invoices from now on.", "Your account and the invoices have the new name. Please sign in again to see it."],
    ],
    "plan": [
        ["Hi {tickets.contacts.first_name}, thank you. The next plan has more users and a lower shipping rate; may I send you the terms?", "Great. I have asked sales to compare the plans for you."],
        ["Yes, please. The end of the month would be right for us.", "Thank you. What happens to our open orders?"],
        ["Your open orders stay as they are. I have sent you the terms.", "Sales is preparing the change; nothing else has to be done."],
        ["The upgrade is set for the first of the month. The terms are attached.", "The new plan starts with your next invoice. Welcome aboard!"],
    ],
    "former employee": [
        ["Hi {tickets.contacts.first_name}, which user is it? An administrator of your account has to confirm the removal.", "I have suspended nothing yet: could you confirm the user's address in writing?"],
        ["Confirmed by our administrator. It is the user that has not signed in since June.", "The administrator has confirmed it. Please be quick."],
        ["Thank you. The user is suspended; I am closing the open sessions.", "The access is suspended, and the removal is running."],
        ["Access is removed and all sessions are closed.", "The user is deleted. Orders made by the user stay in your history."],
    ],
    "permissions": [
        ["Hi {tickets.contacts.first_name}, the role of your buyer is View Only. May I change it to Buyer?", "I am looking at the role. Which limit should the buyer have?"],
        ["Buyer is right, with a limit of 2,000 dollars an order.", "Yes, please. The same limit as the other buyers."],
        ["Thank you. The change waits for the approval of your administrator.", "I have set the role; your administrator has to approve it."],
        ["The role is changed. Your buyer can order after signing in again.", "Done: the button appears with the next sign-in."],
    ],
    "checkout": [
        ["Hi {tickets.contacts.first_name}, thank you for the details. I can reproduce it and have passed it to engineering.", "Sorry. Do you use a blocker for scripts or a proxy?"],
        ["No proxy. Same result on another computer.", "It happens without any blocker, too."],
        ["Engineering found the cause: a script of the payment provider. A fix is being tested.", "It affects some of our customers; I have added your account to the case."],
        ["The fix is live and the checkout page loads again. Please reload it once.", "The payment page works again; a script had been blocked on our side."],
    ],
    "rate limit": [
        ["Hi {tickets.contacts.first_name}, I am looking at the log of your key.", "Could you send the time of the last failure and the request ID from the response header?"],
        ["It happened again ten minutes ago; the request ID is in the attached log.", "The log is attached. We send one request every ten seconds."],
        ["The limit counts by address, and a partner of yours shares it. Engineering is changing that.", "Engineering found the cause. A fix is being tested."],
        ["We have raised your limit and corrected the error message.", "The limit counts by key now, so you should see no more 429. Please reply if you do."],
    ],
    "punch-out": [
        ["Hi {tickets.contacts.first_name}, I see the failed sessions and have passed them to engineering.", "Could you send the setup request that your system sends us?"],
        ["It is attached. Nothing was changed on our side.", "Our developer has attached the log. He can join a call if that helps."],
        ["Engineering found the cause: our certificate was renewed yesterday.", "Thank you. The session is lost on the way back; a fix is being tested."],
        ["Punch-out works again; a test session of your system went through.", "The fix is live. Please start punch-out once more and reply if it still fails."],
    ],
    "export": [
        ["Hi {tickets.contacts.first_name}, I get the same empty file and have passed it to engineering.", "I am looking at the job. Which time zone is set in your account?"],
        ["Eastern time. The month before was complete.", "We need the file for our books, by mail would do."],
        ["The filter of the dates is wrong; engineering is correcting it.", "The export was cut off by a timeout. We are running it again."],
        ["The export is repaired, and last month's file with all rows is in your account.", "Last month's file is attached, and the export works again."],
    ],
    "webhook": [
        ["Hi {tickets.contacts.first_name}, I am looking for the webhook of {tickets.agent_phrase} in our log.", "Could you check whether your server answered with an error at that time?"],
        ["Our server was up all the time, the log is attached.", "Nothing in our log, not even an attempt."],
        ["It is in a queue that got stuck. Engineering is emptying it.", "We see three attempts with a timeout. I have asked for another."],
        ["The webhook has been sent again, and your server has accepted it.", "The queue is repaired; the missing webhook has been delivered."],
    ],
    "search": [
        ["Hi {tickets.contacts.first_name}, thank you. I can reproduce it and have passed it to engineering.", "Could you send one or two of the article numbers?"],
        ["It is the same with every number that I tried.", "Two numbers are attached; both are in stock by the page."],
        ["The index lost the article numbers. It is being built again.", "Engineering found the cause. A fix is being tested."],
        ["The index is complete again; searching for article numbers works.", "The fix is live. Please try again and reply if a number is still missing."],
    ],
    "upload": [
        ["Hi {tickets.contacts.first_name}, could you send us the file?", "I see that the upload stops. As a workaround, please split the file in two."],
        ["The file is attached. Smaller files work.", "Splitting it works, but we do this every day. The file is attached."],
        ["Thank you. Line 412 has a sign that our parser does not read; engineering is on it.", "The upload runs into a timeout. Engineering is raising it."],
        ["The fix is live: your file of 800 lines went through in our test.", "Long files work again, and errors are shown with their line now."],
    ],
}

# What may be said in any longer conversation: by the customer, by the agent, and what the system notes after each of them.
LATER = {
    "follow-up": ["Thank you for the update.", "Any news?", "How long will that take?", "Is there anything that you need from us?", "Still open on our side. Please keep us posted.", "Could you give us a status, please?"],
    "update": [
        "I have asked again and will write as soon as I have an answer.", "Thank you for your patience, we are still on it.", "It is with the colleague in charge, and I keep an eye on it.",
        "No news yet, but it is not forgotten.", "I have raised it with my manager.", "Nothing is needed from your side; I will write when it is settled.",
    ],
    "noted after agent": ["Status changed to Waiting on Customer.", "Priority set to {tickets.priority}.", "Ticket assigned to the {tickets.category} team."],
    "noted after customer": ["Status changed to In Progress.", "Reminder: the customer is waiting for an answer.", "Attachments scanned: no threat found."],
}
