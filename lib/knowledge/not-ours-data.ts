/**
 * What visitors ask of any company and no file of ours answers, a question a line: a question that is nearer to one of
 * these than to any way to ask for a section is left to a person, whatever single words it shares with the files. What
 * the knowledge base comes to answer is taken out here.
 */
export const NOT_OURS: readonly string[] = `
who is the founder
who founded the company
who started levqor
who is your ceo
who is the boss
who owns levqor
who are the owners of the company
who runs this company
who is behind this
who are your investors
how many people work for you
how many employees do you have
how big is your team
what is the average salary
are you hiring
do you have any jobs
I want to work for you
do you have vacancies
do you offer internships
when was the company founded
in which year were you established
how long have you been in business
how old is the company
where is your office
where are you based
what is your postal address
can I visit you
which city are you in
do you have an office in another country
what is your company registration number
what is your vat number
are you registered at companies house
what is your revenue
how much money do you make
are you profitable
how many customers do you have
can I buy shares in your company
what is your share price
are you a listed company
do you have an affiliate programme
is there a referral bonus
do you pay commission for recommendations
do you have a partner programme
can I become a reseller partner
do you sell gift cards
do you sell gift vouchers
do you sell merchandise
do you sell hardware
do you sell laptops or printers
do you sell leads
do you sell lists of addresses
can you build me a website
can you make an online shop
can you design a logo
do you do graphic design
can you build a mobile app
do you have an app for iphone
is there an android app
is there a desktop app for windows
do you have an app
do you guarantee a job
what is the maximum file size
do you have a loyalty programme
how many automations have you built
what is the best software
can you do seo
do you run google ads
do you manage social media
do you write blog posts
do you do copywriting
do you do translations
can you translate a text
can you do my accounts
can you do my tax return
do you make videos
do you build chatbots for websites
do you build games
do you offer web hosting
do you sell domains
do you repair computers
do you offer consulting
do you offer training courses
do you run webinars
do you train our staff
can you teach us how to automate
do you provide training
do you have workshops
do you hold events
do you have a podcast
do you have a blog
do you have a youtube channel
are you on instagram
are you on linkedin
what is your twitter account
how do you compare with make.com
are you better than zapier
are you cheaper than zapier
what does zapier cost
what does hubspot charge
why should I choose you and not your competitors
who are your competitors
do you have an sdk
do you have a python library
do you have a javascript client
is your code open source
can I see your source code
can you install it on our own server
do you offer on-premise installation
can I host it myself
do you support single sign-on
do you support saml
how much storage is included
how many gigabytes do I get
how many users can I have
how many seats are included
how many team members can use the plan
how many steps can a workflow have
what is the maximum length of a workflow
how often do you make backups
do you close at christmas
are you closed over the holidays
which holidays do you observe
do you have soc two certification
are you iso certified
do you have cyber essentials
do you have professional indemnity insurance
how much are you insured for
do you publish a modern slavery statement
what is your carbon footprint
are you climate neutral
do you plant trees
do you donate to charity
do you offer a lifetime deal
do you offer a lifetime licence
can I pay in instalments
do you offer finance
can I pay later with klarna
can I pay with bitcoin
do you accept cryptocurrency
can I pay by cheque
can I get a purchase order
do you have a press kit
can I interview you
what programming language do you use
which database do you use
what is your technology stack
which model of openai do you use
what is the weather tomorrow
what is the capital of france
tell me a joke
who won the football match
who is the president
what is the meaning of life
write me a poem
write me a script
what should I cook
can you book a hotel
can you order a taxi
can you recommend a restaurant
can you recommend an accountant
what is the time
how much is a train ticket
which medicine should I take
which laptop should I buy
is bitcoin a good investment
do you have a student plan
which bank do you use
can I pay by standing order
what is your refund rate
how many hours does it save on average
how much time will I save
how much is a custom integration
what does a bespoke connector cost
how long does a custom integration take
how long does it take to connect a new tool
is there a limit on file size
what is the upload limit
how many requests per second are allowed
what are the rate limits
how many emails can I send per day
which countries do you serve
do you work with customers in america
what is the minimum age to buy
can I get a signed paper contract
can I choose who builds my automation
who will be working on my project
do you use freelancers
which version do you use
what programming language is the software written in
what languages is the code written in
can I get it for free
does it come with a free gift
what does it come with for free
can you answer my phone calls
can you call my customers
can you write my invoices
what is your roadmap
when is the next version coming
which features are planned
will you support more tools next year
do you have a community or forum
how many revisions did you do last year
what was your average delivery time
what percentage of orders is late
how many refunds did you give
how satisfied are your customers
what is the best time to call
what is the wifi password
is there parking
what is your dress code
can I get a copy of your accounts
are you a limited company
who is your accountant
which law firm represents you
who is your data protection officer by name
can I meet the team
do you have a showroom
do you offer home visits
is there a dedicated server
do you have a disaster recovery plan
how many servers do you have
what is your favourite tool
can you recommend software
what is the name of your founder
how did levqor get started
what is the story behind the name levqor
what does levqor stand for
how do you pronounce levqor
who is the managing director
who are the directors of the firm
is levqor part of a bigger group
does levqor have a parent company
did you raise venture capital
are you funded by investors or self funded
what was your turnover last year
how big is your company in headcount
do all of your staff work remotely
where do your employees live
who are your engineers and what have they studied
what experience does your team have
how many developers are on the payroll
what year did you start trading
how many years of experience do you have
what street is your office in
what is the postcode of your company
can we come by your office for a coffee
do you have a branch in london
do you have an office in manchester
do you have a whatsapp number for sales
what is your fax number
do you work on bank holidays
are you closed on good friday
what are your opening times between christmas and new year
does your team go on summer holidays
how many clients have you served so far
which famous brands use you
how many orders do you get a month
what is your client retention rate
are you a b corp
are you a charity or a company
are you a member of a trade association
have you won any awards
have you been in the press
do you have a mascot
can I get your company brochure
do you have a company presentation to download
can I use your logo in my article
can you post on facebook for me
do you schedule instagram posts
can you grow my followers
do you do influencer marketing
can you redesign our homepage
do you build wordpress sites
can you build a landing page for my course
can you fix a bug on our website
do you develop phone apps
can you program an ios app for us
do you write custom desktop software
can you improve our google ranking
do you do search engine optimisation
can you run facebook ads for us
do you manage advertising budgets
can you host our website
do you offer email hosting
do you rent out servers
can you register a domain name for us
do you do data entry by hand
can you type our paper documents into a computer
do you offer virtual assistants
can I hire one of your developers full time
do you place staff in companies
can you recruit an employee for us
do you offer on-site work at our premises
can somebody come to our office to set it up
do you run a course on automation
do you offer certificates for participants
is there an academy or online school
can you give a talk at our event
do you offer one to one coaching
do you offer business coaching
can you do our bookkeeping
can you file our vat return
do you run payroll for companies
can you do market research for us
can you make our newsletter design
do you shoot photos or film
can you print flyers
do you set up printers and networks
can you repair our wifi
do you sell phones or tablets
can you recover my lost files from a broken disk
do you make voice assistants
do you make power bi dashboards
do you offer penetration tests
can you be our outsourced it department
do you sign non-disclosure agreements
can we have a mutual nda before we talk
are you iso 27001 certified
is there an iso 9001 certificate
do you have a soc 2 report
can I see your penetration test report
are you pci dss level one certified
are you registered with the ico and under which number
do you have a public liability certificate
can you fill in our supplier security questionnaire
can you fill in our vendor registration form
do you have an anti-bribery policy
do you have a health and safety policy
do you have an equal opportunities policy
do you have a whistleblowing policy
do you have an environmental policy
what is your d-u-n-s number
what is your bank account number and sort code
do you work with public sector frameworks
do you bid for government tenders
which framework is your backend written in
is your software written in python or php
do you use react
do you run postgres or mysql
which version of node do you run
which two factor apps do you support
do you have okta integration
does the account support passkeys
can we use active directory for sign-in
which ip addresses do your calls come from
what ip ranges should we whitelist
do you have static ip addresses
do you have a graphql endpoint
do you offer websockets
is there a terraform provider
is there a command line tool
do you have a browser extension
is there a plugin for wordpress
is there an outlook add-in
which browsers are supported
does it run on linux
what encryption algorithm is used for stored emails
how many bits do your encryption keys have
can we bring our own encryption keys
do you have a bug bounty programme
how often do you deploy new releases
what is the latency of your api
how many jobs can run at the same time
do you offer a dedicated tenant
can I change the time zone of the server
can I pay with ethereum
do you take usdt
can I pay by cheque in the post
can I pay half now and half later
do you offer monthly instalments for a package
can I split the price over three months
do you offer leasing
can you invoice us with sixty days to pay
can I pay by western union
can I pay with amazon vouchers
can I barter my services for an automation
do you accept childcare vouchers
how do I become an affiliate
do I earn something if I recommend you to a friend
what do I get for referring a client
do you have an ambassador programme
do you have a certified partner network
can I give an automation as a present
can I buy a gift card for a colleague
do you have bonus points
do you have open positions at the moment
where can I send my cv
do you take apprentices
do you offer work experience placements
what do you pay your developers
can I do a student placement with you
is there a developer community on discord
do you have a telegram channel for news
is there a user group near me
do you hold a yearly conference
what is your view on the election
which stocks should I buy
how do I lose weight
how tall is the eiffel tower
can you help with my homework
what is the exchange rate of the euro today
how do I make a sourdough bread
do nurses get money off
is there a military discount
are pensioners cheaper
reduced rate for charities and non-profits
do you have a black friday deal
a promo for teachers please
who is the head of sales
who is in charge of your finance department
who is your marketing director
what is the name of your lead engineer
who looks after your social media
in which city do your developers sit
where do your engineers live
are your staff based in india
which country does your team work from
how old do dogs get
how many legs has a spider
how do I repair my boiler
how do I bake bread
what is the capital of australia
who wrote hamlet
what's the score in the cricket
tell me a riddle
what will shares be worth next year
is my horoscope good today
how tall is mount everest
can you register a domain for me
do you sell web hosting and e-mail boxes
will you build my landing page
do you redesign shops
could you make me a phone app
will you shoot a video for my brand
can you run our google ads
do you write newsletters for us
do you manage linkedin profiles
do you post to facebook for clients
will you answer my customers on instagram
do you sell keyboards and monitors
do you repair laptops
do you supply phones to staff
do you do payroll for us
can you file my tax return
do you offer bookkeeping as a service
will you give me legal advice about my lease
can I pay in monthly instalments for a build
do you take american express points
is klarna possible
can I pay with a purchase order and 60 days credit
do you accept cash in an envelope
can I pay in bitcoin or ethereum
can i post you a cheque
do you have a reseller or partner programme with commission
what do I earn when I recommend you
do you have soc 2
are you certified to any security standard
do you have cyber essentials plus
have you been audited by a third party
what is your company number
what's your vat registration number
what is the legal name of the firm
where are you registered
what is the address of your head office
can I visit you in person
is there parking at your place
do you work on public holidays
are you shut over christmas and new year
what are your easter hours
is your support open on the may bank holiday
how many people can log in to one plan
can my team of six share one account
do you have user roles and permissions for my staff
can two people use one login
do you have single sign on with okta
can I log in with google
can I protect my account with an authenticator app
do you support passkeys
what does make charge for operations
how much is a zapier subscription
is hubspot better than pipedrive
are you cheaper than your competitors
how do you compare with n8n
which database do you use inside
what language is your site programmed in
which cloud region are your servers in
how many servers do you run
do you use kubernetes
how many clients do you serve
what was your revenue last year
who has invested in you
are you owned by a bigger company
when did the business begin trading
what was levqor called before
why is it called levqor
who designed your logo
will you sign our own contract
do you sign a confidentiality agreement before we start
will you fill in our vendor security questionnaire
can you work under our purchasing terms
do you carry professional indemnity insurance
are you insured, and for how much
do you give lectures or workshops
do you teach people to automate
is there a certificate for finishing your course
are you on youtube
is there a community or a forum
do you hold webinars
what do you pay your people
can I send you my cv
do you recruit in scotland
do you speak welsh
can you support us in mandarin
will you phone my customers for me
can you do cold calls
do you buy lead lists
can you find me customers
will you negotiate with my supplier
do you deliver parcels
do you ship printed manuals
can I get a branded mug
will you sponsor our team
what is your diversity policy
do you have a modern slavery statement
do you work with governments
have you worked for a bank
can I speak at your event
which browser has the best dark mode
what is the best crm for plumbers
is chatgpt better than claude
`
  .trim()
  .split("\n");
